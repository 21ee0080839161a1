/** Wishes that one part of the page has and another fulfils, such as a shortcut that opens a menu. */
export type Wish =
  | 'reply'
  | 'note'
  | 'assign'
  | 'assignToMe'
  | 'close'
  | 'markUnread'
  | 'search'
  | 'next'
  | 'previous'
  | 'palette'
  | 'shortcuts'
  | 'context';

const target = new EventTarget();

export function wish(name: Wish): void {
  target.dispatchEvent(new Event(name));
}

export function onWish(name: Wish, listener: () => void): () => void {
  target.addEventListener(name, listener);
  return () => target.removeEventListener(name, listener);
}
