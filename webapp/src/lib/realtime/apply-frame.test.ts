import { QueryClient } from '@tanstack/react-query';
import { delay, http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, test } from 'vitest';
import { chatQuery, chatsQuery, type ChatFilters } from '@/lib/api/chats';
import type { Event } from '@/lib/api/generated';
import { messagesQuery } from '@/lib/api/messages';
import { notesQuery } from '@/lib/api/notes';
import { profileQuery } from '@/lib/api/session';
import { presenceQuery } from '@/lib/api/users';
import { FakeServer } from '@/testing/fake-server';
import { aChat, aMessage, aNote, lastMessageOf, minutesAgo } from '@/testing/fixtures';
import { handlers } from '@/testing/handlers';
import { mockServer } from '@/testing/mock-server';
import { applyFrame } from './apply-frame';
import { allMessages } from './message-pages';

const lists: ChatFilters[] = [
  { status: 'open' },
  { status: 'closed' },
  {},
  { assignedUserId: 'me' },
  { assignedUserId: 'none', status: 'open' },
  { unread: true },
  { platform: 'whatsapp' },
  { label: 'vip' },
  { q: 'customer 3' },
];

let server: FakeServer;

beforeEach(() => {
  server = new FakeServer();
  server.chats = Array.from({ length: 8 }, (_, index) => {
    const chat = aChat({
      customerName: `Customer ${index}`,
      platform: index % 2 === 0 ? 'facebook' : 'whatsapp',
      lastInteraction: minutesAgo(60 + index),
    });
    const message = aMessage({ chatId: chat.id, timestamp: chat.lastInteraction });
    server.messages.push(message);
    return { ...chat, lastMessage: lastMessageOf(message) };
  });
  mockServer.use(...handlers(server));
});

function newClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: false } } });
}

/** What a client shows that loads everything now. */
async function load(client: QueryClient) {
  await client.query(profileQuery);
  await client.query(presenceQuery);
  for (const filters of lists) await client.infiniteQuery(chatsQuery(filters));
  for (const { id } of server.chats) {
    await client.query(chatQuery(id));
    await client.infiniteQuery(messagesQuery(id));
    await client.query(notesQuery(id));
  }
  return client;
}

function shown(client: QueryClient) {
  return {
    lists: lists.map((filters) =>
      client.getQueryData(chatsQuery(filters).queryKey)?.pages.flatMap((page) => page.chats),
    ),
    chats: server.chats.map(({ id }) => client.getQueryData(chatQuery(id).queryKey)),
    messages: server.chats.map(({ id }) => {
      const pages = client.getQueryData(messagesQuery(id).queryKey);
      return pages && allMessages(pages);
    }),
    notes: server.chats.map(({ id }) => client.getQueryData(notesQuery(id).queryKey)?.notes),
  };
}

function chatAt(index: number) {
  const chat = server.chats[index];
  if (chat === undefined) throw new Error(`No chat ${index}`);
  return chat;
}

/** One thing of each kind that may happen, in an order that makes them meet. */
function anEventfulHour() {
  const me = server.signedIn?.id ?? '';
  server.customerWrites(chatAt(5).id, 'Hello, customer 3 told me about you');
  server.changeChat(chatAt(2).id, { assignedUserId: me });
  server.changeChat(chatAt(1).id, { status: 'closed' });
  const answer = server.send(chatAt(5).id, { messageType: 'text', messageText: 'Hi', clientId: 'c1' }, 'c1');
  server.markRead(chatAt(5).id, new Date().toISOString());
  server.changeMessage(answer.id, { status: 'delivered' });
  server.customerWrites(chatAt(1).id, 'One more thing');
  server.changeChat(chatAt(3).id, { labels: ['vip'] });
  server.changeChat(chatAt(2).id, { assignedUserId: null, customerName: 'Renamed' });
  server.take(
    aMessage({ chatId: chatAt(0).id, messageText: 'late', isLate: true, timestamp: minutesAgo(300) }),
  );
  const note = aNote({ chatId: chatAt(4).id, authorId: me, createdAt: new Date().toISOString() });
  server.notes.unshift(note);
  server.emit({ type: 'note.created', data: { note } });
  server.changeMessage(answer.id, { status: 'read' });
}

describe('old state plus frames equals a fresh load', () => {
  test('after one of everything', async () => {
    const client = await load(newClient());
    anEventfulHour();
    server.events.forEach((event) => applyFrame(client, event));
    expect(shown(client)).toEqual(shown(await load(newClient())));
  });

  test('also when each frame comes twice', async () => {
    const client = await load(newClient());
    anEventfulHour();
    server.events.forEach((event) => applyFrame(client, event));
    server.events.forEach((event) => applyFrame(client, event));
    expect(shown(client)).toEqual(shown(await load(newClient())));
  });

  test('also when the state was loaded half-way and all frames are replayed over it', async () => {
    server.customerWrites(chatAt(0).id, 'first');
    server.changeChat(chatAt(0).id, { status: 'pending' });
    const client = await load(newClient());
    server.changeChat(chatAt(0).id, { status: 'open' });
    anEventfulHour();
    server.events.forEach((event) => applyFrame(client, event));
    expect(shown(client)).toEqual(shown(await load(newClient())));
  });

  test('also for a chat that was deleted, and one that is new', async () => {
    const client = await load(newClient());
    const gone = chatAt(6);
    server.chats = server.chats.filter((chat) => chat !== gone);
    server.emit({ type: 'chat.deleted', data: { chat: gone } });
    server.events.forEach((event) => applyFrame(client, event));
    expect(shown(client)).toEqual(shown(await load(newClient())));
  });
});

test('a frame that comes while an older answer is on its way is not lost', async () => {
  const client = newClient();
  const { id } = chatAt(0);
  mockServer.use(
    http.get(
      '/api/messages/chat/:id',
      async () => {
        await delay(50);
        return HttpResponse.json({ messages: [], hasMore: false });
      },
      { once: true },
    ),
  );
  const loading = client.infiniteQuery(messagesQuery(id));
  server.customerWrites(id, 'while you were loading');
  server.events.forEach((event) => applyFrame(client, event));
  await loading;
  await client.refetchQueries({ queryKey: messagesQuery(id).queryKey, stale: true });
  const pages = client.getQueryData(messagesQuery(id).queryKey);
  expect(pages && allMessages(pages).map((message) => message.messageText)).toContain(
    'while you were loading',
  );
});

test('a chat that belongs behind the loaded pages does not show up in front of them', async () => {
  const client = newClient();
  server.chats = Array.from({ length: 60 }, (_, index) =>
    aChat({ customerName: `Customer ${index}`, lastInteraction: minutesAgo(index) }),
  );
  await client.infiniteQuery(chatsQuery({}));
  server.changeChat(chatAt(55).id, { labels: ['vip'] });
  server.events.forEach((event) => applyFrame(client, event));
  const pages = client.getQueryData(chatsQuery({}).queryKey)?.pages;
  expect(pages?.flatMap((page) => page.chats).map(({ customerName }) => customerName)).toEqual(
    Array.from({ length: 50 }, (_, index) => `Customer ${index}`),
  );
});

test('presence is taken over', async () => {
  const client = await load(newClient());
  const userId = server.signedIn?.id ?? '';
  const event: Event = {
    id: null,
    type: 'presence.updated',
    at: minutesAgo(0),
    data: { userId, presence: 'online' },
  };
  applyFrame(client, event);
  expect(client.getQueryData(presenceQuery.queryKey)).toEqual({ presence: [{ userId, presence: 'online' }] });
});

test('a resync loads everything anew', async () => {
  const client = await load(newClient());
  applyFrame(client, { type: 'resync' });
  expect(client.getQueryState(chatsQuery({}).queryKey)?.isInvalidated).toBe(true);
});
