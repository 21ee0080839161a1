import type { Chat } from '@/lib/api/generated';
import { timeLeft } from '@/lib/format/time';

const hintFromHours = 4;

/** Whether the channel lets us answer freely now. */
export function isWindowOpen({ replyWindow: { open, closesAt } }: Chat, now: number): boolean {
  return open && (closesAt === null || Date.parse(closesAt) > now);
}

/** Whether the window is worth a word: when few hours are left in which we may answer, or none. */
export function hasWindowHint(chat: Chat, now: number): boolean {
  if (chat.status === 'closed') return false;
  if (!isWindowOpen(chat, now)) return true;
  const { closesAt } = chat.replyWindow;
  const left = closesAt === null ? undefined : timeLeft(closesAt, now);
  return left !== undefined && left.hours < hintFromHours;
}
