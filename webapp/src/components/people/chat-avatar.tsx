import { ChannelBadge } from '@/components/channel-icon';
import { Avatar } from '@/components/ui/avatar';
import type { Chat } from '@/lib/api/generated';
import { useCustomerName } from './customer-name';

export function ChatAvatar({ chat, size = 'medium' }: { chat: Chat; size?: 'medium' | 'large' }) {
  const name = useCustomerName(chat);
  return (
    <span className="relative inline-flex shrink-0 self-start">
      <Avatar name={name} colorKey={chat.id} src={chat.customerAvatarUrl} size={size} />
      <ChannelBadge
        platform={chat.platform}
        {...(size === 'large' && { className: 'size-5 [&_svg]:size-3.5' })}
      />
    </span>
  );
}
