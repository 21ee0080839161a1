import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { FormFailure } from '@/components/ui/form-failure';
import { Input } from '@/components/ui/input';
import { register } from '@/lib/api/session';
import { useApiForm } from '@/lib/use-api-form';
import { SessionLayout } from './session-layout';

export function RegisterPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const filled = z.string().trim().min(1, t('validation.required')).max(100, t('validation.tooLong'));
  const { form, failure, isSending, onSubmit } = useApiForm({
    schema: z.object({
      tenantName: filled,
      firstName: filled,
      lastName: filled,
      email: z.email(t('validation.email')),
      password: z.string().min(8, t('validation.password')),
    }),
    defaultValues: { tenantName: '', firstName: '', lastName: '', email: '', password: '' },
    send: register,
    onDone: () => {
      client.clear();
      void navigate('/connections', { replace: true });
    },
  });
  const { errors } = form.formState;
  return (
    <SessionLayout
      title={t('session.registerTitle')}
      description={t('session.registerDescription')}
      footer={
        <>
          {t('session.hasAccount')}{' '}
          <Link to="/sign-in" className="font-medium text-accent-strong hover:underline">
            {t('session.signIn')}
          </Link>
        </>
      }
    >
      <form onSubmit={onSubmit} noValidate className="space-y-4">
        <Field label={t('fields.tenantName')} error={errors.tenantName?.message}>
          <Input autoComplete="organization" autoFocus {...form.register('tenantName')} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t('fields.firstName')} error={errors.firstName?.message}>
            <Input autoComplete="given-name" {...form.register('firstName')} />
          </Field>
          <Field label={t('fields.lastName')} error={errors.lastName?.message}>
            <Input autoComplete="family-name" {...form.register('lastName')} />
          </Field>
        </div>
        <Field label={t('fields.email')} error={errors.email?.message}>
          <Input type="email" autoComplete="username" {...form.register('email')} />
        </Field>
        <Field label={t('fields.password')} error={errors.password?.message} hint={t('validation.password')}>
          <Input type="password" autoComplete="new-password" {...form.register('password')} />
        </Field>
        <FormFailure text={failure} />
        <Button type="submit" variant="primary" className="w-full" disabled={isSending}>
          {t('session.createWorkspace')}
        </Button>
      </form>
    </SessionLayout>
  );
}
