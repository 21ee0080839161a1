import { useState } from 'react';
import type { Chat } from '@/lib/api/generated';

interface SteadyOrder {
  chats: Chat[];
  /** How many chats came that are not shown yet. */
  hidden: number;
  hoverProps: { onPointerEnter: () => void; onPointerLeave: () => void };
  showHidden: () => void;
}

/** Under the pointer no row moves, so that nobody opens another chat than the one aimed at. */
export function useSteadyOrder(chats: Chat[], listKey: string): SteadyOrder {
  const [held, setHeld] = useState<{ listKey: string; ids: string[] } | null>(null);
  const byId = new Map(chats.map((chat) => [chat.id, chat]));
  const isHeld = held !== null && held.listKey === listKey && held.ids.length > 0;
  const last = isHeld ? held.ids.findLast((id) => byId.has(id)) : undefined;
  const known = new Set(isHeld ? held.ids : []);
  // Further pages are no newcomers: they stand behind the last row that was there already.
  const oldestKnown = last === undefined ? undefined : byId.get(last);
  const isFurther = (chat: Chat) =>
    oldestKnown !== undefined && chat.lastInteraction < oldestKnown.lastInteraction;
  const fresh = isHeld ? chats.filter((chat) => !known.has(chat.id)) : [];
  return {
    chats: isHeld
      ? [...held.ids.flatMap((id) => byId.get(id) ?? []), ...fresh.filter((chat) => isFurther(chat))]
      : chats,
    hidden: fresh.filter((chat) => !isFurther(chat)).length,
    hoverProps: {
      onPointerEnter: () => setHeld({ listKey, ids: chats.map((chat) => chat.id) }),
      onPointerLeave: () => setHeld(null),
    },
    showHidden: () => setHeld({ listKey, ids: chats.map((chat) => chat.id) }),
  };
}
