import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface Bar {
  key: string;
  name: string;
  icon: ReactNode;
  value: number;
  to: string;
}

/** Numbers side by side, the longest bar the largest. */
export function BarList({ title, bars }: { title: string; bars: Bar[] }) {
  const { t } = useTranslation();
  const id = useId();
  const largest = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <section aria-labelledby={id} className="rounded-xl border p-4">
      <h2 id={id} className="mb-3 text-xs font-medium text-muted">
        {title}
      </h2>
      {bars.length === 0 && <p className="text-muted">{t('dashboard.nothingOpen')}</p>}
      <ul className="space-y-1">
        {bars.map(({ key, name, icon, value, to }) => (
          <li key={key}>
            <Link
              to={to}
              className="relative flex h-9 items-center gap-2.5 overflow-hidden rounded-lg px-2.5 hover:bg-hover"
            >
              <span
                className="absolute inset-y-1 left-0 rounded-md bg-accent-soft"
                style={{ width: `${(value / largest) * 100}%` }}
                aria-hidden
              />
              <span className="relative flex">{icon}</span>
              <span className="relative flex-1 truncate">{name}</span>
              <span className="relative font-medium tabular-nums">{value}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
