import { CircleQuestionMark, CornerUpLeft, Smartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/components/ui/icon-button';
import { MessageTypeIcon } from '@/components/message-type-icon';
import type { Chat, Message } from '@/lib/api/generated';
import { useMembers } from '@/lib/api/use-members';
import { cn } from '@/lib/class-names';
import { clockTime, fullTime } from '@/lib/format/time';
import { MessageFailure } from './message-failure';
import { MessageMedia } from './message-media';
import { MessageTicks } from './message-ticks';
import { QuotedMessage } from './quoted-message';
import { RichText } from './rich-text';

interface MessageBubbleProps {
  message: Message;
  chat: Chat;
  startsGroup: boolean;
  quoted: Message | undefined;
  onShowQuoted: (id: string) => void;
  onReply: (message: Message) => void;
}

/** Types whose content is the file or the text; the others are told by their name. */
const shownAsIs = ['text', 'image', 'video', 'audio', 'file', 'sticker', 'system'];

function useSenderName(message: Message): string | undefined {
  const { nameOf } = useMembers();
  if (message.sender === 'customer') return undefined;
  return message.senderName ?? (message.senderId === null ? undefined : nameOf(message.senderId));
}

export function MessageBubble({
  message,
  chat,
  startsGroup,
  quoted,
  onShowQuoted,
  onReply,
}: MessageBubbleProps) {
  const { t, i18n } = useTranslation();
  const senderName = useSenderName(message);
  const isOwn = message.sender === 'agent';
  if (message.sender === 'system') {
    return (
      <p className="my-2 text-center text-xs text-muted" dir="auto">
        {message.messageText}
      </p>
    );
  }
  const isBare = message.attachments.length > 0 && !message.messageText && quoted === undefined;
  return (
    <article
      id={`message-${message.id}`}
      aria-label={isOwn ? t('message.fromUs', { name: senderName ?? '' }) : t('message.fromCustomer')}
      className={cn(
        'group/message flex flex-col',
        isOwn ? 'items-end' : 'items-start',
        startsGroup ? 'mt-3' : 'mt-0.5',
      )}
    >
      {startsGroup && senderName !== undefined && (
        <p className="mb-1 flex items-center gap-1 px-1 text-2xs text-muted">
          {message.isEcho && <Smartphone className="size-3" aria-hidden />}
          {message.isEcho ? t('message.echo', { name: senderName }) : senderName}
        </p>
      )}
      {startsGroup && senderName === undefined && message.isEcho && (
        <p className="mb-1 flex items-center gap-1 px-1 text-2xs text-muted">
          <Smartphone className="size-3" aria-hidden />
          {t('message.echoUnknown')}
        </p>
      )}
      <div className={cn('flex max-w-[85%] items-center gap-1 sm:max-w-[75%]', isOwn && 'flex-row-reverse')}>
        <div
          className={cn(
            'min-w-0 rounded-2xl',
            isOwn ? 'bg-bubble-out' : 'bg-bubble-in',
            isOwn ? !startsGroup && 'rounded-tr-md' : !startsGroup && 'rounded-tl-md',
            isBare ? 'overflow-hidden' : 'px-3.5 py-2',
          )}
        >
          {message.replyToId !== null && (
            <QuotedMessage message={quoted} chat={chat} onShow={quoted && (() => onShowQuoted(quoted.id))} />
          )}
          <MessageMedia message={message} isBare={isBare} />
          {!shownAsIs.includes(message.messageType) && (
            <p className="flex items-center gap-1.5 text-xs text-muted">
              <MessageTypeIcon type={message.messageType} className="size-3.5" />
              {t(`message.types.${message.messageType}`)}
            </p>
          )}
          {message.messageText && <RichText text={message.messageText} />}
          {!message.messageText &&
            message.attachments.length === 0 &&
            shownAsIs.includes(message.messageType) && (
              <p className="flex items-center gap-1.5 text-xs text-muted italic">
                <CircleQuestionMark className="size-3.5" aria-hidden />
                {t('message.noContent')}
              </p>
            )}
        </div>
        {message.platformMessageId !== null && (
          <IconButton
            label={t('message.reply')}
            className="size-7 opacity-0 group-hover/message:opacity-100 focus-visible:opacity-100"
            onClick={() => onReply(message)}
          >
            <CornerUpLeft />
          </IconButton>
        )}
      </div>
      {message.reactions.length > 0 && (
        <ul className="z-[1] -mt-1.5 flex gap-1 px-2" aria-label={t('message.reactions')}>
          {message.reactions.map(({ emoji, by }) => (
            <li
              key={`${emoji}${by}`}
              title={t(by === 'customer' ? 'message.fromCustomer' : 'message.reactedByUs')}
              className="rounded-full border bg-raised px-1.5 text-xs shadow-xs"
            >
              {emoji}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-0.5 flex items-center gap-1 px-1 text-2xs text-muted tabular-nums">
        {message.isLate && <span>{t('message.late')} ·</span>}
        <time dateTime={message.timestamp} title={fullTime(message.timestamp, i18n.language)}>
          {clockTime(message.timestamp, i18n.language)}
        </time>
        {isOwn && <MessageTicks status={message.status} />}
      </p>
      {message.status === 'failed' && <MessageFailure message={message} />}
    </article>
  );
}
