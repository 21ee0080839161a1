import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { setLanguage } from '@/lib/i18n/i18n';
import { FakeServer } from '@/testing/fake-server';
import { aChat, aConnection, aUser } from '@/testing/fixtures';
import { renderApp } from '@/testing/render-app';

function serverWithChat(): FakeServer {
  const server = new FakeServer();
  server.connections = [aConnection()];
  server.chats = [aChat({ customerName: 'Mia Berger', unreadCount: 1 })];
  return server;
}

test('the palette leads to pages and to chats', async () => {
  const { user, address } = renderApp(serverWithChat());
  await screen.findByRole('list', { name: 'Conversations' });
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox'), 'dash{Enter}');
  expect(await screen.findByRole('heading', { name: 'Dashboard' })).toBeVisible();
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox'), 'mia');
  await user.click(await screen.findByRole('option', { name: /Mia Berger/ }));
  await waitFor(() => expect(address()).toMatch(/^\/inbox\/.+/));
});

test('the palette offers an agent no page for managers', async () => {
  const { user } = renderApp(new FakeServer(aUser()));
  await screen.findByRole('heading', { name: 'All open' });
  await user.keyboard('{Control>}k{/Control}');
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('option', { name: 'Dashboard' })).toBeVisible();
  expect(dialog.queryByRole('option', { name: 'Team' })).not.toBeInTheDocument();
});

test('a question mark shows the shortcuts', async () => {
  const { user } = renderApp(serverWithChat());
  await screen.findByRole('list', { name: 'Conversations' });
  await user.keyboard('?');
  expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('the language is switched, and kept', async () => {
  const { user } = renderApp(serverWithChat());
  await user.click(await screen.findByRole('button', { name: /^Account of/ }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Deutsch' }));
  expect(await screen.findByRole('heading', { name: 'Alle offenen' })).toBeVisible();
  expect(document.documentElement).toHaveAttribute('lang', 'de');
  expect(localStorage.getItem('language')).toBe('de');
  act(() => setLanguage('en'));
});

test('the theme is switched, and kept', async () => {
  const { user } = renderApp(serverWithChat());
  await user.click(await screen.findByRole('button', { name: /^Account of/ }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Dark' }));
  expect(document.documentElement).toHaveClass('dark');
  expect(localStorage.getItem('theme')).toBe('dark');
});

test('being offline is told until the connection is back', async () => {
  renderApp(serverWithChat());
  await screen.findByRole('list', { name: 'Conversations' });
  act(() => void window.dispatchEvent(new Event('offline')));
  expect(await screen.findByText(/You are offline/)).toBeVisible();
  act(() => void window.dispatchEvent(new Event('online')));
  await waitFor(() => expect(screen.queryByText(/You are offline/)).not.toBeInTheDocument());
});

test('the numbers follow the events', async () => {
  const server = serverWithChat();
  renderApp(server, '/dashboard');
  const open = await screen.findByRole('link', { name: /^Open ?1$/ });
  expect(document.title).toBe('(1) Lumen');
  const chat = aChat();
  server.chats.push(chat);
  server.emit({ type: 'chat.created', data: { chat } });
  await waitFor(() => expect(open).toHaveTextContent('2'));
});

test('an address that leads nowhere says so', async () => {
  renderApp(serverWithChat(), '/nowhere');
  expect(await screen.findByText('There is nothing here')).toBeVisible();
});
