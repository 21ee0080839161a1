import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Chat } from '@/lib/api/generated';
import { timeLeft } from '@/lib/format/time';
import { hasWindowHint } from '@/lib/reply-window';

interface WindowNoteProps {
  chat: Chat;
  now: number;
}

/** Above the composer when the time to answer runs out: how long it still is, and what comes after it. */
export function WindowNote({ chat, now }: WindowNoteProps) {
  const { t } = useTranslation();
  const { closesAt, humanAgentOnly, humanAgentUntil } = chat.replyWindow;
  const left = closesAt === null ? undefined : timeLeft(closesAt, now);
  if (left === undefined || (!humanAgentOnly && !hasWindowHint(chat, now))) return null;
  const time = `${left.hours}:${String(left.minutes).padStart(2, '0')}`;
  const hasMore = !humanAgentOnly && humanAgentUntil !== null;
  return (
    <p className="mx-auto mb-2 flex max-w-3xl items-center gap-1.5 px-1 text-xs text-muted">
      <Hourglass className="size-3.5 shrink-0" aria-hidden />
      {t(humanAgentOnly ? 'window.humanAgentLeft' : 'window.openLeft', { time })}
      {hasMore && ` ${t('window.humanAgentNext')}`}
    </p>
  );
}
