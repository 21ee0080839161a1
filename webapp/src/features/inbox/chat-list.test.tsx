import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, test } from 'vitest';
import { FakeServer } from '@/testing/fake-server';
import { aChat, aConnection, minutesAgo } from '@/testing/fixtures';
import { mockServer } from '@/testing/mock-server';
import { problem } from '@/testing/problem';
import { renderApp } from '@/testing/render-app';

function serverWithChats(): FakeServer {
  const server = new FakeServer();
  server.connections = [aConnection()];
  server.chats = [
    aChat({ customerName: 'Mia Berger', unreadCount: 2, lastInteraction: minutesAgo(1) }),
    aChat({
      customerName: 'Kofi Mensah',
      assignedUserId: server.users[0]?.id ?? null,
      lastInteraction: minutesAgo(2),
    }),
    aChat({
      customerName: 'Priya Nair',
      platform: 'whatsapp',
      status: 'closed',
      lastInteraction: minutesAgo(3),
    }),
  ];
  return server;
}

const names = async () => {
  const list = await screen.findByRole('list', { name: 'Conversations' });
  return within(list)
    .getAllByRole('link')
    .map((link) => /Mia|Kofi|Priya|Noor/.exec(link.textContent)?.[0]);
};

test('lists the open chats, newest first', async () => {
  renderApp(serverWithChats());
  expect(await names()).toEqual(['Mia', 'Kofi']);
});

test('a filter stands in the address and narrows the list', async () => {
  const { user, address } = renderApp(serverWithChats());
  await user.click(await screen.findByRole('button', { name: 'Unread' }));
  await waitFor(async () => expect(await names()).toEqual(['Mia']));
  expect(address()).toBe('/inbox?unread=true');
});

test('my inbox holds what is assigned to me', async () => {
  const { user } = renderApp(serverWithChats());
  await user.click(await screen.findByRole('link', { name: /My inbox/ }));
  await waitFor(async () => expect(await names()).toEqual(['Kofi']));
});

test('searching waits for a pause and says when nothing is found', async () => {
  const { user, address } = renderApp(serverWithChats());
  await user.type(await screen.findByRole('searchbox', { name: 'Search conversations' }), 'nobody');
  expect(await screen.findByText('No conversation matches')).toBeVisible();
  expect(address()).toBe('/inbox?q=nobody');
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  await waitFor(async () => expect(await names()).toEqual(['Mia', 'Kofi']));
});

test('a new chat comes in by itself, at the top', async () => {
  const server = serverWithChats();
  renderApp(server);
  await names();
  const chat = aChat({ customerName: 'Noor Haddad', lastInteraction: minutesAgo(0) });
  server.chats.push(chat);
  server.emit({ type: 'chat.created', data: { chat } });
  await waitFor(async () => expect(await names()).toEqual(['Noor', 'Mia', 'Kofi']));
});

test('a list that cannot be loaded offers to try again', async () => {
  const { user } = renderApp(serverWithChats());
  mockServer.use(http.get('/api/chats', () => problem(403, 'Not for you.'), { once: true }));
  expect(await screen.findByText('Not for you.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await names()).toEqual(['Mia', 'Kofi']);
});

test('J and K walk through the list', async () => {
  const { user, address } = renderApp(serverWithChats());
  await names();
  await user.keyboard('j');
  expect(await screen.findByRole('heading', { name: 'Mia Berger' })).toBeVisible();
  await user.keyboard('j');
  expect(await screen.findByRole('heading', { name: 'Kofi Mensah' })).toBeVisible();
  await user.keyboard('k');
  expect(await screen.findByRole('heading', { name: 'Mia Berger' })).toBeVisible();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(address()).toBe('/inbox'));
});

test('a chat that was closed stays in its place until it is left', async () => {
  const server = serverWithChats();
  const { user } = renderApp(server);
  await names();
  await user.keyboard('j');
  await screen.findByRole('heading', { name: 'Mia Berger' });
  await user.keyboard('e');
  await waitFor(() => expect(server.chats[0]?.status).toBe('closed'));
  const list = within(screen.getByRole('list', { name: 'Conversations' }));
  expect(await list.findByText('Closed')).toBeVisible();
  await user.keyboard('j');
  expect(await screen.findByRole('heading', { name: 'Kofi Mensah' })).toBeVisible();
  await waitFor(async () => expect(await names()).toEqual(['Kofi']));
});

test('under the pointer no row moves until one asks for it', async () => {
  const server = serverWithChats();
  const { user } = renderApp(server);
  await names();
  await user.hover(screen.getByRole('link', { name: /Kofi Mensah/ }));
  const chat = aChat({ customerName: 'Noor Haddad', lastInteraction: minutesAgo(0) });
  server.chats.push(chat);
  server.emit({ type: 'chat.created', data: { chat } });
  const show = await screen.findByRole('button', { name: '1 new – show' });
  expect(await names()).toEqual(['Mia', 'Kofi']);
  await user.click(show);
  expect(await names()).toEqual(['Noor', 'Mia', 'Kofi']);
});
