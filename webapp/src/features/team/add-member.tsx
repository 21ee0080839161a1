import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FormFailure } from '@/components/ui/form-failure';
import { Input, Select } from '@/components/ui/input';
import { useProfile } from '@/lib/api/use-profile';
import { createUser, usersQuery } from '@/lib/api/users';
import { fullName } from '@/lib/format/text';
import { useApiForm } from '@/lib/use-api-form';
import { rolesFor } from './roles';

interface AddMemberProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function AddMember({ open, onOpenChange }: AddMemberProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('team.add')}
      description={t('team.addDescription')}
    >
      <AddMemberForm onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function AddMemberForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { user: own } = useProfile();
  const filled = z.string().trim().min(1, t('validation.required')).max(100, t('validation.tooLong'));
  const { form, failure, isSending, onSubmit } = useApiForm({
    schema: z.object({
      firstName: filled,
      lastName: filled,
      email: z.email(t('validation.email')),
      role: z.enum(['owner', 'admin', 'agent']),
      password: z.string().min(8, t('validation.password')),
    }),
    defaultValues: { firstName: '', lastName: '', email: '', role: 'agent', password: '' },
    send: createUser,
    onDone: ({ user }) => {
      void client.invalidateQueries({ queryKey: usersQuery.queryKey });
      toast(t('team.added', { name: fullName(user) }));
      onDone();
    },
  });
  const { errors } = form.formState;
  return (
    <form onSubmit={onSubmit} noValidate className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('fields.firstName')} error={errors.firstName?.message}>
          <Input autoComplete="off" {...form.register('firstName')} />
        </Field>
        <Field label={t('fields.lastName')} error={errors.lastName?.message}>
          <Input autoComplete="off" {...form.register('lastName')} />
        </Field>
      </div>
      <Field label={t('fields.email')} error={errors.email?.message}>
        <Input type="email" autoComplete="off" {...form.register('email')} />
      </Field>
      <Field label={t('fields.role')} error={errors.role?.message} hint={t('team.roleHint')}>
        <Select {...form.register('role')}>
          {rolesFor(own.role).map((role) => (
            <option key={role} value={role}>
              {t(`roles.${role}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('team.firstPassword')} error={errors.password?.message} hint={t('validation.password')}>
        <Input type="password" autoComplete="new-password" {...form.register('password')} />
      </Field>
      <FormFailure text={failure} />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" disabled={isSending}>
          {t('team.add')}
        </Button>
      </div>
    </form>
  );
}
