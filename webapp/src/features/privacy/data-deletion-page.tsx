import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Skeleton } from '@/components/ui/skeleton';
import { dataDeletionQuery } from '@/lib/api/privacy';
import { fullTime } from '@/lib/format/time';
import { useLocale } from '@/lib/i18n/use-locale';

/** For somebody who asked a platform to have their data deleted; nobody has to sign in. */
export function DataDeletionPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { code = '' } = useParams();
  const { data: deletion, error } = useQuery(dataDeletionQuery(code));
  return (
    <main className="mx-auto max-w-md space-y-3 px-4 py-16">
      <h1 className="text-xl font-semibold">{t('privacy.title')}</h1>
      {error !== null && <p role="alert">{t('privacy.unknown')}</p>}
      {deletion === undefined && error === null && <Skeleton className="h-16" />}
      {deletion !== undefined && (
        <>
          <p>{t('privacy.code', { code: deletion.code })}</p>
          <p>{t('privacy.requested', { time: fullTime(deletion.requestedAt, locale) })}</p>
          <p>
            {deletion.completedAt === null
              ? t('privacy.running')
              : t('privacy.completed', { time: fullTime(deletion.completedAt, locale) })}
          </p>
        </>
      )}
    </main>
  );
}
