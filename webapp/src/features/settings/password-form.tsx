import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { z } from 'zod';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { updateProfile } from '@/lib/api/session';
import { useApiForm } from '@/lib/use-api-form';
import { SettingsCard } from './settings-card';

export function PasswordForm() {
  const { t } = useTranslation();
  const { form, failure, isSending, onSubmit } = useApiForm({
    schema: z.object({
      currentPassword: z.string().min(1, t('validation.required')),
      newPassword: z.string().min(8, t('validation.password')),
    }),
    defaultValues: { currentPassword: '', newPassword: '' },
    send: updateProfile,
    onDone: () => {
      form.reset();
      toast(t('profile.passwordSaved'));
    },
  });
  const { errors } = form.formState;
  return (
    <SettingsCard
      title={t('fields.password')}
      description={t('profile.passwordDescription')}
      failure={failure}
      isSending={isSending}
      onSubmit={onSubmit}
    >
      <Field label={t('profile.currentPassword')} error={errors.currentPassword?.message}>
        <Input type="password" autoComplete="current-password" {...form.register('currentPassword')} />
      </Field>
      <Field
        label={t('profile.newPassword')}
        error={errors.newPassword?.message}
        hint={t('validation.password')}
      >
        <Input type="password" autoComplete="new-password" {...form.register('newPassword')} />
      </Field>
    </SettingsCard>
  );
}
