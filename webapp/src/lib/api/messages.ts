import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from './client';
import type {
  MarkedRead,
  Message,
  MessageAnswer,
  MessagePage,
  RawMessage,
  SendMessageRequest,
} from './generated';

/** What a message has that is only text, or text and files. */
export const plain = {
  replyToPlatformId: null,
  editedAt: null,
  deletedAt: null,
  isVoice: false,
  location: null,
  contacts: null,
  interactive: null,
  order: null,
  share: null,
  notice: null,
  template: null,
  choices: null,
  context: null,
  payload: null,
  referral: null,
} satisfies Partial<Message>;

export const messagesKey = (chatId: string) => ['chat', chatId, 'messages'] as const;

/** The first page holds the latest messages, each further one those before; within a page the oldest is first. */
export const messagesQuery = (chatId: string) =>
  infiniteQueryOptions({
    queryKey: messagesKey(chatId),
    queryFn: ({ pageParam, signal }) =>
      api.get<MessagePage>(`/api/messages/chat/${chatId}`, { before: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.hasMore ? page.messages[0]?.id : undefined),
    staleTime: Infinity,
  });

export const sendMessage = async (
  chatId: string,
  body: SendMessageRequest & { clientId: string },
): Promise<Message> =>
  (await api.post<MessageAnswer>(`/api/messages/chat/${chatId}`, body, { 'Idempotency-Key': body.clientId }))
    .message;

export const retryMessage = async (id: string): Promise<Message> =>
  (await api.post<MessageAnswer>(`/api/messages/${id}/retry`)).message;

/** Null takes the reaction back. */
export const reactToMessage = async (id: string, emoji: string | null): Promise<Message> => {
  const path = `/api/messages/${id}/reaction`;
  const answer = emoji === null ? api.delete<MessageAnswer>(path) : api.put<MessageAnswer>(path, { emoji });
  return (await answer).message;
};

export const markReadUpTo = (chatId: string, upTo: string) =>
  api.post<MarkedRead>(`/api/messages/chat/${chatId}/mark-read`, { upTo });

export const markMessageUnread = (id: string) =>
  api.patch<MessageAnswer>(`/api/messages/${id}`, { isRead: false });

/** What the platform delivered, with its JSON made readable; it never changes. */
export const rawMessageQuery = (id: string) =>
  queryOptions({
    queryKey: ['message', id, 'raw'] as const,
    queryFn: ({ signal }) => api.get<RawMessage>(`/api/messages/${id}/raw`, {}, signal),
    select: ({ raw }) => readable(raw),
    staleTime: Infinity,
  });

function readable(raw: string): string {
  try {
    return JSON.stringify(JSON.parse(raw), null, 2);
  } catch {
    return raw;
  }
}
