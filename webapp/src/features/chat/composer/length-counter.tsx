import { useTranslation } from 'react-i18next';
import { cn } from '@/lib/class-names';

const shownFrom = 0.8;

/** How much of what the channel takes is used; silent while there is room enough. */
export function LengthCounter({ length, max }: { length: number; max: number }) {
  const { t } = useTranslation();
  const isOver = length > max;
  if (length < max * shownFrom) return null;
  return (
    <span
      role={isOver ? 'alert' : undefined}
      className={cn('px-1 text-xs tabular-nums', isOver ? 'text-danger' : 'text-muted')}
    >
      {isOver ? t('composer.tooLong', { count: length - max }) : `${length} / ${max}`}
    </span>
  );
}
