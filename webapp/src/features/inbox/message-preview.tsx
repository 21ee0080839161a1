import { CircleAlert, Reply } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MessageTypeIcon } from '@/components/message-type-icon';
import type { Chat, MessageType } from '@/lib/api/generated';
import { cn } from '@/lib/class-names';
import { useDraft } from '@/lib/drafts';

/** Only a deleted message is a text without words. */
const emptyPreview = (type: MessageType) =>
  type === 'text' ? ('message.deleted' as const) : (`message.types.${type}` as const);

/** The latest message in one line, with a mark for our own; a draft comes first, since it waits for us. */
export function MessagePreview({ chat }: { chat: Chat }) {
  const { t } = useTranslation();
  const draft = useDraft(chat.id);
  const last = chat.lastMessage;
  const line = 'min-w-0 flex-1 truncate text-[0.8125rem]';
  if (draft !== '') {
    return (
      <span className={cn(line, 'text-muted')}>
        <span className="text-danger">{t('inbox.draft')}</span> <bdi>{draft}</bdi>
      </span>
    );
  }
  if (last === null) return <span className={cn(line, 'text-muted')}>{t('inbox.noMessages')}</span>;
  const isOwn = last.sender !== 'customer';
  return (
    <span className={cn(line, 'flex items-center gap-1', chat.unreadCount > 0 ? 'text-ink' : 'text-muted')}>
      {last.status === 'failed' ? (
        <CircleAlert className="size-3.5 shrink-0 text-danger" aria-label={t('message.status.failed')} />
      ) : (
        isOwn && <Reply className="size-3.5 shrink-0 text-faint" aria-label={t('inbox.sentByUs')} />
      )}
      <MessageTypeIcon type={last.messageType} className="size-3.5 shrink-0" />
      <bdi className="truncate">{last.messageText || t(emptyPreview(last.messageType))}</bdi>
    </span>
  );
}
