import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '@/lib/api/generated';

/** Reads out what the customer writes while the chat is open. */
export function Announcer({ messages }: { messages: Message[] }) {
  const { t } = useTranslation();
  const [openedWith] = useState(messages.at(-1)?.id);
  const latest = messages.findLast(({ sender }) => sender === 'customer');
  const index = messages.findIndex(({ id }) => id === openedWith);
  const isNew = latest !== undefined && messages.indexOf(latest) > index;
  return (
    <p aria-live="polite" className="sr-only">
      {isNew && (latest.messageText ?? t(`message.types.${latest.messageType}`))}
    </p>
  );
}
