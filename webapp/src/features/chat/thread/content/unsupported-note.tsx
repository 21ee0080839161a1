import { useQuery } from '@tanstack/react-query';
import { CircleQuestionMark } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '@/lib/api/generated';
import { rawMessageQuery } from '@/lib/api/messages';
import { useErrorText } from '@/lib/use-error-text';

/** Something came that cannot be shown; who wants to know can read what the platform delivered. */
export function UnsupportedNote({ message }: { message: Message }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const [isOpen, setIsOpen] = useState(false);
  const { data: raw, error } = useQuery({ ...rawMessageQuery(message.id), enabled: isOpen });
  return (
    <div>
      <p className="flex items-center gap-1.5 text-xs text-muted">
        <CircleQuestionMark className="size-3.5 shrink-0" aria-hidden />
        {t('message.types.unsupported')}
      </p>
      <p dir="auto" className="[overflow-wrap:anywhere]">
        {message.messageText}
      </p>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="text-xs text-accent-strong underline underline-offset-2"
      >
        {t(isOpen ? 'message.hideRaw' : 'message.showRaw')}
      </button>
      {isOpen && error !== null && <p className="text-xs text-danger">{errorText(error)}</p>}
      {isOpen && raw !== undefined && (
        <pre className="mt-1 max-h-60 overflow-auto rounded-md bg-ink/5 p-2 text-2xs" dir="ltr">
          {raw}
        </pre>
      )}
    </div>
  );
}
