import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/lib/class-names';

interface EmptyProps {
  icon: LucideIcon;
  title: string;
  description?: string;
  action?: ReactNode;
  className?: string;
}

/** Says why there is nothing, and what to do next. */
export function Empty({ icon: Icon, title, description, action, className }: EmptyProps) {
  return (
    <div
      data-slot="empty"
      className={cn('flex flex-col items-center justify-center gap-1.5 px-6 py-12 text-center', className)}
    >
      <div className="mb-2 flex size-11 items-center justify-center rounded-full bg-hover text-muted">
        <Icon className="size-5" aria-hidden />
      </div>
      <p className="font-medium">{title}</p>
      {description !== undefined && <p className="max-w-xs text-pretty text-muted">{description}</p>}
      {action !== undefined && <div className="mt-3">{action}</div>}
    </div>
  );
}
