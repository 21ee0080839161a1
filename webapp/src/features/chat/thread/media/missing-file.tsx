import { FileX, LoaderCircle, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import type { Attachment, Message } from '@/lib/api/generated';
import { cn } from '@/lib/class-names';
import { useRetryMedia } from './use-retry-media';

interface MissingFileProps {
  message: Message;
  attachment: Attachment;
  isBare: boolean;
}

/** In place of a customer's file that is still being fetched, or could not be. */
export function MissingFile({ message, attachment, isBare }: MissingFileProps) {
  const { t } = useTranslation();
  const { retry, isRetrying } = useRetryMedia(message, attachment.id);
  const isPicture = attachment.type === 'image' || attachment.type === 'video';
  const { failure } = attachment;
  if (failure === null) {
    return (
      <p
        role="status"
        className={cn(
          'flex items-center gap-2 text-xs text-muted',
          isBare && 'p-3',
          isPicture && 'h-40 w-56 max-w-full justify-center rounded-lg bg-ink/5',
        )}
      >
        <LoaderCircle className="size-4 animate-spin" aria-hidden />
        {t('message.fetchingFile')}
      </p>
    );
  }
  return (
    <div className={cn('flex flex-wrap items-center gap-2 text-xs', isBare && 'p-3')}>
      <FileX className="size-4 shrink-0 text-danger" aria-hidden />
      <span className="min-w-0">
        {t('message.fileNotFetched', { type: t(`message.types.${attachment.type}`) })}
        <span className="block text-muted">{t(`message.fileFailure.${failure}`)}</span>
      </span>
      <Button size="small" onClick={retry} disabled={isRetrying}>
        <RotateCw />
        {t('common.retry')}
      </Button>
    </div>
  );
}
