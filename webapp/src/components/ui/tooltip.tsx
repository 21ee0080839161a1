import { Tooltip as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '@/lib/class-names';
import { Kbd } from './kbd';

export const TooltipProvider = Primitive.Provider;

interface TooltipProps {
  label: string;
  shortcut?: string | undefined;
  side?: 'top' | 'right' | 'bottom' | 'left';
  className?: string;
  children: ReactNode;
}

export function Tooltip({ label, shortcut, side = 'bottom', className, children }: TooltipProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          data-slot="tooltip"
          side={side}
          sideOffset={6}
          className={cn(
            'z-50 flex items-center gap-2 rounded-md bg-ink px-2 py-1 text-xs text-canvas shadow-float',
            className,
          )}
        >
          {label}
          {shortcut !== undefined && (
            <Kbd className="border-transparent bg-canvas/20 text-canvas">{shortcut}</Kbd>
          )}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
