import type { ComponentProps } from 'react';
import { cn } from '@/lib/class-names';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & { label: string };

export function Checkbox({ label, className, ...props }: CheckboxProps) {
  return (
    <label data-slot="checkbox" className={cn('flex items-center gap-2 text-xs text-muted', className)}>
      <input type="checkbox" className="size-3.5 accent-accent" {...props} />
      {label}
    </label>
  );
}
