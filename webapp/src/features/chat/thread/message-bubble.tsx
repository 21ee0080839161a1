import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chat, Message } from '@/lib/api/generated';
import { useMembers } from '@/lib/api/use-members';
import { cn } from '@/lib/class-names';
import { MessageActions } from './actions/message-actions';
import { SystemLine } from './content/system-line';
import { MessageContent } from './message-content';
import { MessageFailure } from './message-failure';
import { MessageMeta } from './message-meta';
import { MessageReactions } from './message-reactions';
import { MessageSender } from './message-sender';
import { QuotedMessage } from './quoted-message';

interface MessageBubbleProps {
  message: Message;
  chat: Chat;
  startsGroup: boolean;
  endsGroup: boolean;
  quoted: Message | undefined;
  onShowQuoted: (id: string) => void;
  onReply: (message: Message) => void;
  /** Whether Tab leads here. */
  isTabStop: boolean;
  onFocus: (id: string) => void;
}

/** The keys that open a menu everywhere, and Enter, as long as the message itself has the focus. */
function opensMenu({ key, shiftKey, target, currentTarget }: KeyboardEvent): boolean {
  const isMenuKey = key === 'ContextMenu' || (key === 'F10' && shiftKey) || key === 'Enter';
  return isMenuKey && target === currentTarget;
}

function useSenderName(message: Message): string | undefined {
  const { nameOf } = useMembers();
  if (message.sender === 'customer') return undefined;
  return message.senderId === null ? undefined : nameOf(message.senderId);
}

export function MessageBubble({
  message,
  chat,
  quoted,
  onShowQuoted,
  onReply,
  isTabStop,
  onFocus,
  ...group
}: MessageBubbleProps) {
  const { t } = useTranslation();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const senderName = useSenderName(message);
  const { startsGroup, endsGroup } = group;
  if (message.sender === 'system') return <SystemLine message={message} />;
  const isOwn = message.sender === 'agent';
  const isReply = message.replyToId !== null || message.replyToPlatformId !== null;
  const isBare = message.attachments.length > 0 && !message.messageText && !isReply;
  const isSticker = isBare && message.messageType === 'sticker';
  return (
    <article
      id={`message-${message.id}`}
      data-slot="message"
      tabIndex={isTabStop ? 0 : -1}
      onFocus={() => onFocus(message.id)}
      onKeyDown={(event) => {
        if (!opensMenu(event)) return;
        event.preventDefault();
        setMenuOpen(true);
      }}
      aria-label={isOwn ? t('message.fromUs', { name: senderName ?? '' }) : t('message.fromCustomer')}
      className={cn(
        'group/message flex flex-col rounded-lg focus-visible:outline-2',
        isOwn ? 'items-end' : 'items-start',
        startsGroup ? 'mt-3.5' : 'mt-1',
      )}
    >
      {startsGroup && <MessageSender message={message} name={senderName} />}
      <div className={cn('flex max-w-[85%] items-center gap-1 sm:max-w-[75%]', isOwn && 'flex-row-reverse')}>
        <div
          className={cn(
            'min-w-0 rounded-2xl',
            !isSticker && (isOwn ? 'bg-bubble-out' : 'bg-bubble-in'),
            !startsGroup && (isOwn ? 'rounded-tr-md' : 'rounded-tl-md'),
            !endsGroup && (isOwn ? 'rounded-br-md' : 'rounded-bl-md'),
            isBare ? 'overflow-hidden' : 'px-3.5 py-2',
          )}
        >
          {isReply && (
            <QuotedMessage message={quoted} chat={chat} onShow={quoted && (() => onShowQuoted(quoted.id))} />
          )}
          <MessageContent message={message} isBare={isBare} />
        </div>
        <MessageActions
          message={message}
          chat={chat}
          open={isMenuOpen}
          onOpenChange={setMenuOpen}
          onReply={onReply}
        />
      </div>
      <MessageReactions message={message} chat={chat} />
      {endsGroup && <MessageMeta message={message} />}
      {!isOwn && message.error !== null && (
        <p title={message.error.code} className="mt-1 max-w-[85%] px-1 text-xs text-danger">
          {t('message.reactionFailed', { reason: message.error.message })}
        </p>
      )}
      {message.status === 'failed' && isOwn && <MessageFailure message={message} chat={chat} />}
    </article>
  );
}
