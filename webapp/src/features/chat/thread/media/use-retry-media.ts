import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { Message } from '@/lib/api/generated';
import { retryMedia } from '@/lib/api/media';
import { putMessage } from '@/lib/realtime/cache';
import { useErrorText } from '@/lib/use-error-text';

/** Has a customer's file fetched once more. */
export function useRetryMedia(message: Message, attachmentId: string) {
  const client = useQueryClient();
  const errorText = useErrorText();
  const { mutate, isPending } = useMutation({
    mutationFn: () => retryMedia(attachmentId),
    onSuccess: (attachment) =>
      putMessage(client, {
        ...message,
        attachments: message.attachments.map((other) => (other.id === attachmentId ? attachment : other)),
      }),
    onError: (error) => toast.error(errorText(error)),
  });
  return { retry: () => mutate(), isRetrying: isPending };
}
