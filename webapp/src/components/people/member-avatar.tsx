import { useTranslation } from 'react-i18next';
import { Avatar } from '@/components/ui/avatar';
import { useIsOnline, useMembers } from '@/lib/api/use-members';
import { cn } from '@/lib/class-names';

interface MemberAvatarProps {
  userId: string;
  size?: 'tiny' | 'small' | 'medium';
  withPresence?: boolean;
}

export function MemberAvatar({ userId, size = 'small', withPresence = false }: MemberAvatarProps) {
  const { t } = useTranslation();
  const { nameOf } = useMembers();
  const online = useIsOnline()(userId);
  return (
    <span className="relative inline-flex shrink-0">
      <Avatar name={nameOf(userId)} colorKey={userId} size={size} />
      {withPresence && (
        <span
          className={cn(
            'absolute -right-0.5 -bottom-0.5 rounded-full ring-2 ring-canvas',
            size === 'tiny' ? 'size-1.5' : 'size-2',
            online ? 'bg-online' : 'bg-line-strong',
          )}
        >
          <span className="sr-only">{online ? t('presence.online') : t('presence.offline')}</span>
        </span>
      )}
    </span>
  );
}
