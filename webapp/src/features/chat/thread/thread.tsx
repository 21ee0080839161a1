import { useTranslation } from 'react-i18next';
import { LoadError } from '@/components/ui/load-error';
import type { Chat, Message } from '@/lib/api/generated';
import { MessageList } from './message-list';
import { ThreadSkeleton } from './thread-skeleton';
import { useThreadMessages } from './use-thread-messages';

interface ThreadProps {
  chat: Chat;
  onReply: (message: Message) => void;
}

export function Thread({ chat, onReply }: ThreadProps) {
  const { t } = useTranslation();
  const { messages, error, hasOlder, loadOlder, reload } = useThreadMessages(chat.id);
  if (error !== null) {
    return (
      <div className="flex-1">
        <LoadError error={error} onRetry={reload} />
      </div>
    );
  }
  if (messages === undefined) return <ThreadSkeleton />;
  if (messages.length === 0) {
    return <p className="flex flex-1 items-center justify-center text-muted">{t('inbox.noMessages')}</p>;
  }
  return (
    <MessageList
      chat={chat}
      messages={messages}
      hasOlder={hasOlder}
      onLoadOlder={loadOlder}
      onReply={onReply}
    />
  );
}
