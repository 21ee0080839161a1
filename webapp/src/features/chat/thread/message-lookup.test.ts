import { expect, test } from 'vitest';
import type { Message } from '@/lib/api/generated';
import { aMessage } from '@/testing/fixtures';
import { messageLookup } from './message-lookup';

const inChat = (changes: Partial<Message>) => aMessage({ chatId: 'c1', ...changes });

test('a quoted message is found by our id, or by the id of the platform', () => {
  const [sent, pending] = [inChat({ platformMessageId: 'p1' }), inChat({ platformMessageId: null })];
  const { byId, quotedBy } = messageLookup([sent, pending]);
  expect(byId.get(sent.id)).toBe(sent);
  expect(quotedBy(inChat({ replyToId: pending.id }))).toBe(pending);
  expect(quotedBy(inChat({ replyToId: null, replyToPlatformId: 'p1' }))).toBe(sent);
  expect(quotedBy(inChat({ replyToId: null, replyToPlatformId: 'p2' }))).toBeUndefined();
  expect(quotedBy(inChat({ replyToId: null, replyToPlatformId: null }))).toBeUndefined();
});
