import { Download, X, ZoomIn, ZoomOut } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '@/lib/api/generated';
import { cn } from '@/lib/class-names';

interface ImageLightboxProps {
  attachment: Attachment;
  url: string;
  name: string;
}

const tool = 'flex size-9 items-center justify-center rounded-full bg-black/50 text-white hover:bg-black/80';

/** A picture in the thread, its place kept free from the start, and large on a click. */
export function ImageLightbox({ attachment: { width, height, type }, url, name }: ImageLightboxProps) {
  const { t } = useTranslation();
  const [isLarge, setLarge] = useState(false);
  return (
    <Dialog.Root onOpenChange={() => setLarge(false)}>
      <Dialog.Trigger
        className="block cursor-zoom-in overflow-hidden rounded-lg"
        aria-label={t('message.openImage', { name })}
      >
        <img
          src={url}
          alt={name}
          loading="lazy"
          {...(width !== null && height !== null && { width, height })}
          className={cn(
            'h-auto w-auto object-cover',
            type === 'sticker' ? 'max-h-36' : 'max-h-72 max-w-full',
          )}
        />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 bg-black/85" />
        <Dialog.Content aria-describedby={undefined} className="fixed inset-0 z-50 overflow-auto p-4">
          <Dialog.Title className="sr-only">{name}</Dialog.Title>
          <div className={cn('flex min-h-full items-center justify-center', isLarge && 'w-max min-w-full')}>
            <img
              src={url}
              alt={name}
              className={isLarge ? 'max-w-none' : 'max-h-[92dvh] max-w-full object-contain'}
            />
          </div>
          <div className="fixed top-4 right-4 flex gap-2">
            <button
              type="button"
              className={tool}
              onClick={() => setLarge(!isLarge)}
              aria-label={t(isLarge ? 'message.zoomOut' : 'message.zoomIn')}
            >
              {isLarge ? <ZoomOut className="size-4" /> : <ZoomIn className="size-4" />}
            </button>
            <a href={url} download={name} className={tool} aria-label={t('message.download')}>
              <Download className="size-4" />
            </a>
            <Dialog.Close className={tool} aria-label={t('common.close')}>
              <X className="size-4" />
            </Dialog.Close>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
