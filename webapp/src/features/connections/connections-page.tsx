import { useQuery } from '@tanstack/react-query';
import { Plug, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '@/components/channel-icon';
import { Page } from '@/components/page-header';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { LoadError } from '@/components/ui/load-error';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu';
import { Skeleton } from '@/components/ui/skeleton';
import { connectionsQuery } from '@/lib/api/connections';
import type { Channel } from '@/lib/api/generated';
import { useChannels } from '@/lib/api/use-channels';
import { useProfile } from '@/lib/api/use-profile';
import { ConnectDialog } from './connect-dialog';
import { ConnectionCard } from './connection-card';

/** The accounts on the channels; owner and admin connect, test and renew them. */
export function ConnectionsPage() {
  const { t } = useTranslation();
  const { isManager } = useProfile();
  const { data: connections, error, refetch } = useQuery(connectionsQuery);
  const [channel, setChannel] = useState<Channel>();
  const connect = isManager && <ConnectMenu onChoose={setChannel} />;
  return (
    <Page title={t('connections.title')} actions={connect}>
      {connections === undefined && error !== null && (
        <LoadError error={error} onRetry={() => void refetch()} />
      )}
      {connections === undefined && error === null && <Skeleton className="h-32" />}
      {connections?.length === 0 && (
        <Empty
          icon={Plug}
          title={t('inbox.noConnections')}
          description={t(isManager ? 'inbox.noConnectionsHint' : 'inbox.noConnectionsAgentHint')}
        />
      )}
      {connections !== undefined && connections.length > 0 && (
        <ul className="grid gap-4 md:grid-cols-2" aria-label={t('connections.title')}>
          {connections.map((connection) => (
            <ConnectionCard key={connection.id} connection={connection} />
          ))}
        </ul>
      )}
      {channel !== undefined && <ConnectDialog channel={channel} onClose={() => setChannel(undefined)} />}
    </Page>
  );
}

function ConnectMenu({ onChoose }: { onChoose: (channel: Channel) => void }) {
  const { t } = useTranslation();
  const channels = useChannels();
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button variant="primary" className="h-8">
          <Plus />
          {t('connections.connect')}
        </Button>
      </MenuTrigger>
      <MenuContent align="end">
        {channels.map((channel) => (
          <MenuItem key={channel.id} onSelect={() => onChoose(channel)}>
            <ChannelIcon channel={channel} />
            {channel.name}
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
}
