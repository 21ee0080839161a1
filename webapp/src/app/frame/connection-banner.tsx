import { useQuery } from '@tanstack/react-query';
import { LoaderCircle, PlugZap, WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { connectionsQuery } from '@/lib/api/connections';
import { useProfile } from '@/lib/api/use-profile';
import { useRealtime } from '@/lib/realtime/context';

const strip = 'flex h-8 shrink-0 items-center justify-center gap-2 bg-warning-soft px-4 text-xs text-warning';

/** What keeps everybody from answering; the rest is for those who can mend it. */
const teamTroubles = ['needs_reconnect'] as const;

/** A short interruption passes unseen. */
const shownAfterMs = 1_500;

function useIsInterrupted(): boolean {
  const { status } = useRealtime();
  const [interrupted, setInterrupted] = useState(false);
  useEffect(() => {
    const isDown = status === 'reconnecting';
    const timer = setTimeout(() => setInterrupted(isDown), isDown ? shownAfterMs : 0);
    return () => clearTimeout(timer);
  }, [status]);
  return interrupted;
}

/** One strip at a time: no connection first, then a channel that needs somebody. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const { status } = useRealtime();
  const { isManager } = useProfile();
  const interrupted = useIsInterrupted();
  const { data: connections = [] } = useQuery(connectionsQuery);
  const active = connections.filter(({ isActive }) => isActive);
  const troubles = isManager ? (['needs_reconnect', 'restricted', 'expires_soon'] as const) : teamTroubles;
  const trouble = troubles.find((word) => active.some(({ health }) => health === word));
  const broken = active.find(({ health }) => health === trouble);
  if (status === 'offline') {
    return (
      <div role="status" className={strip}>
        <WifiOff className="size-3.5" aria-hidden />
        {t('frame.offline')}
      </div>
    );
  }
  if (interrupted) {
    return (
      <div role="status" className={strip}>
        <LoaderCircle className="size-3.5 animate-spin" aria-hidden />
        {t('frame.reconnecting')}
      </div>
    );
  }
  if (trouble === undefined || broken === undefined) return null;
  return (
    <div role="status" className={strip}>
      <PlugZap className="size-3.5" aria-hidden />
      <span className="truncate">{t(`frame.trouble.${trouble}`, { name: broken.displayName })}</span>
      {isManager ? (
        <Link to="/connections" className="font-medium underline">
          {t('frame.fix')}
        </Link>
      ) : (
        <span>{t('frame.ownerInformed')}</span>
      )}
    </div>
  );
}
