import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '@/lib/class-names';
import { Button } from './button';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: string;
  children: ReactNode;
  className?: string;
}

export function Dialog({ open, onOpenChange, title, description, children, className }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Primitive.Content
          data-slot="dialog"
          {...(description === undefined && { 'aria-describedby': undefined })}
          className={cn(
            'fixed top-1/2 left-1/2 z-50 max-h-[90dvh] w-[calc(100%-2rem)] max-w-md -translate-x-1/2 -translate-y-1/2 animate-appear overflow-y-auto rounded-xl border bg-raised p-5 shadow-float',
            className,
          )}
        >
          <div className="mb-4 space-y-1 pr-10">
            <Primitive.Title className="text-base font-semibold">{title}</Primitive.Title>
            {description !== undefined && (
              <Primitive.Description className="text-muted">{description}</Primitive.Description>
            )}
          </div>
          {children}
          {/* Last, so that the first field gets the focus. */}
          <Primitive.Close asChild>
            <Button
              variant="ghost"
              size="icon"
              aria-label={t('common.close')}
              className="absolute top-4 right-4"
            >
              <X />
            </Button>
          </Primitive.Close>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
