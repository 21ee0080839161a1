import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';

/** The last resort: something in the client itself went wrong. Drafts are kept, so loading anew loses nothing. */
export function RouteError() {
  const { t } = useTranslation();
  return (
    <Empty
      className="h-dvh"
      icon={TriangleAlert}
      title={t('crash.title')}
      description={t('crash.description')}
      action={<Button onClick={() => window.location.reload()}>{t('crash.action')}</Button>}
    />
  );
}
