import { useTranslation } from 'react-i18next';
import type { Message } from '@/lib/api/generated';

export function MessageReactions({ message: { reactions } }: { message: Message }) {
  const { t } = useTranslation();
  if (reactions.length === 0) return null;
  return (
    <ul className="z-[1] -mt-1.5 flex gap-1 px-2" aria-label={t('message.reactions')}>
      {reactions.map(({ emoji, by }) => (
        <li
          key={`${emoji} ${by}`}
          title={t(by === 'customer' ? 'message.fromCustomer' : 'message.reactedByUs')}
          className="rounded-full border bg-raised px-1.5 text-xs shadow-xs"
        >
          {emoji}
        </li>
      ))}
    </ul>
  );
}
