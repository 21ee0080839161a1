import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chat, ChatStatus } from '@/lib/api/generated';
import { useNow } from '@/lib/format/use-now';
import { ChatRow } from './chat-row';
import { rowHeight } from './row-height';

interface ChatRowsProps {
  chats: Chat[];
  selectedId: string | undefined;
  search: string;
  listedStatus: ChatStatus;
  hasMore: boolean;
  onEnd: () => void;
}

const askAheadRows = 8;

/** Only the rows in sight are drawn; the next page is asked for before the end is reached. */
export function ChatRows({ chats, selectedId, search, listedStatus, hasMore, onEnd }: ChatRowsProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const now = useNow(30_000);
  // The virtualizer is read anew in each rendering of this component, and handed on to no other.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: chats.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => chats[index]?.id ?? index,
    estimateSize: (index) => rowHeight(chats[index], listedStatus, now),
    overscan: 6,
  });
  const rows = virtualizer.getVirtualItems();
  const lastIndex = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && lastIndex >= chats.length - askAheadRows) onEnd();
  }, [hasMore, lastIndex, chats.length, onEnd]);
  const selectedIndex = chats.findIndex((chat) => chat.id === selectedId);
  useEffect(() => {
    if (selectedIndex !== -1) virtualizer.scrollToIndex(selectedIndex, { align: 'auto' });
    // Only a new selection scrolls; that the selected chat moves in the list does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selectedId]);
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto">
      <ul
        aria-label={t('inbox.chats')}
        className="relative w-full"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {rows.map(({ key, index, start, size }) => {
          const chat = chats[index];
          if (chat === undefined) return null;
          return (
            <li
              key={key}
              aria-setsize={hasMore ? -1 : chats.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0"
              style={{ height: size, transform: `translateY(${start}px)` }}
            >
              <ChatRow
                chat={chat}
                isSelected={chat.id === selectedId}
                search={search}
                listedStatus={listedStatus}
                now={now}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
