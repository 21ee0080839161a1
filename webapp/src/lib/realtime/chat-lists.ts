import type { InfiniteData } from '@tanstack/react-query';
import type { ChatFilters } from '@/lib/api/chats';
import type { Chat, ChatPage } from '@/lib/api/generated';

export type ChatList = InfiniteData<ChatPage>;

function mentions(chat: Chat, text: string): boolean {
  const needle = text.trim().toLowerCase();
  const places = [chat.customerName, chat.customerPhone, chat.customerEmail, chat.lastMessage?.messageText];
  return places.some((place) => place?.toLowerCase().includes(needle));
}

function hasAssignee(chat: Chat, wanted: string, ownId: string | undefined): boolean {
  if (wanted === 'none') return chat.assignedUserId === null;
  return chat.assignedUserId === (wanted === 'me' ? ownId : wanted);
}

/** Whether the server would list the chat under these filters. */
export function matches(chat: Chat, filters: ChatFilters, ownId: string | undefined): boolean {
  return (
    (filters.status === undefined || chat.status === filters.status) &&
    (filters.assignedUserId === undefined || hasAssignee(chat, filters.assignedUserId, ownId)) &&
    (filters.platform === undefined || chat.platform === filters.platform) &&
    (filters.label === undefined || chat.labels.includes(filters.label)) &&
    (filters.unread === undefined || chat.unreadCount > 0 === filters.unread) &&
    (filters.q === undefined || mentions(chat, filters.q))
  );
}

function isOlder(one: Chat, other: Chat): boolean {
  if (one.lastInteraction !== other.lastInteraction) return one.lastInteraction < other.lastInteraction;
  return one.id < other.id;
}

export function withoutChat(list: ChatList, id: string): ChatList {
  return {
    ...list,
    pages: list.pages.map((page) =>
      page.chats.some((chat) => chat.id === id)
        ? { ...page, chats: page.chats.filter((chat) => chat.id !== id) }
        : page,
    ),
  };
}

/** Puts the chat where the server would list it; one that belongs behind the loaded pages comes with a later page. */
export function withChat(list: ChatList, chat: Chat): ChatList {
  const { pages, pageParams } = withoutChat(list, chat.id);
  const last = pages.length - 1;
  let pageIndex = pages.findIndex((page) => page.chats.some((other) => isOlder(other, chat)));
  if (pageIndex === -1) {
    if (last === -1 || pages[last]?.hasMore) return { pages, pageParams };
    pageIndex = last;
  }
  return {
    pageParams,
    pages: pages.map((page, index) => {
      if (index !== pageIndex) return page;
      const position = page.chats.findIndex((other) => isOlder(other, chat));
      return {
        ...page,
        chats: page.chats.toSpliced(position === -1 ? page.chats.length : position, 0, chat),
      };
    }),
  };
}
