import { CircleAlert, LoaderCircle, Paperclip, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/lib/class-names';
import type { Upload } from './use-uploads';

interface UploadChipsProps {
  uploads: Upload[];
  onRemove: (key: string) => void;
}

function icon({ attachment, failure }: Upload) {
  if (failure !== undefined) return <CircleAlert className="size-3.5 shrink-0" aria-hidden />;
  if (attachment === undefined)
    return <LoaderCircle className="size-3.5 shrink-0 animate-spin" aria-hidden />;
  return <Paperclip className="size-3.5 shrink-0 text-muted" aria-hidden />;
}

export function UploadChips({ uploads, onRemove }: UploadChipsProps) {
  const { t } = useTranslation();
  if (uploads.length === 0) return null;
  return (
    <ul aria-label={t('composer.attachments')} className="flex flex-wrap gap-1.5 px-3 pt-2.5">
      {uploads.map((upload) => (
        <li
          key={upload.key}
          className={cn(
            'relative flex max-w-full items-center gap-1.5 overflow-hidden rounded-lg border py-1 pr-1 pl-2 text-xs',
            upload.failure !== undefined && 'border-danger bg-danger-soft text-danger',
          )}
        >
          {icon(upload)}
          <bdi className="max-w-40 truncate">{upload.name}</bdi>
          {upload.failure !== undefined && <span role="alert">{upload.failure}</span>}
          <button
            type="button"
            aria-label={t('composer.removeFile', { name: upload.name })}
            className="rounded p-0.5 hover:bg-hover"
            onClick={() => onRemove(upload.key)}
          >
            <X className="size-3.5" />
          </button>
          {upload.attachment === undefined && upload.failure === undefined && (
            <progress
              aria-label={t('composer.uploading', { name: upload.name })}
              value={upload.progress}
              max={1}
              className="absolute inset-x-0 bottom-0 h-0.5 w-full appearance-none [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-accent"
            />
          )}
        </li>
      ))}
    </ul>
  );
}
