import { hasWindowHint } from '@/lib/reply-window';
import type { Chat } from '@/lib/api/generated';

const twoLines = 68;
const threeLines = 92;

/** Labels and the hint on the reply window need a line of their own. */
export function hasThirdLine(chat: Chat, now: number): boolean {
  return chat.labels.length > 0 || hasWindowHint(chat, now);
}

export function rowHeight(chat: Chat | undefined, now: number): number {
  return chat !== undefined && hasThirdLine(chat, now) ? threeLines : twoLines;
}
