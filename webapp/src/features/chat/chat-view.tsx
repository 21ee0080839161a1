import { SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { LoadError } from '@/components/ui/load-error';
import type { Message } from '@/lib/api/generated';
import { hasStatus } from '@/lib/api/problem';
import { ChatHeader } from './chat-header';
import { Composer } from './composer/composer';
import { ThreadSkeleton } from './thread/thread-skeleton';
import { Thread } from './thread/thread';
import { useChat } from './use-chat';

interface ChatViewProps {
  chatId: string;
  onBack: () => void;
  isContextOpen: boolean;
  onToggleContext: () => void;
}

/** One conversation: who it is with, what was said, and where the answer is written. */
export function ChatView({ chatId, onBack, isContextOpen, onToggleContext }: ChatViewProps) {
  const { t } = useTranslation();
  const { data: chat, error, refetch } = useChat(chatId);
  const [replyTo, setReplyTo] = useState<Message | null>(null);
  if (hasStatus(error, 400, 404)) {
    return (
      <Empty
        className="h-full"
        icon={SearchX}
        title={t('chat.notFound')}
        description={t('chat.notFoundHint')}
        action={<Button onClick={onBack}>{t('notFound.action')}</Button>}
      />
    );
  }
  if (chat === undefined) {
    return error === null ? <ThreadSkeleton /> : <LoadError error={error} onRetry={() => void refetch()} />;
  }
  return (
    <div className="flex h-full flex-col">
      <ChatHeader
        chat={chat}
        onBack={onBack}
        isContextOpen={isContextOpen}
        onToggleContext={onToggleContext}
      />
      <Thread chat={chat} onReply={setReplyTo} />
      <Composer chat={chat} replyTo={replyTo} onReplyDone={() => setReplyTo(null)} />
    </div>
  );
}
