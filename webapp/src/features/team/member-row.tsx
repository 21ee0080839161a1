import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, Trash2, UserRoundCheck, UserRoundX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { MemberAvatar } from '@/components/people/member-avatar';
import { Badge } from '@/components/ui/badge';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/input';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu';
import type { Role, UpdateUserRequest, User } from '@/lib/api/generated';
import { useProfile } from '@/lib/api/use-profile';
import { deleteUser, updateUser, usersQuery } from '@/lib/api/users';
import { cn } from '@/lib/class-names';
import { fullName } from '@/lib/format/text';
import { useErrorText } from '@/lib/use-error-text';
import { rolesFor } from './roles';

export function MemberRow({ member }: { member: User }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const errorText = useErrorText();
  const { user: own, isManager } = useProfile();
  const [asksToRemove, setAsksToRemove] = useState(false);
  const settle = {
    onSuccess: () => client.invalidateQueries({ queryKey: usersQuery.queryKey }),
    onError: (error: Error) => toast.error(errorText(error)),
  };
  const change = useMutation({
    mutationFn: (body: UpdateUserRequest) => updateUser(member.id, body),
    ...settle,
  });
  const remove = useMutation({ mutationFn: () => deleteUser(member.id), ...settle });
  const name = fullName(member);
  const roles = rolesFor(own.role);
  const mayChange = isManager && roles.includes(member.role);
  return (
    <li className={cn('flex flex-wrap items-center gap-3 px-4 py-3', !member.isActive && 'bg-sunken')}>
      <MemberAvatar userId={member.id} size="medium" withPresence />
      <div className="min-w-40 flex-1">
        <p className="flex items-center gap-2 font-medium">
          <bdi className="truncate">{name}</bdi>
          {member.id === own.id && <Badge tone="accent">{t('team.you')}</Badge>}
          {!member.isActive && <Badge>{t('team.inactive')}</Badge>}
        </p>
        <p className="truncate text-xs text-muted">{member.email}</p>
      </div>
      {mayChange ? (
        <>
          <Select
            className="h-8 w-36"
            aria-label={t('team.roleOf', { name })}
            value={member.role}
            disabled={change.isPending}
            onChange={(event) => change.mutate({ role: event.target.value as Role })}
          >
            {roles.map((role) => (
              <option key={role} value={role}>
                {t(`roles.${role}`)}
              </option>
            ))}
          </Select>
          <Menu>
            <MenuTrigger asChild>
              <IconButton label={t('team.menu', { name })}>
                <Ellipsis />
              </IconButton>
            </MenuTrigger>
            <MenuContent align="end">
              <MenuItem onSelect={() => change.mutate({ isActive: !member.isActive })}>
                {member.isActive ? <UserRoundX /> : <UserRoundCheck />}
                {t(member.isActive ? 'team.deactivate' : 'team.activate')}
              </MenuItem>
              <MenuItem danger onSelect={() => setAsksToRemove(true)}>
                <Trash2 />
                {t('team.remove')}
              </MenuItem>
            </MenuContent>
          </Menu>
        </>
      ) : (
        <Badge>{t(`roles.${member.role}`)}</Badge>
      )}
      <ConfirmDialog
        open={asksToRemove}
        onOpenChange={setAsksToRemove}
        title={t('team.removeTitle', { name })}
        description={t('team.removeDescription')}
        action={t('team.remove')}
        onConfirm={() => remove.mutate()}
      />
    </li>
  );
}
