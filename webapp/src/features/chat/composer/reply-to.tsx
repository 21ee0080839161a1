import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/icon-button';
import type { Message } from '@/lib/api/generated';

/** The message that the answer will quote. */
export function ReplyTo({ message, onCancel }: { message: Message; onCancel: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="flex items-center gap-2 border-b px-3 py-1.5 text-xs">
      <span className="h-7 w-0.5 rounded bg-accent" />
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{t('composer.replyingTo')}</span>
        <span className="block truncate text-muted" dir="auto">
          {message.messageText ?? t(`message.types.${message.messageType}`)}
        </span>
      </span>
      <IconButton label={t('composer.cancelReply')} className="size-7" onClick={onCancel}>
        <X />
      </IconButton>
    </div>
  );
}
