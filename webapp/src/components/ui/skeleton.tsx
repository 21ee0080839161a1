import { cn } from '@/lib/class-names';

export function Skeleton({ className }: { className?: string }) {
  return (
    <div data-slot="skeleton" aria-hidden className={cn('animate-pulse rounded-md bg-hover', className)} />
  );
}
