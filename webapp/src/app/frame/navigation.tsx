import { useQuery } from '@tanstack/react-query';
import {
  Archive,
  ChartNoAxesColumn,
  Clock,
  Inbox,
  Plug,
  Search,
  UserRound,
  UserRoundX,
  UsersRound,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '@/components/channel-icon';
import { Kbd } from '@/components/ui/kbd';
import { connectionsQuery } from '@/lib/api/connections';
import { dashboardQuery } from '@/lib/api/dashboard';
import type { Connection } from '@/lib/api/generated';
import { useChannels } from '@/lib/api/use-channels';
import { useProfile } from '@/lib/api/use-profile';
import { inboxPath } from '@/lib/chat-filters';
import { cn } from '@/lib/class-names';
import { wish } from '@/lib/wishes';
import { NavigationItem } from './navigation-item';
import { ProfileMenu } from './profile-menu';

interface NavigationProps {
  /** Shows the words at any width of the page. */
  wide?: boolean;
  onNavigate?: () => void;
}

function hasTrouble(connections: Connection[], platform: string): boolean {
  return connections.some(
    ({ platform: other, isActive, health }) =>
      other === platform && isActive && (health === 'needs_reconnect' || health === 'degraded'),
  );
}

export function Navigation({ wide = false, onNavigate }: NavigationProps) {
  const { t } = useTranslation();
  const { tenant, isManager } = useProfile();
  const { data: counts } = useQuery(dashboardQuery);
  const { data: connections = [] } = useQuery(connectionsQuery);
  const channels = useChannels().filter(({ id }) => connections.some(({ platform }) => platform === id));
  const common = { wide, onNavigate };
  const words = wide ? '' : 'hidden lg:inline';
  return (
    <nav aria-label={t('frame.navigation')} className="flex h-full flex-col gap-0.5 p-2.5">
      <div
        className={cn(
          'mb-2 flex h-9 items-center gap-2.5 px-1.5',
          !wide && 'max-lg:justify-center max-lg:px-0',
        )}
      >
        <img src="/favicon.svg" alt="" className="size-6" />
        <span className={cn('truncate font-semibold', words)}>{tenant.name}</span>
      </div>
      <button
        type="button"
        aria-label={t('frame.palette')}
        onClick={() => wish('palette')}
        className={cn(
          'mb-3 flex h-8 items-center gap-2 rounded-lg border border-line-strong bg-canvas px-2 text-xs text-muted hover:bg-hover',
          !wide && 'max-lg:justify-center',
        )}
      >
        <Search className="size-3.5" aria-hidden />
        <span className={cn('min-w-0 flex-1 truncate text-left', words)}>{t('frame.palette')}</span>
        <Kbd className={words}>{t('shortcuts.paletteKeys')}</Kbd>
      </button>
      <div className="flex min-h-0 flex-1 flex-col gap-0.5 overflow-x-hidden overflow-y-auto">
        <NavigationItem
          {...common}
          icon={<UserRound />}
          label={t('views.mine')}
          to={inboxPath({ assignedUserId: 'me' })}
          count={counts?.mine}
        />
        <NavigationItem
          {...common}
          icon={<UserRoundX />}
          label={t('views.unassigned')}
          to={inboxPath({ assignedUserId: 'none' })}
          count={counts?.unassigned}
        />
        <NavigationItem
          {...common}
          icon={<Inbox />}
          label={t('views.all')}
          to={inboxPath()}
          count={counts?.openChats}
        />
        <NavigationItem
          {...common}
          icon={<Clock />}
          label={t('views.pending')}
          to={inboxPath({ status: 'pending' })}
          count={counts?.pendingChats}
        />
        <NavigationItem
          {...common}
          icon={<Archive />}
          label={t('views.closed')}
          to={inboxPath({ status: 'closed' })}
        />
        {channels.length > 0 && (
          <p className={cn('mt-4 mb-1 px-2 text-2xs font-medium text-muted', words)}>{t('frame.channels')}</p>
        )}
        {channels.map((channel) => (
          <NavigationItem
            {...common}
            key={channel.id}
            icon={<ChannelIcon channel={channel} />}
            label={channel.name}
            to={inboxPath({ platform: channel.id })}
            count={counts?.byChannel.find(({ platform }) => platform === channel.id)?.openChats}
            trouble={hasTrouble(connections, channel.id) ? t('frame.channelTrouble') : undefined}
          />
        ))}
        <p className={cn('mt-4 mb-1 px-2 text-2xs font-medium text-muted', words)}>{t('frame.workspace')}</p>
        <NavigationItem
          {...common}
          icon={<ChartNoAxesColumn />}
          label={t('dashboard.title')}
          to="/dashboard"
        />
        {isManager && (
          <>
            <NavigationItem {...common} icon={<Plug />} label={t('connections.title')} to="/connections" />
            <NavigationItem {...common} icon={<UsersRound />} label={t('team.title')} to="/team" />
          </>
        )}
      </div>
      <ProfileMenu wide={wide} />
    </nav>
  );
}
