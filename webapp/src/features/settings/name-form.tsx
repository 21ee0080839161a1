import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { z } from 'zod';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { profileQuery, updateProfile } from '@/lib/api/session';
import { useProfile } from '@/lib/api/use-profile';
import { usersQuery } from '@/lib/api/users';
import { useApiForm } from '@/lib/use-api-form';
import { SettingsCard } from './settings-card';

export function NameForm() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { user } = useProfile();
  const filled = z.string().trim().min(1, t('validation.required')).max(100, t('validation.tooLong'));
  const { form, failure, isSending, onSubmit } = useApiForm({
    schema: z.object({ firstName: filled, lastName: filled }),
    defaultValues: { firstName: user.firstName, lastName: user.lastName },
    send: updateProfile,
    onDone: (profile) => {
      client.setQueryData(profileQuery.queryKey, profile);
      void client.invalidateQueries({ queryKey: usersQuery.queryKey });
      toast(t('profile.saved'));
    },
  });
  const { errors } = form.formState;
  return (
    <SettingsCard
      title={t('profile.name')}
      description={t('profile.nameDescription')}
      failure={failure}
      isSending={isSending}
      onSubmit={onSubmit}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('fields.firstName')} error={errors.firstName?.message}>
          <Input autoComplete="given-name" {...form.register('firstName')} />
        </Field>
        <Field label={t('fields.lastName')} error={errors.lastName?.message}>
          <Input autoComplete="family-name" {...form.register('lastName')} />
        </Field>
      </div>
      <Field label={t('fields.email')}>
        <Input type="email" value={user.email} disabled readOnly />
      </Field>
    </SettingsCard>
  );
}
