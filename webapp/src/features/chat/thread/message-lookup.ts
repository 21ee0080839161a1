import type { Message } from '@/lib/api/generated';

interface MessageLookup {
  byId: Map<string, Message>;
  quotedBy: (message: Message) => Message | undefined;
}

/** What just came names what it answers by the platform's id only; the server looks it up when it is asked. */
export function messageLookup(messages: Message[]): MessageLookup {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const byPlatformId = new Map(messages.map((message) => [message.platformMessageId, message]));
  return {
    byId,
    quotedBy: ({ replyToId, replyToPlatformId }) => {
      if (replyToId !== null) return byId.get(replyToId);
      return replyToPlatformId === null ? undefined : byPlatformId.get(replyToPlatformId);
    },
  };
}
