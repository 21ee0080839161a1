import { CircleDashed, Link2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MessageContext } from '@/lib/api/generated';
import { webAddress } from '@/lib/web-address';

const note = 'mt-1 flex items-center gap-1.5 text-xs text-muted';
const link = 'text-accent-strong underline underline-offset-2 [overflow-wrap:anywhere]';

/** The story that a message answers, and what a link in it leads to. */
export function ContextNote({ context }: { context: MessageContext }) {
  const { t } = useTranslation();
  const story = webAddress(context.story?.url);
  const preview = webAddress(context.link?.url);
  return (
    <>
      {context.story !== null && (
        <p className={note}>
          <CircleDashed className="size-3.5 shrink-0" aria-hidden />
          {story === undefined ? (
            t('message.answersStory')
          ) : (
            <a href={story} target="_blank" rel="noopener noreferrer" className={link}>
              {t('message.answersStory')}
            </a>
          )}
        </p>
      )}
      {preview !== undefined && (
        <p className={note}>
          <Link2 className="size-3.5 shrink-0" aria-hidden />
          <a href={preview} target="_blank" rel="noopener noreferrer" className={link} dir="auto">
            {context.link?.title ?? preview}
          </a>
        </p>
      )}
    </>
  );
}
