import { ChevronLeft, ChevronRight, Download, X, ZoomIn, ZoomOut } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '@/lib/api/generated';
import { cn } from '@/lib/class-names';
import { pictureElementId, picturesOf, ShowPicture } from './pictures';

interface LightboxProps {
  messages: Message[];
  children: ReactNode;
}

const tool =
  'flex size-9 items-center justify-center rounded-full bg-black/50 text-white hover:bg-black/80 disabled:opacity-30';

/** Shows the pictures of the thread inside of it large, one after the other. */
export function Lightbox({ messages, children }: LightboxProps) {
  const { t } = useTranslation();
  const [shownId, setShownId] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [isLarge, setLarge] = useState(false);
  const pictures = picturesOf(messages);
  const index = pictures.findIndex(({ id }) => id === shownId);
  const picture = pictures[index];
  const show = (id: string | undefined) => {
    if (id === undefined) return;
    setShownId(id);
    setLarge(false);
    setOpen(true);
  };
  const previous = () => show(pictures[index - 1]?.id);
  const next = () => show(pictures[index + 1]?.id);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') previous();
    if (event.key === 'ArrowRight') next();
  };
  const name = picture?.attachment.fileName ?? t('message.types.image');
  return (
    <ShowPicture value={show}>
      {children}
      <Dialog.Root open={isOpen && picture !== undefined} onOpenChange={setOpen}>
        <Dialog.Portal>
          <Dialog.Overlay className="fixed inset-0 z-50 bg-black/85" />
          <Dialog.Content
            aria-describedby={undefined}
            className="fixed inset-0 z-50 overflow-auto p-4"
            onKeyDown={onKeyDown}
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              if (shownId !== null) document.getElementById(pictureElementId(shownId))?.focus();
            }}
          >
            <Dialog.Title className="sr-only">
              {t('message.pictureOf', { name, number: index + 1, count: pictures.length })}
            </Dialog.Title>
            {picture !== undefined && (
              <div
                className={cn('flex min-h-full items-center justify-center', isLarge && 'w-max min-w-full')}
              >
                <img
                  key={picture.id}
                  src={picture.url}
                  alt={name}
                  className={isLarge ? 'max-w-none' : 'max-h-[92dvh] max-w-full object-contain'}
                />
              </div>
            )}
            <div className="fixed top-4 right-4 flex gap-2">
              <button
                type="button"
                className={tool}
                onClick={() => setLarge(!isLarge)}
                aria-label={t(isLarge ? 'message.zoomOut' : 'message.zoomIn')}
              >
                {isLarge ? <ZoomOut className="size-4" /> : <ZoomIn className="size-4" />}
              </button>
              <a href={picture?.url} download={name} className={tool} aria-label={t('message.download')}>
                <Download className="size-4" />
              </a>
              <Dialog.Close className={tool} aria-label={t('common.close')}>
                <X className="size-4" />
              </Dialog.Close>
            </div>
            {pictures.length > 1 && (
              <>
                <button
                  type="button"
                  className={cn(tool, 'fixed top-1/2 left-4')}
                  disabled={index <= 0}
                  onClick={previous}
                  aria-label={t('message.previousPicture')}
                >
                  <ChevronLeft className="size-5" />
                </button>
                <button
                  type="button"
                  className={cn(tool, 'fixed top-1/2 right-4')}
                  disabled={index === pictures.length - 1}
                  onClick={next}
                  aria-label={t('message.nextPicture')}
                >
                  <ChevronRight className="size-5" />
                </button>
              </>
            )}
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    </ShowPicture>
  );
}
