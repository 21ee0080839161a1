import { ArrowLeft, PanelRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChatAvatar } from '@/components/people/chat-avatar';
import { useCustomerName } from '@/components/people/customer-name';
import { ReplyWindowHint } from '@/components/reply-window';
import { IconButton } from '@/components/ui/icon-button';
import type { Chat } from '@/lib/api/generated';
import { useChannel } from '@/lib/api/use-channels';
import { useMembers } from '@/lib/api/use-members';
import { useProfile } from '@/lib/api/use-profile';
import { useNow } from '@/lib/format/use-now';
import { useTyping } from '@/lib/realtime/typing';
import { AssignMenu } from './assign-menu';
import { StatusMenu } from './status-menu';

interface ChatHeaderProps {
  chat: Chat;
  onBack: () => void;
  isContextOpen: boolean;
  onToggleContext: () => void;
}

function useActivity(chat: Chat): string | undefined {
  const { t } = useTranslation();
  const { user } = useProfile();
  const { nameOf } = useMembers();
  const typing = useTyping(chat.id).filter((userId) => userId !== user.id);
  if (typing.includes(null)) return t('chat.customerTyping');
  const [colleague] = typing;
  return typeof colleague === 'string' ? t('chat.colleagueTyping', { name: nameOf(colleague) }) : undefined;
}

export function ChatHeader({ chat, onBack, isContextOpen, onToggleContext }: ChatHeaderProps) {
  const { t } = useTranslation();
  const name = useCustomerName(chat);
  const channel = useChannel(chat.platform);
  const activity = useActivity(chat);
  const now = useNow(30_000);
  return (
    <header className="@container flex h-14 shrink-0 items-center gap-2 border-b px-3 sm:px-4">
      <IconButton label={t('chat.back')} className="-ml-1 md:hidden" onClick={onBack}>
        <ArrowLeft />
      </IconButton>
      <span className="flex">
        <ChatAvatar chat={chat} />
      </span>
      <div className="min-w-0 flex-1 pl-1 leading-tight">
        <h2 className="truncate font-semibold">
          <bdi>{name}</bdi>
        </h2>
        <p className="truncate text-xs text-muted" aria-live="polite">
          {activity === undefined ? channel?.name : <span className="text-accent-strong">{activity}</span>}
        </p>
      </div>
      <span className="hidden sm:block">
        <ReplyWindowHint chat={chat} now={now} />
      </span>
      <AssignMenu chat={chat} />
      <StatusMenu chat={chat} />
      <IconButton
        label={t('context.toggle')}
        shortcut="O"
        aria-pressed={isContextOpen}
        onClick={onToggleContext}
      >
        <PanelRight />
      </IconButton>
    </header>
  );
}
