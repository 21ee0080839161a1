import { Download, FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Attachment, Message } from '@/lib/api/generated';
import { cn } from '@/lib/class-names';
import { fileSize } from '@/lib/format/text';
import { useLocale } from '@/lib/i18n/use-locale';
import { MissingFile } from './missing-file';
import { Picture } from './picture';

interface MessageMediaProps {
  message: Message;
  isBare: boolean;
}

export function MessageMedia({ message, isBare }: MessageMediaProps) {
  if (message.attachments.length === 0) return null;
  return (
    <div className={cn('flex flex-col gap-1.5', !isBare && message.messageText && 'mb-1.5')}>
      {message.attachments.map((attachment) => (
        <Media key={attachment.id} message={message} attachment={attachment} isBare={isBare} />
      ))}
    </div>
  );
}

function Media({ message, attachment, isBare }: MessageMediaProps & { attachment: Attachment }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { type, url, size } = attachment;
  const name = attachment.fileName ?? t(`message.types.${type}`);
  if (url === null) return <MissingFile message={message} attachment={attachment} isBare={isBare} />;
  switch (type) {
    case 'image':
    case 'sticker':
      return <Picture attachment={attachment} url={url} name={name} />;
    case 'video':
      return (
        <video
          src={url}
          controls
          preload="metadata"
          aria-label={name}
          className="max-h-80 w-full rounded-lg"
        />
      );
    case 'audio':
      return (
        <audio src={url} controls preload="metadata" aria-label={name} className="h-11 w-64 max-w-full" />
      );
    case 'file':
      return (
        <a
          href={url}
          download={name}
          className={cn('flex items-center gap-3 hover:underline', isBare && 'p-3')}
        >
          <span className="flex size-9 shrink-0 items-center justify-center rounded-lg bg-ink/8">
            <FileText className="size-4.5" aria-hidden />
          </span>
          <span className="min-w-0">
            <bdi className="block truncate font-medium">{name}</bdi>
            {size !== null && <span className="block text-xs text-muted">{fileSize(size, locale)}</span>}
          </span>
          <Download className="size-4 shrink-0 text-muted" aria-hidden />
        </a>
      );
  }
}
