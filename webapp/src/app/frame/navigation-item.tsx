import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { Tooltip } from '@/components/ui/tooltip';
import { cn } from '@/lib/class-names';

interface NavigationItemProps {
  icon: ReactNode;
  label: string;
  to: string;
  count?: number | undefined;
  trouble?: string | undefined;
  wide: boolean;
  onNavigate?: (() => void) | undefined;
}

/** Whether the page shows this view; searching within it or filtering for unread chats does not leave it. */
function useIsCurrent(to: string): boolean {
  const { pathname, search } = useLocation();
  const [path = '', query = ''] = to.split('?');
  if (pathname !== path && !pathname.startsWith(`${path}/`)) return false;
  const wanted = new URLSearchParams(query);
  const actual = new URLSearchParams(search);
  return ['status', 'assignedUserId', 'platform', 'label'].every(
    (name) => wanted.get(name) === actual.get(name),
  );
}

export function NavigationItem({
  icon,
  label,
  to,
  count = 0,
  trouble,
  wide,
  onNavigate,
}: NavigationItemProps) {
  const isCurrent = useIsCurrent(to);
  const link = (
    <Link
      to={to}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={onNavigate}
      className={cn(
        'flex h-8 shrink-0 items-center gap-2.5 rounded-lg px-2 text-muted transition-colors hover:bg-hover hover:text-ink [&_svg]:size-4 [&_svg]:shrink-0',
        !wide && 'max-lg:justify-center',
        isCurrent && 'bg-selected font-medium text-ink hover:bg-selected',
      )}
    >
      <span className="relative" aria-hidden>
        {icon}
        {trouble !== undefined && (
          <span className="absolute -top-0.5 -right-0.5 size-2 rounded-full bg-danger ring-2 ring-sunken" />
        )}
      </span>
      <span className={cn('min-w-0 flex-1 truncate', !wide && 'sr-only lg:not-sr-only')}>{label}</span>
      {trouble !== undefined && <span className="sr-only">{trouble}</span>}
      {count > 0 && (
        <span
          className={cn('text-2xs text-muted tabular-nums', !wide && 'hidden lg:inline')}
          title={String(count)}
        >
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  );
  return (
    <Tooltip label={label} side="right" className={wide ? 'hidden' : 'lg:hidden'}>
      {link}
    </Tooltip>
  );
}
