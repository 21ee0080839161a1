import { ChevronDown, Search, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHeader } from '@/components/page-header';
import { Button } from '@/components/ui/button';
import { Menu, MenuContent, MenuRadioGroup, MenuRadioItem, MenuTrigger } from '@/components/ui/menu';
import type { ChatFilters } from '@/lib/api/chats';
import { useChannel } from '@/lib/api/use-channels';
import { useMembers } from '@/lib/api/use-members';
import { anyStatus } from '@/lib/chat-filters';
import { SearchField } from './search-field';
import { StartChat } from './start-chat';

const statuses = ['open', 'pending', 'closed', anyStatus] as const;

function useTitle(filters: ChatFilters): string {
  const { t } = useTranslation();
  const { nameOf } = useMembers();
  const channel = useChannel(filters.platform ?? '');
  if (channel !== undefined) return channel.name;
  if (filters.assignedUserId === 'me') return t('views.mine');
  if (filters.assignedUserId === 'none') return t('views.unassigned');
  if (filters.assignedUserId !== undefined) return nameOf(filters.assignedUserId);
  if (filters.status === 'pending') return t('views.pending');
  return filters.status === 'closed' ? t('views.closed') : t('views.all');
}

/** The view's name, and what narrows it; all of it stands in the address. */
export function ListHeader({ filters }: { filters: ChatFilters }) {
  const { t } = useTranslation();
  const [, setSearch] = useSearchParams();
  const title = useTitle(filters);
  const change = (name: string, value: string | null) =>
    setSearch((current) => {
      const next = new URLSearchParams(current);
      if (value === null) next.delete(name);
      else next.set(name, value);
      return next;
    });
  const status = filters.status ?? anyStatus;
  return (
    <>
      <PageHeader title={title}>
        <StartChat />
      </PageHeader>
      <div className="flex flex-col gap-2 border-b px-4 py-2.5">
        <div className="relative">
          <Search className="absolute top-2 left-2.5 size-4 text-muted" aria-hidden />
          <SearchField />
        </div>
        <div className="flex flex-wrap items-center gap-1.5">
          <Menu>
            <MenuTrigger asChild>
              <Button size="small">
                {t(`chat.statuses.${status}`)}
                <ChevronDown />
              </Button>
            </MenuTrigger>
            <MenuContent align="start">
              <MenuRadioGroup
                value={status}
                onValueChange={(value) => change('status', value === 'open' ? null : value)}
              >
                {statuses.map((value) => (
                  <MenuRadioItem key={value} value={value}>
                    {t(`chat.statuses.${value}`)}
                  </MenuRadioItem>
                ))}
              </MenuRadioGroup>
            </MenuContent>
          </Menu>
          <Button
            size="small"
            aria-pressed={filters.unread === true}
            className="aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-strong"
            onClick={() => change('unread', filters.unread === true ? null : 'true')}
          >
            {t('inbox.onlyUnread')}
          </Button>
          {filters.label !== undefined && (
            <Button
              size="small"
              className="border-accent bg-accent-soft text-accent-strong"
              aria-label={t('inbox.removeLabelFilter', { label: filters.label })}
              onClick={() => change('label', null)}
            >
              {filters.label}
              <X />
            </Button>
          )}
        </div>
      </div>
    </>
  );
}
