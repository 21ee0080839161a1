import { LayoutTemplate, RotateCw, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '@/components/ui/button';
import type { Chat, Message } from '@/lib/api/generated';
import { TemplateDialog } from '../composer/template-dialog';
import { useRetryMessage } from '../composer/use-retry-message';
import { useSendMessage } from '../composer/use-send-message';

/** Why a message did not get through, and what can be done. */
export function MessageFailure({ message, chat }: { message: Message; chat: Chat }) {
  const { t } = useTranslation();
  const { retry, discard, isRetrying } = useRetryMessage(message);
  const { error } = message;
  const action = error?.action ?? 'retry';
  return (
    <div className="mt-1 flex max-w-[85%] flex-wrap items-center justify-end gap-x-2 gap-y-1 text-xs text-danger">
      <span title={error?.code}>{error?.message ?? t('message.status.failed')}</span>
      {error?.help && (
        <a href={error.help} target="_blank" rel="noreferrer" className="underline">
          {t('message.help')}
        </a>
      )}
      {action === 'use_template' && <TemplateInstead chat={chat} />}
      {action === 'reconnect' && (
        <Link to="/connections" className="underline">
          {t('message.reconnect')}
        </Link>
      )}
      {action !== 'none' && action !== 'use_template' && (
        <Button size="small" onClick={retry} disabled={isRetrying}>
          <RotateCw />
          {t('common.retry')}
        </Button>
      )}
      {discard !== undefined && (
        <Button size="small" variant="ghost" onClick={discard}>
          <X />
          {t('message.discard')}
        </Button>
      )}
    </div>
  );
}

function TemplateInstead({ chat }: { chat: Chat }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const send = useSendMessage(chat.id);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        <LayoutTemplate />
        {t('template.choose')}
      </Button>
      <TemplateDialog
        connectionId={chat.socialConnectionId}
        open={open}
        onOpenChange={setOpen}
        onSend={send}
      />
    </>
  );
}
