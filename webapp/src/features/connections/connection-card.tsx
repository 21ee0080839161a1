import { Activity, CircleCheck, CircleX, KeyRound, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '@/components/channel-icon';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import type { Connection } from '@/lib/api/generated';
import { useChannel } from '@/lib/api/use-channels';
import { useProfile } from '@/lib/api/use-profile';
import { fullTime, shortDate } from '@/lib/format/time';
import { useLocale } from '@/lib/i18n/use-locale';
import { ConnectionMenu } from './connection-menu';
import { ConnectionNotices } from './connection-notices';
import { HealthBadge } from './health-badge';
import { useConnectionActions } from './use-connection-actions';
import { useStartLogin } from './use-start-login';

export function ConnectionCard({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { isManager } = useProfile();
  const channel = useChannel(connection.platform);
  const { test, renew } = useConnectionActions(connection);
  const { mutate: start, isPending: isLeaving } = useStartLogin();
  const login = channel?.connect.login;
  const needsLogin = connection.health === 'needs_reconnect' || connection.health === 'expires_soon';
  return (
    <li className="flex flex-col gap-4 rounded-xl border p-4">
      <div className="flex items-start gap-3">
        <span className="flex size-10 shrink-0 items-center justify-center rounded-lg bg-hover">
          {channel !== undefined && <ChannelIcon channel={channel} className="size-5" />}
        </span>
        <div className="min-w-0 flex-1">
          <p className="truncate font-medium">
            <bdi>{connection.displayName}</bdi>
          </p>
          <p className="truncate text-xs text-muted">
            {channel?.name ?? connection.platform} · {connection.platformAccountId}
          </p>
        </div>
        {isManager && <ConnectionMenu connection={connection} />}
      </div>
      <div className="flex flex-wrap items-center gap-2 text-xs text-muted">
        {connection.isActive ? (
          <HealthBadge health={connection.health} />
        ) : (
          <Badge>{t('connections.paused')}</Badge>
        )}
        <span>
          {connection.expiresAt === null
            ? t('connections.noExpiry')
            : t('connections.expires', { date: shortDate(connection.expiresAt, locale) })}
        </span>
        <span>
          {connection.lastActivityAt === null
            ? t('connections.noActivity')
            : t('connections.lastActivity', { time: fullTime(connection.lastActivityAt, locale) })}
        </span>
      </div>
      <ConnectionNotices connection={connection} />
      {connection.isActive && connection.health !== 'healthy' && (
        <p className="text-xs text-muted">{t(`connections.healthHint.${connection.health}`)}</p>
      )}
      {test.data !== undefined && (
        <p role="status" className="flex items-start gap-2 rounded-lg bg-sunken px-3 py-2 text-xs">
          {test.data.ok ? (
            <CircleCheck className="mt-px size-4 shrink-0 text-success" aria-hidden />
          ) : (
            <CircleX className="mt-px size-4 shrink-0 text-danger" aria-hidden />
          )}
          {test.data.detail}
        </p>
      )}
      {isManager && (
        <div className="mt-auto flex flex-wrap gap-2">
          {needsLogin && login != null && (
            <Button
              size="small"
              variant="primary"
              disabled={isLeaving}
              onClick={() => start({ url: login.url, connectionId: connection.id })}
            >
              <RefreshCw />
              {t('connections.reconnect')}
            </Button>
          )}
          <Button size="small" onClick={() => test.mutate()} disabled={test.isPending}>
            <Activity />
            {t(test.isPending ? 'connections.testing' : 'connections.test')}
          </Button>
          <Button size="small" onClick={() => renew.mutate()} disabled={renew.isPending}>
            <KeyRound />
            {t('connections.renew')}
          </Button>
        </div>
      )}
    </li>
  );
}
