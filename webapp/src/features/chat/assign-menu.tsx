import { UserRoundPlus, UserRoundX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MemberAvatar } from '@/components/people/member-avatar';
import { Button } from '@/components/ui/button';
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from '@/components/ui/menu';
import type { Chat, User } from '@/lib/api/generated';
import { useMembers } from '@/lib/api/use-members';
import { useProfile } from '@/lib/api/use-profile';
import { fullName } from '@/lib/format/text';
import { useWish } from '@/lib/use-wish';
import { useChangeChat } from './use-change-chat';

function assignable(users: User[], ownId: string): User[] {
  return users
    .filter(({ isActive }) => isActive)
    .sort((one, other) => Number(other.id === ownId) - Number(one.id === ownId));
}

export function AssignMenu({ chat }: { chat: Chat }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { user: own } = useProfile();
  const { users, nameOf } = useMembers();
  const { assign } = useChangeChat(chat);
  const assigned = chat.assignedUserId;
  useWish('assign', () => setOpen(true));
  useWish('assignToMe', () => assign(own.id));
  const label = assigned === null ? t('chat.assign') : t('chat.assignedTo', { name: nameOf(assigned) });
  return (
    <Menu open={open} onOpenChange={setOpen}>
      <MenuTrigger asChild>
        <Button variant="ghost" className="h-8 px-2" aria-label={label}>
          {assigned === null ? <UserRoundPlus /> : <MemberAvatar userId={assigned} size="tiny" />}
          <span className="max-w-36 truncate @max-2xl:hidden">
            {assigned === null ? t('chat.assign') : nameOf(assigned)}
          </span>
        </Button>
      </MenuTrigger>
      <MenuContent align="end" className="w-60">
        <MenuRadioGroup value={assigned ?? ''} onValueChange={(id) => assign(id)}>
          {assignable(users, own.id).map((user) => (
            <MenuRadioItem key={user.id} value={user.id}>
              <MemberAvatar userId={user.id} size="tiny" withPresence />
              <span className="truncate">
                {user.id === own.id ? t('chat.assignMe', { name: fullName(user) }) : fullName(user)}
              </span>
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
        {assigned !== null && (
          <>
            <MenuSeparator />
            <MenuItem onSelect={() => assign(null)}>
              <UserRoundX />
              {t('chat.unassign')}
            </MenuItem>
          </>
        )}
      </MenuContent>
    </Menu>
  );
}
