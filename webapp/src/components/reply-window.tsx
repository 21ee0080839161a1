import { Hourglass, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import type { Chat } from '@/lib/api/generated';
import { fullTime, timeLeft } from '@/lib/format/time';
import { useLocale } from '@/lib/i18n/use-locale';
import { hasWindowHint } from '@/lib/reply-window';

interface ReplyWindowHintProps {
  chat: Chat;
  now: number;
}

const urgentFromHours = 2;

/** How long the channel still lets us answer, where that matters. */
export function ReplyWindowHint({ chat, now }: ReplyWindowHintProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (!hasWindowHint(chat, now)) return null;
  const { closesAt } = chat.replyWindow;
  const title = closesAt === null ? undefined : fullTime(closesAt, locale);
  const left = closesAt === null ? undefined : timeLeft(closesAt, now);
  if (left === undefined) {
    return (
      <Badge title={title}>
        <Lock className="size-3" aria-hidden />
        {t('window.closed')}
      </Badge>
    );
  }
  const time = `${left.hours}:${String(left.minutes).padStart(2, '0')}`;
  return (
    <Badge tone={left.hours < urgentFromHours ? 'danger' : 'warning'} title={title}>
      <Hourglass className="size-3" aria-hidden />
      {t('window.left', { time })}
    </Badge>
  );
}
