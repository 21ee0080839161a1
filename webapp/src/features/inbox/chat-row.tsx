import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ChatAvatar } from '@/components/people/chat-avatar';
import { useCustomerName } from '@/components/people/customer-name';
import { MemberAvatar } from '@/components/people/member-avatar';
import { ReplyWindowHint } from '@/components/reply-window';
import { Badge } from '@/components/ui/badge';
import type { Chat, ChatStatus } from '@/lib/api/generated';
import { useMembers } from '@/lib/api/use-members';
import { cn } from '@/lib/class-names';
import { fullTime, listTime } from '@/lib/format/time';
import { useLocale } from '@/lib/i18n/use-locale';
import { MessagePreview } from './message-preview';
import { hasThirdLine } from './row-height';

interface ChatRowProps {
  chat: Chat;
  isSelected: boolean;
  search: string;
  /** What the list asks for; a chat that stays although it changed tells what it is now. */
  listedStatus: ChatStatus;
  now: number;
}

const shownLabels = 2;

export function ChatRow({ chat, isSelected, search, listedStatus, now }: ChatRowProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const name = useCustomerName(chat);
  const { nameOf } = useMembers();
  const isUnread = chat.unreadCount > 0;
  return (
    <Link
      to={{ pathname: `/inbox/${chat.id}`, search }}
      aria-current={isSelected ? 'true' : undefined}
      className={cn(
        'flex h-full gap-3 border-b px-4 py-3 transition-colors hover:bg-hover focus-visible:-outline-offset-2',
        isSelected && 'bg-selected hover:bg-selected',
      )}
    >
      <ChatAvatar chat={chat} />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="flex items-baseline gap-2">
          <bdi
            className={cn('min-w-0 flex-1 truncate text-left', isUnread ? 'font-semibold' : 'font-medium')}
          >
            {name}
          </bdi>
          <time
            dateTime={chat.lastInteraction}
            title={fullTime(chat.lastInteraction, locale)}
            className={cn(
              'text-2xs tabular-nums',
              isUnread ? 'font-medium text-accent-strong' : 'text-muted',
            )}
          >
            {listTime(chat.lastInteraction, now, locale)}
          </time>
        </span>
        <span className="flex h-5 items-center gap-2">
          <MessagePreview chat={chat} />
          {chat.assignedUserId !== null && (
            <span title={t('chat.assignedTo', { name: nameOf(chat.assignedUserId) })}>
              <MemberAvatar userId={chat.assignedUserId} size="tiny" />
            </span>
          )}
          {isUnread && (
            <span className="flex h-[1.125rem] min-w-[1.125rem] items-center justify-center rounded-full bg-accent px-1 text-[0.625rem] font-semibold text-on-accent tabular-nums">
              {chat.unreadCount > 99 ? '99+' : chat.unreadCount}
              <span className="sr-only"> {t('inbox.unread', { count: chat.unreadCount })}</span>
            </span>
          )}
        </span>
        {hasThirdLine(chat, listedStatus, now) && (
          <span className="mt-0.5 flex items-center gap-1 overflow-hidden">
            {chat.status !== listedStatus && <Badge tone="accent">{t(`chat.statuses.${chat.status}`)}</Badge>}
            <ReplyWindowHint chat={chat} now={now} />
            {chat.labels.slice(0, shownLabels).map((label) => (
              <Badge key={label} className="max-w-28">
                <bdi className="truncate">{label}</bdi>
              </Badge>
            ))}
            {chat.labels.length > shownLabels && <Badge>+{chat.labels.length - shownLabels}</Badge>}
          </span>
        )}
      </span>
    </Link>
  );
}
