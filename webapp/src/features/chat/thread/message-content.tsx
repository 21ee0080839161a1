import { CircleQuestionMark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MessageTypeIcon } from '@/components/message-type-icon';
import type { Message, MessageType } from '@/lib/api/generated';
import { MessageMedia } from './media/message-media';
import { RichText } from './rich-text';

/** Types whose content is the file or the text; the others are told by their name. */
const shownAsIs: MessageType[] = ['text', 'image', 'video', 'audio', 'file', 'sticker', 'system'];

interface MessageContentProps {
  message: Message;
  /** Whether a file fills the whole bubble. */
  isBare: boolean;
}

export function MessageContent({ message, isBare }: MessageContentProps) {
  const { t } = useTranslation();
  const { messageType, messageText, attachments } = message;
  const isNamed = !shownAsIs.includes(messageType);
  const isEmpty = !isNamed && !messageText && attachments.length === 0;
  return (
    <>
      <MessageMedia message={message} isBare={isBare} />
      {isNamed && (
        <p className="flex items-center gap-1.5 text-xs text-muted">
          <MessageTypeIcon type={messageType} className="size-3.5 shrink-0" />
          {t(`message.types.${messageType}`)}
        </p>
      )}
      {messageText && <RichText text={messageText} />}
      {isEmpty && (
        <p className="flex items-center gap-1.5 text-xs text-muted">
          <CircleQuestionMark className="size-3.5 shrink-0" aria-hidden />
          {t('message.noContent')}
        </p>
      )}
    </>
  );
}
