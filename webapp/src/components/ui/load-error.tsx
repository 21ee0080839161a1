import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NetworkError } from '@/lib/api/problem';
import { Button } from './button';
import { Empty } from './empty';

interface LoadErrorProps {
  error: Error;
  onRetry: () => void;
}

/** In the place of what could not be loaded. */
export function LoadError({ error, onRetry }: LoadErrorProps) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Empty
        icon={CloudOff}
        title={t('common.loadFailed')}
        description={error instanceof NetworkError ? t('common.noServer') : error.message}
        action={<Button onClick={onRetry}>{t('common.retry')}</Button>}
      />
    </div>
  );
}
