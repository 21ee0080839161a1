import { ArrowLeftRight, Info, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Message } from '@/lib/api/generated';

const icons = {
  customer_moved: UserRound,
  identity_changed: UserRound,
  control_passed: ArrowLeftRight,
  control_taken: ArrowLeftRight,
  control_requested: ArrowLeftRight,
  other: Info,
};

/** What nobody said, but belongs into the history. */
export function SystemLine({ message }: { message: Message }) {
  const { t } = useTranslation();
  const notice = message.notice ?? 'other';
  const Icon = icons[notice];
  return (
    <p
      id={`message-${message.id}`}
      className="my-2 flex items-center justify-center gap-1.5 text-center text-xs text-muted"
      dir="auto"
    >
      <Icon className="size-3.5 shrink-0" aria-hidden />
      {notice === 'other' ? message.messageText : t(`message.notices.${notice}`)}
    </p>
  );
}
