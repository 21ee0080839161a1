import { List } from 'lucide-react';
import type { Choices } from '@/lib/api/generated';

/** What the customer can choose from below a message of ours. */
export function OfferedChoices({ choices: { button, options } }: { choices: Choices }) {
  return (
    <div className="mt-2 space-y-1.5 text-xs">
      {button !== null && (
        <p className="flex items-center gap-1.5 text-muted" dir="auto">
          <List className="size-3.5 shrink-0" aria-hidden />
          {button}
        </p>
      )}
      <ul className={button === null ? 'flex flex-wrap gap-1.5' : 'space-y-1.5'}>
        {options.map(({ id, title, description }) => (
          <li key={id} dir="auto" className="rounded-lg border border-line-strong px-2.5 py-1 font-medium">
            {title}
            {description !== null && <span className="block font-normal text-muted">{description}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
