import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Message } from '@/lib/api/generated';
import { messagesQuery } from '@/lib/api/messages';
import { allMessages } from '@/lib/realtime/message-pages';
import { useOutbox } from '../composer/outbox';

interface ThreadMessages {
  messages: Message[] | undefined;
  error: Error | null;
  hasOlder: boolean;
  loadOlder: () => void;
  reload: () => void;
}

const none: Message[] = [];

/** What the server has, and behind it what is on its way there. */
export function useThreadMessages(chatId: string): ThreadMessages {
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery(
    messagesQuery(chatId),
  );
  const outbox = useOutbox(chatId);
  const stored = useMemo(() => (data === undefined ? none : allMessages(data)), [data]);
  const messages = useMemo(() => {
    const arrived = new Set(stored.map((message) => message.clientId));
    return [...stored, ...outbox.filter((message) => !arrived.has(message.clientId))];
  }, [stored, outbox]);
  return {
    messages: data === undefined ? undefined : messages,
    error: data === undefined ? error : null,
    hasOlder: hasNextPage,
    loadOlder: () => {
      if (hasNextPage && !isFetching) void fetchNextPage();
    },
    reload: () => void refetch(),
  };
}
