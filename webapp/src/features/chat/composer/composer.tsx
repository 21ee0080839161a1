import type { Chat, Message } from '@/lib/api/generated';
import { useChannel } from '@/lib/api/use-channels';
import { useDraft } from '@/lib/drafts';
import { useNow } from '@/lib/format/use-now';
import { isWindowOpen } from '@/lib/reply-window';
import { ClosedWindow } from './closed-window';
import { ReplyBox } from './reply-box';
import { useSendMessage } from './use-send-message';
import { WindowNote } from './window-note';

interface ComposerProps {
  chat: Chat;
  replyTo: Message | null;
  onReplyDone: () => void;
}

/** Where the answer is written, as far as the channel allows one. */
export function Composer({ chat, replyTo, onReplyDone }: ComposerProps) {
  const channel = useChannel(chat.platform);
  const draft = useDraft(chat.id);
  const now = useNow(15_000);
  const send = useSendMessage(chat.id);
  const isLimited = channel !== undefined && channel.capabilities.replyWindowHours !== null;
  if (isLimited && !isWindowOpen(chat, now)) {
    return (
      <ClosedWindow
        channel={channel}
        connectionId={chat.socialConnectionId}
        hasDraft={draft !== ''}
        onSend={send}
      />
    );
  }
  return (
    <div className="border-t p-3 sm:px-4">
      {isLimited && <WindowNote chat={chat} now={now} />}
      <ReplyBox chat={chat} channel={channel} replyTo={replyTo} onReplyDone={onReplyDone} onSend={send} />
    </div>
  );
}
