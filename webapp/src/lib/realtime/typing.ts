import { useQuery, type QueryClient } from '@tanstack/react-query';
import { useNow } from '@/lib/format/use-now';
import type { TypingEvent } from '@/lib/api/generated';

interface Typing {
  /** Null: the customer. */
  userId: string | null;
  since: number;
}

/** Who stops without saying so, by losing the connection, is forgotten after this time. */
const forgottenAfterMs = 8_000;

const typingKey = (chatId: string) => ['chat', chatId, 'typing'] as const;

export function putTyping(client: QueryClient, { chatId, userId, isTyping }: TypingEvent['data']): void {
  client.setQueryData<Typing[]>(typingKey(chatId), (old = []) => {
    const others = old.filter((typing) => typing.userId !== userId);
    return isTyping ? [...others, { userId, since: Date.now() }] : others;
  });
}

/** The members who write in the chat now; null stands for the customer. */
export function useTyping(chatId: string): (string | null)[] {
  const { data = [] } = useQuery<Typing[]>({
    queryKey: typingKey(chatId),
    queryFn: () => [],
    staleTime: 'static',
  });
  const now = useNow(1_000);
  return data.filter((typing) => now - typing.since < forgottenAfterMs).map((typing) => typing.userId);
}
