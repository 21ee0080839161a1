import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from './client';
import type {
  Chat,
  ChatAnswer,
  ChatDetail,
  ChatPage,
  ChatStatus,
  StartChatRequest,
  StartedChat,
  UpdateChatRequest,
} from './generated';

/** What a list of chats shows; absent means any. */
export interface ChatFilters {
  status?: ChatStatus | undefined;
  /** A member's id, `me` or `none`. */
  assignedUserId?: string | undefined;
  platform?: string | undefined;
  label?: string | undefined;
  q?: string | undefined;
  unread?: boolean | undefined;
}

export const chatKeys = {
  lists: ['chats'] as const,
  list: (filters: ChatFilters) => ['chats', filters] as const,
  one: (id: string) => ['chat', id] as const,
};

export const chatsQuery = (filters: ChatFilters) =>
  infiniteQueryOptions({
    queryKey: chatKeys.list(filters),
    queryFn: ({ pageParam, signal }) =>
      api.get<ChatPage>('/api/chats', { ...filters, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: Infinity,
  });

export const chatQuery = (id: string) =>
  queryOptions({
    queryKey: chatKeys.one(id),
    queryFn: async ({ signal }): Promise<Chat> =>
      (await api.get<ChatDetail>(`/api/chats/${id}`, {}, signal)).chat,
    staleTime: Infinity,
  });

export const updateChat = async (id: string, body: UpdateChatRequest): Promise<Chat> =>
  (await api.patch<ChatAnswer>(`/api/chats/${id}`, body)).chat;

export const assignChat = async (id: string, userId: string | null): Promise<Chat> =>
  (await api.post<ChatAnswer>(`/api/chats/${id}/assign`, { userId })).chat;

export const startChat = (body: StartChatRequest, key: string) =>
  api.post<StartedChat>('/api/chats', body, { 'Idempotency-Key': key });

export const deleteChat = (id: string) => api.delete(`/api/chats/${id}`);

/** The first few chats that a text is found in; a glance, not a list that is kept up to date. */
export const foundChatsQuery = (q: string) =>
  queryOptions({
    queryKey: ['found-chats', q],
    queryFn: ({ signal }) => api.get<ChatPage>('/api/chats', { q, limit: 6 }, signal),
    select: (page) => page.chats,
    enabled: q.length > 1,
  });
