import type { ReactionRule } from '@/lib/api/generated';

/** In one row, the first six at hand. */
const usual = [
  '👍',
  '❤️',
  '😂',
  '😮',
  '😢',
  '🙏',
  '👏',
  '🎉',
  '🔥',
  '😍',
  '😊',
  '🤔',
  '👌',
  '💪',
  '✅',
  '👀',
  '🙌',
  '🤝',
  '😅',
  '😉',
  '💯',
  '🌟',
  '👋',
  '☕',
];
const atHand = 6;

/** The emojis that are offered for reactions: a few, and then all. */
export function emojisOf(rule: ReactionRule): { few: string[]; more: string[] } {
  const all = rule.any ? usual : rule.emojis;
  return { few: all.slice(0, atHand), more: all.slice(atHand) };
}
