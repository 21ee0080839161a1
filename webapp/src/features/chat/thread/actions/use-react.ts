import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { Message } from '@/lib/api/generated';
import { reactToMessage } from '@/lib/api/messages';
import { putMessage } from '@/lib/realtime/cache';
import { useErrorText } from '@/lib/use-error-text';

export function ownReaction({ reactions }: Message): string | undefined {
  return reactions.find(({ by }) => by === 'agent')?.emoji;
}

/** Reacts at once, and takes it back when the server refuses. Null: no reaction any more. */
export function useReact(message: Message): (emoji: string | null) => void {
  const client = useQueryClient();
  const errorText = useErrorText();
  const { mutate } = useMutation({
    mutationFn: (emoji: string | null) => reactToMessage(message.id, emoji),
    onMutate: (emoji) => {
      const others = message.reactions.filter(({ by }) => by !== 'agent');
      const own = emoji === null ? [] : [{ emoji, by: 'agent' as const }];
      putMessage(client, { ...message, reactions: [...others, ...own], error: null });
    },
    onSuccess: (answer) => putMessage(client, answer),
    onError: (error) => {
      putMessage(client, message);
      toast.error(errorText(error));
    },
  });
  return mutate;
}
