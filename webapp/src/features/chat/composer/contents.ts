import type { Attachment, AttachmentType } from '@/lib/api/generated';
import type { Content } from './use-send-message';

const captioned: AttachmentType[] = ['image', 'video', 'file'];

interface Draft {
  text: string;
  attachments: Attachment[];
  replyToId?: string;
}

/** The messages that a draft becomes: one for each file, the text with the first that can carry it, or after them. */
export function contentsOf({ text, attachments, ...quote }: Draft, captions: boolean): Content[] {
  const caption = captions ? attachments.find(({ type }) => captioned.includes(type)) : undefined;
  const contents: Content[] = attachments.map((attachment) => ({
    messageType: attachment.type,
    attachment,
    ...(attachment === caption && text !== '' && { messageText: text }),
    ...quote,
  }));
  if (text !== '' && caption === undefined) {
    contents.push({ messageType: 'text', messageText: text, ...quote });
  }
  return contents;
}
