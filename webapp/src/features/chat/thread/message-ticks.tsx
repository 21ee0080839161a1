import { Check, CheckCheck, CircleAlert, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MessageStatus } from '@/lib/api/generated';
import { cn } from '@/lib/class-names';

const icons = { pending: Clock, sent: Check, delivered: CheckCheck, read: CheckCheck, failed: CircleAlert };
const colors: Partial<Record<MessageStatus, string>> = { read: 'text-accent-strong', failed: 'text-danger' };

/** How far our message has got. */
export function MessageTicks({ status }: { status: MessageStatus }) {
  const { t } = useTranslation();
  const Icon = icons[status];
  const name = t(`message.status.${status}`);
  return (
    <span role="img" aria-label={name} title={name} className={cn('inline-flex', colors[status])}>
      <Icon className="size-3.5" aria-hidden />
    </span>
  );
}
