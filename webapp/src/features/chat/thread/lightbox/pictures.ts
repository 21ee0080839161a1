import { createContext, use } from 'react';
import type { Attachment, Message } from '@/lib/api/generated';

export interface Picture {
  id: string;
  url: string;
  attachment: Attachment;
}

/** The pictures of a chat that are there to be looked at, oldest first. */
export function picturesOf(messages: Message[]): Picture[] {
  return messages.flatMap(({ attachments }) =>
    attachments.flatMap((attachment) =>
      attachment.url !== null && (attachment.type === 'image' || attachment.type === 'sticker')
        ? [{ id: attachment.id, url: attachment.url, attachment }]
        : [],
    ),
  );
}

/** Where a picture stands in the thread, for the focus to come back to. */
export const pictureElementId = (id: string) => `picture-${id}`;

export const ShowPicture = createContext<(id: string) => void>(() => undefined);

export const useShowPicture = () => use(ShowPicture);
