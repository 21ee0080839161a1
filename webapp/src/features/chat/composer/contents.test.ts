import { expect, test } from 'vitest';
import type { AttachmentType } from '@/lib/api/generated';
import { anAttachment } from '@/testing/fixtures';
import { contentsOf } from './contents';

const file = (type: AttachmentType) => anAttachment({ type });

test('where the channel has captions, the text goes with the first file that can carry it', () => {
  const [voice, photo, other] = [file('audio'), file('image'), file('image')];
  const contents = contentsOf({ text: 'Look', attachments: [voice, photo, other] }, true);
  expect(contents).toEqual([
    { messageType: 'audio', attachment: voice },
    { messageType: 'image', attachment: photo, messageText: 'Look' },
    { messageType: 'image', attachment: other },
  ]);
});

test('elsewhere, or beside a voice message, the text is a message of its own', () => {
  const [voice, photo] = [file('audio'), file('image')];
  const text = { messageType: 'text', messageText: 'Look', replyToId: 'm1' };
  expect(contentsOf({ text: 'Look', attachments: [photo], replyToId: 'm1' }, false)).toEqual([
    { messageType: 'image', attachment: photo, replyToId: 'm1' },
    text,
  ]);
  expect(contentsOf({ text: 'Look', attachments: [voice], replyToId: 'm1' }, true)).toEqual([
    { messageType: 'audio', attachment: voice, replyToId: 'm1' },
    text,
  ]);
});

test('no text is no message', () => {
  expect(contentsOf({ text: '', attachments: [] }, true)).toEqual([]);
});
