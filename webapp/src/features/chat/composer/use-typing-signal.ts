import { useEffect, useRef } from 'react';
import { useRealtime } from '@/lib/realtime/context';

const repeatedAfterMs = 4_000;
const endsAfterMs = 5_000;

interface TypingSignal {
  typed: () => void;
  stopped: () => void;
}

/** Lets colleagues see that somebody writes here: said again now and then, and taken back after a pause. */
export function useTypingSignal(chatId: string): TypingSignal {
  const { sendTyping } = useRealtime();
  const saidAt = useRef(0);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stopped = () => {
    clearTimeout(pause.current);
    if (saidAt.current === 0) return;
    saidAt.current = 0;
    sendTyping(chatId, false);
  };
  useEffect(
    () => () => {
      clearTimeout(pause.current);
      if (saidAt.current !== 0) sendTyping(chatId, false);
    },
    [chatId, sendTyping],
  );
  return {
    typed: () => {
      clearTimeout(pause.current);
      pause.current = setTimeout(stopped, endsAfterMs);
      if (Date.now() - saidAt.current < repeatedAfterMs) return;
      saidAt.current = Date.now();
      sendTyping(chatId, true);
    },
    stopped,
  };
}
