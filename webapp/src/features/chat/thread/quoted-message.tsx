import { useTranslation } from 'react-i18next';
import { useCustomerName } from '@/components/people/customer-name';
import type { Chat, Message } from '@/lib/api/generated';

interface QuotedMessageProps {
  /** Undefined while it is further up than what was loaded. */
  message: Message | undefined;
  chat: Chat;
  onShow: (() => void) | undefined;
}

export function QuotedMessage({ message, chat, onShow }: QuotedMessageProps) {
  const { t } = useTranslation();
  const customerName = useCustomerName(chat);
  const text =
    message?.deletedAt != null
      ? t('message.deleted')
      : message?.messageText || (message && t(`message.types.${message.messageType}`));
  return (
    <button
      type="button"
      disabled={onShow === undefined}
      onClick={onShow}
      className="mb-1.5 block w-full max-w-full rounded-md border-l-2 border-accent bg-ink/5 px-2 py-1 text-left text-xs"
    >
      {message === undefined ? (
        <span className="text-ink/80">{t('message.quotedEarlier')}</span>
      ) : (
        <>
          <bdi className="block font-medium">
            {message.sender === 'customer' ? customerName : t('message.ourTeam')}
          </bdi>
          <span className="line-clamp-2 text-ink/80" dir="auto">
            {text}
          </span>
        </>
      )}
    </button>
  );
}
