import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { wish, type Wish } from '@/lib/wishes';

const keys: Record<string, Wish> = {
  r: 'reply',
  n: 'note',
  a: 'assign',
  i: 'assignToMe',
  e: 'close',
  u: 'markUnread',
  j: 'next',
  k: 'previous',
  o: 'context',
  '/': 'search',
  '?': 'shortcuts',
};

const arrows: Record<string, Wish> = { ArrowDown: 'next', ArrowUp: 'previous' };

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [contenteditable=true]'))
  );
}

/** Menus and dialogs have keys of their own. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('[role=dialog], [role=alertdialog], [role=menu]') !== null
  );
}

function wishOf(event: KeyboardEvent): Wish | undefined {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return 'palette';
  if (event.ctrlKey || event.metaKey || isElsewhere(event.target)) return undefined;
  // With Alt some keyboards give other characters, so the key's place counts.
  if (event.altKey) return { KeyJ: 'next' as const, KeyK: 'previous' as const }[event.code];
  if (isWriting(event.target)) return undefined;
  const inThread = event.target instanceof HTMLElement && event.target.closest('[data-slot=thread]') !== null;
  return keys[event.key.toLowerCase()] ?? (inThread ? undefined : arrows[event.key]);
}

/** Single keys act only while no text field has the focus. */
export function useShortcuts(): void {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const wanted = wishOf(event);
      if (wanted !== undefined) {
        event.preventDefault();
        wish(wanted);
      } else if (event.key === 'Escape' && pathname.startsWith('/inbox/') && !isElsewhere(event.target)) {
        if (isWriting(event.target)) (event.target as HTMLElement).blur();
        else void navigate({ pathname: '/inbox', search });
      }
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [navigate, pathname, search]);
}
