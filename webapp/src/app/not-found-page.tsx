import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Empty
      className="flex-1"
      icon={Compass}
      title={t('notFound.title')}
      description={t('notFound.description')}
      action={
        <Button asChild>
          <Link to="/inbox">{t('notFound.action')}</Link>
        </Button>
      }
    />
  );
}
