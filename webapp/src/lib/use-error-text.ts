import { useTranslation } from 'react-i18next';
import { NetworkError } from '@/lib/api/problem';

/** What to tell the agent about a failure. */
export function useErrorText(): (error: Error) => string {
  const { t } = useTranslation();
  return (error) => (error instanceof NetworkError ? t('common.noServer') : error.message);
}
