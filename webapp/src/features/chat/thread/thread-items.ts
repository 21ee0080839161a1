import type { Message } from '@/lib/api/generated';
import { isSameDay } from '@/lib/format/time';

type ThreadItem =
  | { kind: 'day'; key: string; instant: string }
  | { kind: 'new'; key: string }
  | { kind: 'message'; key: string; message: Message; startsGroup: boolean; endsGroup: boolean };

const groupedWithinMs = 5 * 60_000;

/** Whether both are said in one breath, by the same person. */
function belongTogether(message: Message, previous: Message): boolean {
  return (
    previous.sender === message.sender &&
    previous.senderId === message.senderId &&
    previous.isEcho === message.isEcho &&
    isSameDay(previous.timestamp, message.timestamp) &&
    Date.parse(message.timestamp) - Date.parse(previous.timestamp) < groupedWithinMs
  );
}

/** Time and ticks stand once below a group, unless a message was edited or has got differently far. */
function showsMeta(message: Message, next: Message): boolean {
  return (
    message.isLate ||
    message.editedAt !== null ||
    (message.sender === 'agent' && message.status !== next.status)
  );
}

/** The thread in the order it is drawn: messages, the days between them, and the line above what is new. */
export function threadItems(messages: Message[], firstUnreadId: string | undefined): ThreadItem[] {
  return messages.flatMap((message, index) => {
    const previous = messages[index - 1];
    const next = messages[index + 1];
    const isNewDay = previous === undefined || !isSameDay(previous.timestamp, message.timestamp);
    const isFirstUnread = message.id === firstUnreadId;
    const items: ThreadItem[] = [];
    if (isNewDay) items.push({ kind: 'day', key: `day-${message.id}`, instant: message.timestamp });
    if (isFirstUnread) items.push({ kind: 'new', key: 'new' });
    items.push({
      kind: 'message',
      // The key of a message that was just sent stays when the server has given it an id.
      key: message.clientId ?? message.id,
      message,
      startsGroup: isNewDay || isFirstUnread || !belongTogether(message, previous),
      endsGroup:
        next === undefined ||
        next.id === firstUnreadId ||
        !belongTogether(next, message) ||
        showsMeta(message, next),
    });
    return items;
  });
}
