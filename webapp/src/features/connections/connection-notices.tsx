import { useQuery } from '@tanstack/react-query';
import { Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { connectionNoticesQuery } from '@/lib/api/connections';
import type { Connection, ConnectionNotice } from '@/lib/api/generated';
import { shortDate } from '@/lib/format/time';
import { useNow } from '@/lib/format/use-now';
import { useLocale } from '@/lib/i18n/use-locale';

const shownAtMost = 3;

/** What the platform said about the account lately; restrictions as warnings until they are over. */
export function ConnectionNotices({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const { data: notices = [] } = useQuery(connectionNoticesQuery);
  const own = notices.filter(({ connectionId }) => connectionId === connection.id).slice(0, shownAtMost);
  if (own.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1.5" aria-label={t('connections.notices')}>
      {own.map((notice) => (
        <Notice key={notice.id} notice={notice} />
      ))}
    </ul>
  );
}

function Notice({ notice }: { notice: ConnectionNotice }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow(60_000);
  const { kind, subject, event, detail, until } = notice;
  const isOver = until !== null && Date.parse(until) <= now;
  const Icon = kind === 'restriction' && !isOver ? TriangleAlert : Info;
  return (
    <li className="flex items-start gap-2 rounded-lg bg-sunken px-3 py-2 text-xs">
      <Icon
        className={
          kind === 'restriction' && !isOver ? 'mt-px size-4 shrink-0 text-danger' : 'mt-px size-4 shrink-0'
        }
        aria-hidden
      />
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <p className="font-medium">{t(`connections.notice.${kind}`)}</p>
        <p className="text-muted">
          <bdi>{[subject, event, detail].filter((part) => part !== null).join(' · ')}</bdi>
        </p>
        <p className="text-muted">
          {shortDate(notice.at, locale)}
          {until !== null && ` – ${t('connections.until', { date: shortDate(until, locale) })}`}
        </p>
      </div>
    </li>
  );
}
