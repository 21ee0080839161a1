import { KeyRound, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '@/components/channel-icon';
import { Button } from '@/components/ui/button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu';
import type { Channel } from '@/lib/api/generated';
import { useChannels } from '@/lib/api/use-channels';
import { useStartLogin } from './use-start-login';

/** The ways to connect an account: a channel's own dialog where it has one, and by hand. */
export function ConnectMenu({ onByHand }: { onByHand: (channel: Channel) => void }) {
  const { t } = useTranslation();
  const channels = useChannels();
  const { mutate: start } = useStartLogin();
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button variant="primary" className="h-8">
          <Plus />
          {t('connections.connect')}
        </Button>
      </MenuTrigger>
      <MenuContent align="end">
        {channels.map((channel) => {
          const { login } = channel.connect;
          return (
            <MenuItem
              key={channel.id}
              onSelect={() => (login === null ? onByHand(channel) : start({ url: login.url }))}
            >
              <ChannelIcon channel={channel} />
              {channel.name}
            </MenuItem>
          );
        })}
        {channels
          .filter(({ connect }) => connect.login !== null)
          .map((channel) => (
            <MenuItem key={channel.id} onSelect={() => onByHand(channel)}>
              <KeyRound />
              {t('connections.byHand', { channel: channel.name })}
            </MenuItem>
          ))}
      </MenuContent>
    </Menu>
  );
}
