import type { ComponentProps } from 'react';
import { Button } from './button';
import { Tooltip } from './tooltip';

type IconButtonProps = Omit<ComponentProps<typeof Button>, 'size'> & { label: string; shortcut?: string };

/** A button that shows only an icon; its label is its name and its tooltip. */
export function IconButton({ label, shortcut, variant = 'ghost', ...props }: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut}>
      <Button size="icon" variant={variant} aria-label={label} {...props} />
    </Tooltip>
  );
}
