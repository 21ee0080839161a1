import { Copy, CornerUpLeft, Ellipsis, RotateCw } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu';
import type { Chat, Message, ReactionRule } from '@/lib/api/generated';
import { useChannel } from '@/lib/api/use-channels';
import { cn } from '@/lib/class-names';
import { useRetryMessage } from '../../composer/use-retry-message';
import { ReactionItems } from './reaction-items';

/** Under the pointer, and while the focus is in the message. */
const shown =
  'size-7 opacity-0 group-focus-within/message:opacity-100 group-hover/message:opacity-100 data-[state=open]:opacity-100';

interface MessageActionsProps {
  message: Message;
  chat: Chat;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onReply: (message: Message) => void;
}

function useReactionRule(message: Message, chat: Chat): ReactionRule | undefined {
  const rule = useChannel(chat.platform)?.capabilities.reactions;
  const isReactable =
    message.sender === 'customer' && message.platformMessageId !== null && message.deletedAt === null;
  return isReactable && rule !== undefined && (rule.any || rule.emojis.length > 0) ? rule : undefined;
}

/** What can be done with a message: shown beside it under the pointer or with the focus, and always on touch. */
export function MessageActions({ message, chat, open, onOpenChange, onReply }: MessageActionsProps) {
  const { t } = useTranslation();
  const leavesForReply = useRef(false);
  const rule = useReactionRule(message, chat);
  const { retry, isRetrying } = useRetryMessage(message);
  const canReply = message.platformMessageId !== null && message.deletedAt === null;
  const canCopy = message.messageText !== null && message.messageText !== '';
  const canRetry = message.sender === 'agent' && message.status === 'failed';
  if (!canReply && !canCopy && !canRetry) return null;
  const copy = () => {
    navigator.clipboard.writeText(message.messageText ?? '').then(
      () => toast.success(t('message.copied')),
      () => toast.error(t('message.notCopied')),
    );
  };
  return (
    <Menu open={open} onOpenChange={onOpenChange}>
      {canReply && (
        <IconButton
          label={t('message.reply')}
          tabIndex={-1}
          className={cn(shown, 'max-sm:hidden pointer-coarse:hidden')}
          onClick={() => onReply(message)}
        >
          <CornerUpLeft />
        </IconButton>
      )}
      <MenuTrigger asChild>
        <IconButton
          label={t('message.actions')}
          tabIndex={-1}
          className={cn(shown, 'max-sm:opacity-100 pointer-coarse:size-9 pointer-coarse:opacity-100')}
        >
          <Ellipsis />
        </IconButton>
      </MenuTrigger>
      <MenuContent
        align={message.sender === 'agent' ? 'end' : 'start'}
        onCloseAutoFocus={(event) => {
          // The field that the answer is written in has the focus by now.
          if (leavesForReply.current) event.preventDefault();
          leavesForReply.current = false;
        }}
      >
        {rule !== undefined && <ReactionItems message={message} rule={rule} />}
        {canReply && (
          <MenuItem
            onSelect={() => {
              leavesForReply.current = true;
              onReply(message);
            }}
          >
            <CornerUpLeft />
            {t('message.reply')}
          </MenuItem>
        )}
        {canCopy && (
          <MenuItem onSelect={copy}>
            <Copy />
            {t('message.copy')}
          </MenuItem>
        )}
        {canRetry && (
          <MenuItem onSelect={retry} disabled={isRetrying}>
            <RotateCw />
            {t('common.retry')}
          </MenuItem>
        )}
      </MenuContent>
    </Menu>
  );
}
