import { useTranslation } from 'react-i18next';
import { useCustomerName } from '@/components/people/customer-name';
import type { Chat, Message } from '@/lib/api/generated';

interface MessageReactionsProps {
  message: Message;
  chat: Chat;
}

/** Each with who felt it. */
export function MessageReactions({ message: { reactions }, chat }: MessageReactionsProps) {
  const { t } = useTranslation();
  const customerName = useCustomerName(chat);
  if (reactions.length === 0) return null;
  return (
    <ul className="z-[1] -mt-1.5 flex gap-1 px-2" aria-label={t('message.reactions')}>
      {reactions.map(({ emoji, by }) => {
        const who = by === 'customer' ? customerName : t('message.ourTeam');
        return (
          <li
            key={`${emoji} ${by}`}
            title={who}
            className="flex items-center gap-1 rounded-full border bg-raised px-1.5 text-xs shadow-xs"
          >
            {emoji}
            <bdi className="max-w-24 truncate text-2xs text-muted">{who}</bdi>
          </li>
        );
      })}
    </ul>
  );
}
