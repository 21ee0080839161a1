import { useLayoutEffect, type RefObject } from 'react';

/** Lets a text field grow with its text. */
export function useGrowingHeight(fieldRef: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useLayoutEffect(() => {
    const element = fieldRef.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [fieldRef, text]);
}
