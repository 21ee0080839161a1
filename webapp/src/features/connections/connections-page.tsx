import { useQuery } from '@tanstack/react-query';
import { Plug } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page-header';
import { Empty } from '@/components/ui/empty';
import { LoadError } from '@/components/ui/load-error';
import { Skeleton } from '@/components/ui/skeleton';
import { connectionsQuery } from '@/lib/api/connections';
import type { Channel } from '@/lib/api/generated';
import { useProfile } from '@/lib/api/use-profile';
import { ChooseDialog } from './choose-dialog';
import { ConnectDialog } from './connect-dialog';
import { ConnectMenu } from './connect-menu';
import { ConnectionCard } from './connection-card';
import { FirstConnection } from './first-connection';
import { LoginOutcomeNotice } from './login-outcome';
import { useLoginOutcome } from './use-login-outcome';

/** The accounts on the channels; owner and admin connect, test and renew them. */
export function ConnectionsPage() {
  const { t } = useTranslation();
  const { isManager } = useProfile();
  const { data: connections, error, refetch } = useQuery(connectionsQuery);
  const [channel, setChannel] = useState<Channel>();
  const { outcome, forget } = useLoginOutcome();
  const connect = isManager && <ConnectMenu onByHand={setChannel} />;
  return (
    <Page title={t('connections.title')} actions={connect}>
      <LoginOutcomeNotice outcome={outcome} onClose={() => forget('error', 'connected', 'missing')} />
      {connections === undefined && error !== null && (
        <LoadError error={error} onRetry={() => void refetch()} />
      )}
      {connections === undefined && error === null && <Skeleton className="h-32" />}
      {connections?.length === 0 && isManager && <FirstConnection onByHand={setChannel} />}
      {connections?.length === 0 && !isManager && (
        <Empty icon={Plug} title={t('inbox.noConnections')} description={t('inbox.noConnectionsAgentHint')} />
      )}
      {connections !== undefined && connections.length > 0 && (
        <ul className="grid gap-4 md:grid-cols-2" aria-label={t('connections.title')}>
          {connections.map((connection) => (
            <ConnectionCard key={connection.id} connection={connection} />
          ))}
        </ul>
      )}
      {channel !== undefined && <ConnectDialog channel={channel} onClose={() => setChannel(undefined)} />}
      {outcome.offerId !== undefined && (
        <ChooseDialog offerId={outcome.offerId} onClose={() => forget('offer')} />
      )}
    </Page>
  );
}
