import { Plug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '@/components/channel-icon';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import type { Channel } from '@/lib/api/generated';
import { useChannels } from '@/lib/api/use-channels';
import { useStartLogin } from './use-start-login';

/** Leads a new owner to the first account. */
export function FirstConnection({ onByHand }: { onByHand: (channel: Channel) => void }) {
  const { t } = useTranslation();
  const channels = useChannels();
  const { mutate: start, isPending } = useStartLogin();
  return (
    <Empty
      icon={Plug}
      title={t('inbox.noConnections')}
      description={t('connections.firstHint')}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          {channels.map((channel) => {
            const { login } = channel.connect;
            return (
              <Button
                key={channel.id}
                disabled={isPending}
                onClick={() => (login === null ? onByHand(channel) : start({ url: login.url }))}
              >
                <ChannelIcon channel={channel} />
                {t('connections.connectTitle', { channel: channel.name })}
              </Button>
            );
          })}
        </div>
      }
    />
  );
}
