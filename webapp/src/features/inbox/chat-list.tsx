import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { LoadError } from '@/components/ui/load-error';
import { chatsQuery } from '@/lib/api/chats';
import { filtersOf } from '@/lib/chat-filters';
import { useWish } from '@/lib/use-wish';
import { ChatListSkeleton } from './chat-list-skeleton';
import { ListHeader } from './list-header';
import { NoChats } from './no-chats';
import { ChatRows } from './chat-rows';
import { useKeepSelected } from './use-keep-selected';
import { useSteadyOrder } from './use-steady-order';

/** The list column: the chats that the address asks for, newest interaction first. */
export function ChatList({ selectedId }: { selectedId: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const filters = useMemo(() => filtersOf(search), [search]);
  const query = useInfiniteQuery(chatsQuery(filters));
  const loaded = useMemo(() => query.data?.pages.flatMap((page) => page.chats) ?? [], [query.data]);
  const listKey = search.toString();
  const kept = useKeepSelected(loaded, selectedId, listKey);
  const { chats, hidden, hoverProps, showHidden } = useSteadyOrder(kept, listKey);

  const move = (step: 1 | -1) => {
    const index = chats.findIndex((chat) => chat.id === selectedId);
    const next = chats[index === -1 ? 0 : index + step];
    if (next !== undefined) void navigate({ pathname: `/inbox/${next.id}`, search: listKey });
  };
  useWish('next', () => move(1));
  useWish('previous', () => move(-1));

  return (
    <div className="flex h-full flex-col">
      <ListHeader filters={filters} />
      <div className="relative flex min-h-0 flex-1 flex-col" aria-busy={query.isPending} {...hoverProps}>
        {hidden > 0 && (
          <button
            type="button"
            onClick={showHidden}
            className="absolute top-2 left-1/2 z-10 -translate-x-1/2 animate-appear rounded-full bg-accent px-3 py-1 text-xs font-medium text-on-accent shadow-float"
          >
            {t('inbox.showNew', { count: hidden })}
          </button>
        )}
        {query.isPending && <ChatListSkeleton />}
        {query.isError && loaded.length === 0 && (
          <LoadError error={query.error} onRetry={() => void query.refetch()} />
        )}
        {query.isSuccess && chats.length === 0 && <NoChats filters={filters} />}
        {chats.length > 0 && (
          <ChatRows
            chats={chats}
            selectedId={selectedId}
            search={listKey}
            listedStatus={filters.status ?? 'open'}
            hasMore={query.hasNextPage}
            onEnd={() => {
              if (!query.isFetchingNextPage) void query.fetchNextPage();
            }}
          />
        )}
      </div>
    </div>
  );
}
