import { Link } from 'react-router';
import { useLocale } from '@/lib/i18n/use-locale';

interface FigureProps {
  label: string;
  value: number;
  /** The list behind the number. */
  to?: string;
}

const box = 'flex flex-col gap-1 rounded-xl border p-4';

export function Figure({ label, value, to }: FigureProps) {
  const locale = useLocale();
  const content = (
    <>
      <span className="text-xs text-muted">{label}</span>
      <span className="text-2xl font-semibold tracking-tight tabular-nums">
        {value.toLocaleString(locale)}
      </span>
    </>
  );
  if (to === undefined) return <div className={box}>{content}</div>;
  return (
    <Link to={to} className={`${box} transition-colors hover:bg-hover`}>
      {content}
    </Link>
  );
}
