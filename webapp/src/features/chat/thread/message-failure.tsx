import { RotateCw, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import type { Message } from '@/lib/api/generated';
import { useRetryMessage } from '../composer/use-retry-message';

/** Why a message did not get through, and what can be done. */
export function MessageFailure({ message }: { message: Message }) {
  const { t } = useTranslation();
  const { retry, discard, isRetrying } = useRetryMessage(message);
  return (
    <div className="mt-1 flex max-w-[85%] flex-wrap items-center justify-end gap-x-2 gap-y-1 text-xs text-danger">
      <span title={message.error?.code}>{message.error?.message ?? t('message.status.failed')}</span>
      <Button size="small" onClick={retry} disabled={isRetrying}>
        <RotateCw />
        {t('common.retry')}
      </Button>
      {discard !== undefined && (
        <Button size="small" variant="ghost" onClick={discard}>
          <X />
          {t('message.discard')}
        </Button>
      )}
    </div>
  );
}
