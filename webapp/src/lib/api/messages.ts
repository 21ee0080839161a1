import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from './client';
import type { MarkedRead, Message, MessageAnswer, MessagePage, SendMessageRequest } from './generated';

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

export const markReadUpTo = (chatId: string, upTo: string) =>
  api.post<MarkedRead>(`/api/messages/chat/${chatId}/mark-read`, { upTo });

export const markMessageUnread = (id: string) =>
  api.patch<MessageAnswer>(`/api/messages/${id}`, { isRead: false });
