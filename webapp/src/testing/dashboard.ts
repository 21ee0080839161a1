import type { Chat, Dashboard } from '@/lib/api/generated';
import type { FakeServer } from './fake-server';

function countsOf<Name extends string>(chats: Chat[], name: Name, keyOf: (chat: Chat) => string | null) {
  const counts = new Map<string, number>();
  for (const key of chats.map(keyOf)) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Array.from(
    counts,
    ([key, openChats]) => ({ [name]: key, openChats }) as Record<Name, string> & { openChats: number },
  );
}

export function dashboardOf({ chats, messages, signedIn }: FakeServer): Dashboard {
  const open = chats.filter(({ status }) => status === 'open');
  const pending = chats.filter(({ status }) => status === 'pending');
  const active = [...open, ...pending];
  const midnight = `${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`;
  return {
    openChats: open.length,
    pendingChats: pending.length,
    closedToday: chats.filter(({ status, updatedAt }) => status === 'closed' && updatedAt >= midnight).length,
    unassigned: active.filter(({ assignedUserId }) => assignedUserId === null).length,
    mine: active.filter(({ assignedUserId }) => assignedUserId === signedIn?.id).length,
    unreadChats: active.filter(({ unreadCount }) => unreadCount > 0).length,
    messagesToday: messages.filter(({ timestamp }) => timestamp >= midnight).length,
    byChannel: countsOf(open, 'platform', ({ platform }) => platform),
    agents: countsOf(open, 'userId', ({ assignedUserId }) => assignedUserId),
  };
}
