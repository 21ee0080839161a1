import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '@/lib/class-names';

interface SheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  side: 'left' | 'right';
  children: ReactNode;
}

/** A column that slides over the page where there is no room for it beside the others. */
export function Sheet({ open, onOpenChange, title, side, children }: SheetProps) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Primitive.Content
          data-slot="sheet"
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            // The column itself takes the focus; its first button would show its tooltip at once.
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
          className={cn(
            'fixed inset-y-0 z-40 flex w-80 max-w-[85vw] animate-appear flex-col bg-canvas shadow-float outline-none',
            side === 'left' ? 'left-0' : 'right-0',
          )}
        >
          <Primitive.Title className="sr-only">{title}</Primitive.Title>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
