import { Ban, CircleQuestionMark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MessageTypeIcon } from '@/components/message-type-icon';
import { TemplateCard } from '@/components/template-card';
import type { Message } from '@/lib/api/generated';
import { ChosenAnswer } from './content/chosen-answer';
import { ContactCards } from './content/contact-cards';
import { ContextNote } from './content/context-note';
import { LocationCard } from './content/location-card';
import { OfferedChoices } from './content/offered-choices';
import { OrderTable } from './content/order-table';
import { ShareCard } from './content/share-card';
import { UnsupportedNote } from './content/unsupported-note';
import { MessageMedia } from './media/message-media';
import { RichText } from './rich-text';

interface MessageContentProps {
  message: Message;
  /** Whether a file fills the whole bubble. */
  isBare: boolean;
}

export function MessageContent({ message, isBare }: MessageContentProps) {
  return (
    <>
      <Said message={message} isBare={isBare} />
      {message.context !== null && <ContextNote context={message.context} />}
    </>
  );
}

function Said({ message, isBare }: MessageContentProps) {
  const { t } = useTranslation();
  if (message.deletedAt !== null) {
    return (
      <p className="flex items-center gap-1.5 text-muted italic">
        <Ban className="size-3.5 shrink-0" aria-hidden />
        {t('message.deleted')}
      </p>
    );
  }
  if (message.location !== null) return <LocationCard location={message.location} />;
  if (message.contacts !== null) return <ContactCards contacts={message.contacts} />;
  if (message.order !== null) return <OrderTable order={message.order} />;
  if (message.share !== null) return <ShareCard share={message.share} />;
  if (message.interactive !== null) {
    return <ChosenAnswer interactive={message.interactive} payload={message.payload} />;
  }
  if (message.messageType === 'unsupported') return <UnsupportedNote message={message} />;
  return <Words message={message} isBare={isBare} />;
}

function Words({ message, isBare }: MessageContentProps) {
  const { t } = useTranslation();
  const { messageType, messageText, attachments, template, choices } = message;
  return (
    <>
      <MessageMedia message={message} isBare={isBare} />
      {messageType === 'template' && (
        <p className="flex items-center gap-1.5 text-xs text-muted">
          <MessageTypeIcon type={messageType} className="size-3.5 shrink-0" />
          {t('message.types.template')}
        </p>
      )}
      {template === null ? (
        messageText && <RichText text={messageText} />
      ) : (
        <TemplateCard
          header={template.header && template.header.text}
          body={template.body}
          footer={template.footer}
          buttons={template.buttons.map(({ text }) => text)}
        />
      )}
      {choices !== null && <OfferedChoices choices={choices} />}
      {!messageText && attachments.length === 0 && (
        <p className="flex items-center gap-1.5 text-xs text-muted">
          <CircleQuestionMark className="size-3.5 shrink-0" aria-hidden />
          {t('message.noContent')}
        </p>
      )}
    </>
  );
}
