import { useState, type KeyboardEvent } from 'react';

const steps: Record<string, (index: number, count: number) => number> = {
  ArrowUp: (index) => index - 1,
  ArrowDown: (index) => index + 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

interface MessageFocus {
  /** The one message that Tab leads to: where the focus was last, else the newest. */
  tabStop: string | undefined;
  onFocus: (id: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** The messages are one stop for Tab; from one to the next lead the arrow keys. */
export function useMessageFocus(newest: string | undefined, isThere: (id: string) => boolean): MessageFocus {
  const [focused, setFocused] = useState<string>();
  return {
    tabStop: focused !== undefined && isThere(focused) ? focused : newest,
    onFocus: setFocused,
    onKeyDown: (event) => {
      const step = steps[event.key];
      const from = event.target;
      if (step === undefined || !(from instanceof HTMLElement) || from.dataset.slot !== 'message') return;
      const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-slot=message]')];
      const next = all[step(all.indexOf(from), all.length)];
      event.preventDefault();
      next?.focus();
    },
  };
}
