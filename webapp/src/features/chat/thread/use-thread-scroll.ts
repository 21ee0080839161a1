import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Message } from '@/lib/api/generated';

const atEndPx = 80;
const olderFromPx = 400;

interface ThreadScroll {
  scroller: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  isAtEnd: boolean;
  /** Messages that came below while one reads further up. */
  newBelow: number;
  onScroll: () => void;
  toEnd: () => void;
}

/**
 * Opens at the first unread message, follows new ones while one is at the end, and stands still while one reads above,
 * also when older messages are put in before.
 */
export function useThreadScroll(messages: Message[], loadOlder: () => void): ThreadScroll {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  const [seenId, setSeenId] = useState(messages.at(-1)?.id);
  const follows = useRef(true);
  const before = useRef({ firstId: messages[0]?.id, lastKey: keyOf(messages.at(-1)), height: 0 });

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const newLine = box.querySelector<HTMLElement>('[data-new-line]');
    if (newLine === null) {
      box.scrollTop = box.scrollHeight;
    } else {
      box.scrollTop = newLine.offsetTop - box.clientHeight / 4;
      follows.current = isEnd(box);
    }
    before.current.height = box.scrollHeight;
  }, []);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const { firstId, lastKey, height } = before.current;
    const last = messages.at(-1);
    const isPrepended = firstId !== messages[0]?.id;
    const isAppended = lastKey !== keyOf(last);
    if (isPrepended && !isAppended) box.scrollTop += box.scrollHeight - height;
    else if (isAppended && (follows.current || last?.sender === 'agent')) box.scrollTop = box.scrollHeight;
    before.current = { firstId: messages[0]?.id, lastKey: keyOf(last), height: box.scrollHeight };
  }, [messages]);

  // Few messages leave nothing to scroll, so nothing would ask for the ones before them.
  useEffect(() => {
    const box = scroller.current;
    if (box !== null && box.scrollHeight - box.clientHeight < olderFromPx) loadOlder();
  }, [messages, loadOlder]);

  // Pictures and the composer change the height after the fact.
  useEffect(() => {
    const box = scroller.current;
    if (box === null || content.current === null) return undefined;
    const observer = new ResizeObserver(() => {
      if (follows.current) box.scrollTop = box.scrollHeight;
      before.current.height = box.scrollHeight;
    });
    observer.observe(box);
    observer.observe(content.current);
    return () => observer.disconnect();
  }, []);

  const lastId = messages.at(-1)?.id;
  if (isAtEnd && seenId !== lastId) setSeenId(lastId);
  const seenIndex = messages.findIndex((message) => message.id === seenId);
  return {
    scroller,
    content,
    isAtEnd,
    newBelow: isAtEnd
      ? 0
      : messages.slice(seenIndex + 1).filter(({ sender }) => sender === 'customer').length,
    onScroll: () => {
      const box = scroller.current;
      if (box === null) return;
      follows.current = isEnd(box);
      setAtEnd(follows.current);
      if (box.scrollTop < olderFromPx) loadOlder();
    },
    toEnd: () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight }),
  };
}

function isEnd(box: HTMLElement): boolean {
  return box.scrollHeight - box.scrollTop - box.clientHeight < atEndPx;
}

function keyOf(message: Message | undefined): string | undefined {
  return message?.clientId ?? message?.id;
}
