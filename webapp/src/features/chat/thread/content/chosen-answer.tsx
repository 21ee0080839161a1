import { ClipboardList, List, MousePointerClick, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Interactive } from '@/lib/api/generated';

const icons: Record<Interactive['kind'], LucideIcon> = {
  button: MousePointerClick,
  list: List,
  form: ClipboardList,
  postback: MousePointerClick,
};

interface ChosenAnswerProps {
  interactive: Interactive;
  /** What the answer stands for, for programs. */
  payload: string | null;
}

/** A tapped button, a chosen row, a filled form. */
export function ChosenAnswer({ interactive, payload }: ChosenAnswerProps) {
  const { t } = useTranslation();
  const { kind, title, description, answers } = interactive;
  const Icon = icons[kind];
  return (
    <div title={payload ?? undefined}>
      <p className="flex items-center gap-1.5 text-xs text-muted">
        <Icon className="size-3.5 shrink-0" aria-hidden />
        {t(`message.chosen.${kind}`)}
      </p>
      {answers.length === 0 ? (
        <>
          <p dir="auto" className="[overflow-wrap:anywhere] whitespace-pre-wrap">
            {title}
          </p>
          {description !== null && (
            <p dir="auto" className="text-xs text-muted">
              {description}
            </p>
          )}
        </>
      ) : (
        <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
          {answers.map(({ question, answer }) => (
            <div key={question} className="contents">
              <dt className="text-muted" dir="auto">
                {question}
              </dt>
              <dd dir="auto" className="[overflow-wrap:anywhere]">
                {answer}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
