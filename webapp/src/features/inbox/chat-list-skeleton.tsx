import { useTranslation } from 'react-i18next';
import { Skeleton } from '@/components/ui/skeleton';

export function ChatListSkeleton() {
  const { t } = useTranslation();
  return (
    <div role="status">
      <span className="sr-only">{t('common.loading')}</span>
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} className="flex h-17 gap-3 border-b px-4 py-3">
          <Skeleton className="size-9 rounded-full" />
          <div className="flex-1 space-y-2 pt-1">
            <Skeleton className="h-3 w-2/5" />
            <Skeleton className="h-3 w-4/5" />
          </div>
        </div>
      ))}
    </div>
  );
}
