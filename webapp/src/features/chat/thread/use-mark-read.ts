import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Chat, Message } from '@/lib/api/generated';
import { markReadUpTo } from '@/lib/api/messages';

function subscribe(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

/** Tells the server what was seen: the latest message of the customer, while the page is visible and at its end. */
export function useMarkRead(chat: Chat, messages: Message[], isAtEnd: boolean): void {
  const isVisible = useSyncExternalStore(subscribe, () => document.visibilityState === 'visible');
  const told = useRef<string>(undefined);
  const latest = messages.findLast(({ sender }) => sender === 'customer');
  const upTo = latest !== undefined && !latest.isRead ? latest.id : undefined;
  useEffect(() => {
    if (!isVisible || !isAtEnd || upTo === undefined || told.current === upTo) return;
    told.current = upTo;
    markReadUpTo(chat.id, upTo).catch(() => {
      told.current = undefined;
    });
  }, [chat.id, isVisible, isAtEnd, upTo]);
}
