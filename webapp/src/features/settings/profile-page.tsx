import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page-header';
import { NameForm } from './name-form';
import { PasswordForm } from './password-form';

export function ProfilePage() {
  const { t } = useTranslation();
  return (
    <Page title={t('profile.title')}>
      <div className="max-w-xl space-y-6">
        <NameForm />
        <PasswordForm />
      </div>
    </Page>
  );
}
