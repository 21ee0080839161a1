import type { InfiniteData } from '@tanstack/react-query';
import type { Message, MessagePage } from '@/lib/api/generated';

/** The first page holds the latest messages; within a page the oldest is first. */
export type MessagePages = InfiniteData<MessagePage>;

function isBefore(one: Message, other: Message): boolean {
  if (one.timestamp !== other.timestamp) return one.timestamp < other.timestamp;
  return one.id < other.id;
}

/** All loaded messages, oldest first. */
export function allMessages(pages: MessagePages): Message[] {
  return pages.pages.toReversed().flatMap((page) => page.messages);
}

export function hasMessage(pages: MessagePages | undefined, id: string): boolean {
  return pages?.pages.some((page) => page.messages.some((message) => message.id === id)) ?? false;
}

/** Puts the message where it belongs, once; one that is older than all loaded pages comes with an earlier page. */
export function withMessage(data: MessagePages, message: Message): MessagePages {
  const pages = data.pages.map((page) => ({
    ...page,
    messages: page.messages.filter((other) => other.id !== message.id),
  }));
  const target =
    pages.find((page) => page.messages[0] !== undefined && !isBefore(message, page.messages[0])) ??
    pages.at(-1);
  const oldest = target?.messages[0];
  const isBehindLoaded = target?.hasMore && oldest !== undefined && isBefore(message, oldest);
  if (target === undefined || isBehindLoaded) return { ...data, pages };
  const position = target.messages.findIndex((other) => isBefore(message, other));
  target.messages.splice(position === -1 ? target.messages.length : position, 0, message);
  return { ...data, pages };
}
