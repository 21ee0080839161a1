import type { ComponentProps } from 'react';
import { cn } from '@/lib/class-names';

export function Kbd({ className, ...props }: ComponentProps<'kbd'>) {
  return (
    <kbd
      data-slot="kbd"
      className={cn(
        'inline-flex h-5 min-w-5 items-center justify-center rounded border border-line-strong bg-sunken px-1 font-sans text-2xs text-muted',
        className,
      )}
      {...props}
    />
  );
}
