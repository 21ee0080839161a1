import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '@/components/channel-icon';
import { Page } from '@/components/page-header';
import { MemberAvatar } from '@/components/people/member-avatar';
import { LoadError } from '@/components/ui/load-error';
import { Skeleton } from '@/components/ui/skeleton';
import { dashboardQuery } from '@/lib/api/dashboard';
import type { Dashboard } from '@/lib/api/generated';
import { useChannels } from '@/lib/api/use-channels';
import { useMembers } from '@/lib/api/use-members';
import { inboxPath } from '@/lib/chat-filters';
import { BarList } from './bar-list';
import { Figure } from './figure';

/** The tenant's numbers as they are now; each leads to the chats behind it. */
export function DashboardPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(dashboardQuery);
  return (
    <Page title={t('dashboard.title')}>
      {data === undefined && error !== null && <LoadError error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton className="h-48" />}
      {data !== undefined && <Numbers numbers={data} />}
    </Page>
  );
}

function Numbers({ numbers }: { numbers: Dashboard }) {
  const { t } = useTranslation();
  const channels = useChannels();
  const { nameOf } = useMembers();
  return (
    <div className="space-y-6">
      <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
        <Figure label={t('dashboard.open')} value={numbers.openChats} to={inboxPath()} />
        <Figure
          label={t('dashboard.unread')}
          value={numbers.unreadChats}
          to={inboxPath({ status: 'any', unread: 'true' })}
        />
        <Figure
          label={t('dashboard.unassigned')}
          value={numbers.unassigned}
          to={inboxPath({ assignedUserId: 'none', status: 'any' })}
        />
        <Figure
          label={t('dashboard.mine')}
          value={numbers.mine}
          to={inboxPath({ assignedUserId: 'me', status: 'any' })}
        />
        <Figure
          label={t('dashboard.pending')}
          value={numbers.pendingChats}
          to={inboxPath({ status: 'pending' })}
        />
        <Figure
          label={t('dashboard.closedToday')}
          value={numbers.closedToday}
          to={inboxPath({ status: 'closed' })}
        />
        <Figure label={t('dashboard.messagesToday')} value={numbers.messagesToday} />
      </div>
      <div className="grid gap-6 md:grid-cols-2">
        <BarList
          title={t('dashboard.byChannel')}
          bars={numbers.byChannel.map(({ platform, openChats }) => {
            const channel = channels.find(({ id }) => id === platform);
            return {
              key: platform,
              name: channel?.name ?? platform,
              icon: channel && <ChannelIcon channel={channel} />,
              value: openChats,
              to: inboxPath({ platform }),
            };
          })}
        />
        <BarList
          title={t('dashboard.byMember')}
          bars={numbers.agents.map(({ userId, openChats }) => ({
            key: userId,
            name: nameOf(userId),
            icon: <MemberAvatar userId={userId} size="tiny" withPresence />,
            value: openChats,
            to: inboxPath({ assignedUserId: userId }),
          }))}
        />
      </div>
    </div>
  );
}
