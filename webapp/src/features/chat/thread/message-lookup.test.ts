import { expect, test } from 'vitest';
import { aMessage } from '@/testing/fixtures';
import { messageLookup } from './message-lookup';

test('a quoted message is found by our id, or by the id of the platform', () => {
  const [sent, pending] = [aMessage({ platformMessageId: 'p1' }), aMessage({ platformMessageId: null })];
  const { byId, quotedBy } = messageLookup([sent, pending]);
  expect(byId.get(sent.id)).toBe(sent);
  expect(quotedBy(aMessage({ replyToId: pending.id }))).toBe(pending);
  expect(quotedBy(aMessage({ replyToId: null, replyToPlatformId: 'p1' }))).toBe(sent);
  expect(quotedBy(aMessage({ replyToId: null, replyToPlatformId: 'p2' }))).toBeUndefined();
  expect(quotedBy(aMessage({ replyToId: null, replyToPlatformId: null }))).toBeUndefined();
});
