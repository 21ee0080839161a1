import { useEffect, useRef } from 'react';
import { onWish, type Wish } from './wishes';

/** Calls the latest listener whenever the wish is uttered. */
export function useWish(name: Wish, listener: () => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => onWish(name, () => latest.current()), [name]);
}
