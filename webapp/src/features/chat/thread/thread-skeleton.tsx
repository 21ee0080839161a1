import { useTranslation } from 'react-i18next';
import { Skeleton } from '@/components/ui/skeleton';
import { cn } from '@/lib/class-names';

const widths = ['w-2/5', 'w-1/3', 'w-1/2', 'w-1/4', 'w-2/5'];

export function ThreadSkeleton() {
  const { t } = useTranslation();
  return (
    <div role="status" className="mx-auto flex w-full max-w-3xl flex-1 flex-col justify-end gap-4 p-4">
      <span className="sr-only">{t('common.loading')}</span>
      {widths.map((width, index) => (
        <Skeleton key={index} className={cn('h-11 rounded-2xl', width, index % 2 === 1 && 'self-end')} />
      ))}
    </div>
  );
}
