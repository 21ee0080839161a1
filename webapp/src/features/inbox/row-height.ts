import { hasWindowHint } from '@/lib/reply-window';
import type { Chat, ChatStatus } from '@/lib/api/generated';

const twoLines = 68;
const threeLines = 92;

/** A status that is unlike the list's, labels and the hint on the reply window need a line of their own. */
export function hasThirdLine(chat: Chat, listedStatus: ChatStatus, now: number): boolean {
  return chat.status !== listedStatus || chat.labels.length > 0 || hasWindowHint(chat, now);
}

export function rowHeight(chat: Chat | undefined, listedStatus: ChatStatus, now: number): number {
  return chat !== undefined && hasThirdLine(chat, listedStatus, now) ? threeLines : twoLines;
}
