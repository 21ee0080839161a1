import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { FormFailure } from '@/components/ui/form-failure';
import { Input } from '@/components/ui/input';
import { login } from '@/lib/api/session';
import { useApiForm } from '@/lib/use-api-form';
import { SessionLayout } from './session-layout';

/** Where a visitor was going when the sign-in page came in between. */
function useDestination(): string {
  const state: unknown = useLocation().state;
  const hasFrom =
    typeof state === 'object' && state !== null && 'from' in state && typeof state.from === 'string';
  return hasFrom ? (state.from as string) : '/inbox';
}

export function SignInPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const destination = useDestination();
  const { form, failure, isSending, onSubmit } = useApiForm({
    schema: z.object({
      email: z.email(t('validation.email')),
      password: z.string().min(1, t('validation.required')),
    }),
    defaultValues: { email: '', password: '' },
    send: login,
    onDone: () => {
      // Nobody sees what was loaded for the one before.
      client.clear();
      void navigate(destination, { replace: true });
    },
  });
  const { errors } = form.formState;
  return (
    <SessionLayout
      title={t('session.signInTitle')}
      description={t('session.signInDescription')}
      footer={
        <>
          {t('session.noAccount')}{' '}
          <Link to="/register" className="font-medium text-accent-strong hover:underline">
            {t('session.register')}
          </Link>
        </>
      }
    >
      <form onSubmit={onSubmit} noValidate className="space-y-4">
        <Field label={t('fields.email')} error={errors.email?.message}>
          <Input type="email" autoComplete="username" autoFocus {...form.register('email')} />
        </Field>
        <Field label={t('fields.password')} error={errors.password?.message}>
          <Input type="password" autoComplete="current-password" {...form.register('password')} />
        </Field>
        <FormFailure text={failure} />
        <Button type="submit" variant="primary" className="w-full" disabled={isSending}>
          {t('session.signIn')}
        </Button>
      </form>
    </SessionLayout>
  );
}
