import { useQuery, useQueryClient, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import { chatKeys, chatQuery } from '@/lib/api/chats';
import type { Chat } from '@/lib/api/generated';
import type { ChatList } from '@/lib/realtime/chat-lists';

function listedChat(client: QueryClient, id: string): Chat | undefined {
  const lists = client.getQueriesData<ChatList>({ queryKey: chatKeys.lists });
  return lists
    .flatMap(([, list]) => list?.pages.flatMap((page) => page.chats) ?? [])
    .find((chat) => chat.id === id);
}

/** The chat; what a list knows of it is shown until it has come. */
export function useChat(id: string): UseQueryResult<Chat> {
  const client = useQueryClient();
  return useQuery({ ...chatQuery(id), placeholderData: () => listedChat(client, id) });
}
