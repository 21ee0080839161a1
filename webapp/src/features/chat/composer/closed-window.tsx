import { LayoutTemplate, Lock, NotebookPen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import type { Channel } from '@/lib/api/generated';
import { wish } from '@/lib/wishes';
import { TemplateDialog } from './template-dialog';
import type { Content } from './use-send-message';

interface ClosedWindowProps {
  channel: Channel;
  connectionId: string;
  hasDraft: boolean;
  onSend: (content: Content) => void;
}

/** In the composer's place when the channel lets us not answer freely any more: why, and what is left to do. */
export function ClosedWindow({ channel, connectionId, hasDraft, onSend }: ClosedWindowProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { templates, replyWindowHours, humanAgentWindowHours } = channel.capabilities;
  const hours = Math.max(replyWindowHours ?? 0, humanAgentWindowHours ?? 0);
  return (
    <div className="border-t p-3 sm:px-4">
      <div className="mx-auto flex max-w-3xl flex-wrap items-center gap-3 rounded-xl border bg-sunken px-4 py-3">
        <Lock className="size-4 shrink-0 text-muted" aria-hidden />
        <div className="min-w-60 flex-1">
          <p className="font-medium">{t('window.closedTitle')}</p>
          <p className="text-xs text-muted">
            {t('window.closedReason', { channel: channel.name, count: hours })}{' '}
            {t(templates ? 'window.useTemplate' : 'window.waitForCustomer')}
            {hasDraft && ` ${t('window.draftKept')}`}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button className="h-8" onClick={() => wish('note')}>
            <NotebookPen />
            {t('notes.add')}
          </Button>
          {templates && (
            <Button variant="primary" className="h-8" onClick={() => setOpen(true)}>
              <LayoutTemplate />
              {t('template.choose')}
            </Button>
          )}
        </div>
      </div>
      <TemplateDialog connectionId={connectionId} open={open} onOpenChange={setOpen} onSend={onSend} />
    </div>
  );
}
