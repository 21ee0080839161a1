import { useTranslation } from 'react-i18next';
import type { Message } from '@/lib/api/generated';
import { clockTime, fullTime } from '@/lib/format/time';
import { useLocale } from '@/lib/i18n/use-locale';
import { MessageTicks } from './message-ticks';

/** When it was said and how far it got. */
export function MessageMeta({ message }: { message: Message }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <p className="mt-0.5 flex items-center gap-1 px-1 text-2xs text-muted tabular-nums">
      {message.isLate && <span>{t('message.late')} ·</span>}
      {message.editedAt !== null && (
        <span title={fullTime(message.editedAt, locale)}>{t('message.edited')} ·</span>
      )}
      <time dateTime={message.timestamp} title={fullTime(message.timestamp, locale)}>
        {clockTime(message.timestamp, locale)}
      </time>
      {message.sender === 'agent' && <MessageTicks status={message.status} />}
    </p>
  );
}
