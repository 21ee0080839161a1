import { Check } from 'lucide-react';
import { DropdownMenu as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/class-names';

export const MenuTrigger = Primitive.Trigger;
export const MenuRadioGroup = Primitive.RadioGroup;

/** What stands around an open menu stays in reach, for the pointer and for screen readers. */
export function Menu(props: ComponentProps<typeof Primitive.Root>) {
  return <Primitive.Root modal={false} {...props} />;
}

const item =
  'relative flex items-center gap-2.5 rounded-md px-2 py-1.5 outline-none select-none data-disabled:opacity-50 data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted';

export function MenuContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        data-slot="menu"
        sideOffset={6}
        collisionPadding={8}
        className={cn(
          'z-50 max-h-[min(26rem,var(--radix-dropdown-menu-content-available-height))] min-w-44 animate-appear overflow-y-auto rounded-xl border bg-raised p-1 shadow-float',
          className,
        )}
        {...props}
      />
    </Primitive.Portal>
  );
}

type MenuItemProps = ComponentProps<typeof Primitive.Item> & { danger?: boolean };

export function MenuItem({ className, danger = false, ...props }: MenuItemProps) {
  return (
    <Primitive.Item
      data-slot="menu-item"
      className={cn(item, danger && 'text-danger [&_svg]:text-danger', className)}
      {...props}
    />
  );
}

export function MenuRadioItem({ className, children, ...props }: ComponentProps<typeof Primitive.RadioItem>) {
  return (
    <Primitive.RadioItem data-slot="menu-radio-item" className={cn(item, 'pr-8', className)} {...props}>
      {children}
      <Primitive.ItemIndicator className="absolute right-2">
        <Check />
      </Primitive.ItemIndicator>
    </Primitive.RadioItem>
  );
}

/** An emoji among others, marked when it is the chosen one. */
export function MenuEmoji({ className, ...props }: ComponentProps<typeof Primitive.CheckboxItem>) {
  return (
    <Primitive.CheckboxItem
      data-slot="menu-emoji"
      className={cn(
        'flex size-9 items-center justify-center rounded-md text-lg outline-none select-none data-highlighted:bg-hover data-[state=checked]:bg-accent-soft',
        className,
      )}
      {...props}
    />
  );
}

export function MenuLabel({ className, ...props }: ComponentProps<typeof Primitive.Label>) {
  return (
    <Primitive.Label className={cn('px-2 pt-2 pb-1 text-2xs font-medium text-muted', className)} {...props} />
  );
}

export function MenuSeparator() {
  return <Primitive.Separator className="-mx-1 my-1 h-px bg-line" />;
}
