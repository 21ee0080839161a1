import { ArrowDown, LoaderCircle } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chat, Message } from '@/lib/api/generated';
import { dayName } from '@/lib/format/time';
import { useNow } from '@/lib/format/use-now';
import { useLocale } from '@/lib/i18n/use-locale';
import { Announcer } from './announcer';
import { Lightbox } from './lightbox/lightbox';
import { MessageBubble } from './message-bubble';
import { messageLookup } from './message-lookup';
import { threadItems } from './thread-items';
import { useMarkRead } from './use-mark-read';
import { useMarkUnread } from './use-mark-unread';
import { useMessageFocus } from './use-message-focus';
import { useThreadScroll } from './use-thread-scroll';

interface MessageListProps {
  chat: Chat;
  messages: Message[];
  hasOlder: boolean;
  onLoadOlder: () => void;
  onReply: (message: Message) => void;
}

export function MessageList({ chat, messages, hasOlder, onLoadOlder, onReply }: MessageListProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow(60_000);
  // The line stays where it was when the chat was opened, although reading marks the messages read.
  const [firstUnreadId] = useState(
    () => messages.find(({ sender, isRead }) => sender === 'customer' && !isRead)?.id,
  );
  const { scroller, content, isAtEnd, newBelow, onScroll, toEnd } = useThreadScroll(messages, onLoadOlder);
  const keepUnread = useMarkUnread(chat, messages);
  useMarkRead(chat, messages, isAtEnd && !keepUnread);
  const items = useMemo(() => threadItems(messages, firstUnreadId), [messages, firstUnreadId]);
  const { byId, quotedBy } = useMemo(() => messageLookup(messages), [messages]);
  const { tabStop, onFocus, onKeyDown } = useMessageFocus(messages.at(-1)?.id, (id) => byId.has(id));
  const showMessage = (id: string) => {
    document.getElementById(`message-${id}`)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  };
  return (
    <div data-slot="thread" className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        onScroll={onScroll}
        role="region"
        aria-label={t('chat.messages')}
        tabIndex={0}
        className="h-full overflow-y-auto [overflow-anchor:none] focus-visible:-outline-offset-2"
      >
        <div
          ref={content}
          onKeyDown={onKeyDown}
          className="mx-auto flex min-h-full max-w-3xl flex-col justify-end px-4 py-4"
        >
          {hasOlder && <LoaderCircle className="mx-auto my-2 size-4 animate-spin text-muted" aria-hidden />}
          <Lightbox messages={messages}>
            {items.map((item) => {
              if (item.kind === 'day') {
                return (
                  <div key={item.key} className="my-4 flex items-center gap-3 text-xs text-muted first:mt-0">
                    <span className="h-px flex-1 bg-line" />
                    {dayName(item.instant, now, locale)}
                    <span className="h-px flex-1 bg-line" />
                  </div>
                );
              }
              if (item.kind === 'new') {
                return (
                  <div
                    key={item.key}
                    data-new-line
                    className="my-3 flex items-center gap-3 text-xs font-medium text-accent-strong"
                  >
                    <span className="h-px flex-1 bg-accent/40" />
                    {t('chat.newMessages')}
                    <span className="h-px flex-1 bg-accent/40" />
                  </div>
                );
              }
              const { message, startsGroup, endsGroup, key } = item;
              return (
                <MessageBubble
                  key={key}
                  message={message}
                  chat={chat}
                  startsGroup={startsGroup}
                  endsGroup={endsGroup}
                  quoted={quotedBy(message)}
                  onShowQuoted={showMessage}
                  onReply={onReply}
                  isTabStop={message.id === tabStop}
                  onFocus={onFocus}
                />
              );
            })}
          </Lightbox>
        </div>
      </div>
      {!isAtEnd && (
        <button
          type="button"
          onClick={toEnd}
          className="absolute bottom-3 left-1/2 flex h-8 -translate-x-1/2 animate-appear items-center gap-1.5 rounded-full border bg-raised px-3 text-xs font-medium shadow-float hover:bg-hover"
        >
          <ArrowDown className="size-3.5" aria-hidden />
          {newBelow > 0 ? t('chat.newBelow', { count: newBelow }) : t('chat.toLatest')}
        </button>
      )}
      <Announcer messages={messages} />
    </div>
  );
}
