import { act, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, test, vi } from 'vitest';
import { FakeServer } from '@/testing/fake-server';
import { aChat, aConnection, aMessage, minutesAgo } from '@/testing/fixtures';
import { mockServer } from '@/testing/mock-server';
import { problem } from '@/testing/problem';
import { renderApp } from '@/testing/render-app';

function serverWithChat(platform = 'facebook'): { server: FakeServer; chatId: string } {
  const server = new FakeServer();
  const chat = aChat({ customerName: 'Mia Berger', platform });
  server.connections = [aConnection({ platform })];
  server.chats = [chat];
  server.messages = [
    aMessage({ chatId: chat.id, messageText: 'Is it in stock?', timestamp: minutesAgo(3) }),
    aMessage({ chatId: chat.id, messageText: 'In brass, please.', timestamp: minutesAgo(2) }),
  ];
  return { server, chatId: chat.id };
}

const thread = async () => within(await screen.findByRole('region', { name: 'Messages' }));
const message = async (text: string) => {
  const article = (await (await thread()).findByText(text)).closest('article');
  if (article === null) throw new Error(`${text} is not in a message`);
  return article;
};
const openMenu = async (user: { click: (element: Element) => Promise<void> }, text: string) => {
  await user.click(within(await message(text)).getByRole('button', { name: 'Message actions' }));
  return within(await screen.findByRole('menu'));
};

test('a reaction shows at once, is told to the server, and is taken back', async () => {
  const { server, chatId } = serverWithChat();
  const { user } = renderApp(server, `/inbox/${chatId}`);
  await user.click(
    (await openMenu(user, 'Is it in stock?')).getByRole('menuitemcheckbox', { name: 'React with 👍' }),
  );
  const reactions = within(await message('Is it in stock?')).getByRole('list', { name: 'Reactions' });
  expect(reactions).toHaveTextContent('👍Our team');
  await waitFor(() => expect(server.messages[0]?.reactions).toEqual([{ emoji: '👍', by: 'agent' }]));
  await user.click(
    (await openMenu(user, 'Is it in stock?')).getByRole('menuitemcheckbox', { name: 'Take back 👍' }),
  );
  await waitFor(() => expect(server.messages[0]?.reactions).toEqual([]));
  expect(screen.queryByRole('list', { name: 'Reactions' })).not.toBeInTheDocument();
});

test('more emojis are there when asked for', async () => {
  const { server, chatId } = serverWithChat();
  const { user } = renderApp(server, `/inbox/${chatId}`);
  const menu = await openMenu(user, 'Is it in stock?');
  expect(menu.getAllByRole('menuitemcheckbox')).toHaveLength(6);
  await user.click(menu.getByRole('menuitem', { name: 'More emojis' }));
  expect(menu.getAllByRole('menuitemcheckbox')).toHaveLength(24);
});

test('only the emojis that the channel takes are offered', async () => {
  const { server, chatId } = serverWithChat('instagram');
  const { user } = renderApp(server, `/inbox/${chatId}`);
  const menu = await openMenu(user, 'Is it in stock?');
  expect(menu.getAllByRole('menuitemcheckbox')).toHaveLength(1);
  expect(menu.queryByRole('menuitem', { name: 'More emojis' })).not.toBeInTheDocument();
});

test('a channel without reactions offers none', async () => {
  const { server, chatId } = serverWithChat();
  server.channels = server.channels.map((channel) => ({
    ...channel,
    capabilities: { ...channel.capabilities, reactions: { any: false, emojis: [] } },
  }));
  const { user } = renderApp(server, `/inbox/${chatId}`);
  const menu = await openMenu(user, 'Is it in stock?');
  expect(menu.getByRole('menuitem', { name: 'Reply to this message' })).toBeVisible();
  expect(menu.queryByRole('menuitemcheckbox')).not.toBeInTheDocument();
});

test('what the server refuses is taken back, with the reason', async () => {
  const { server, chatId } = serverWithChat();
  const { user } = renderApp(server, `/inbox/${chatId}`);
  mockServer.use(http.put('/api/messages/:id/reaction', () => problem(422, 'The time to answer is over.')));
  await user.click(
    (await openMenu(user, 'Is it in stock?')).getByRole('menuitemcheckbox', { name: 'React with ❤️' }),
  );
  expect(await screen.findByText('The time to answer is over.')).toBeVisible();
  expect(screen.queryByRole('list', { name: 'Reactions' })).not.toBeInTheDocument();
});

test('what the platform refuses is said below the message', async () => {
  const { server, chatId } = serverWithChat();
  renderApp(server, `/inbox/${chatId}`);
  await message('Is it in stock?');
  server.changeMessage(server.messages[0]?.id ?? '', {
    error: { code: '100', message: 'The message is too old.', help: null, action: 'none' },
  });
  expect(await screen.findByText(/did not get through: The message is too old/)).toBeVisible();
});

test('the keyboard goes from message to message, opens the menu, and answers', async () => {
  const { server, chatId } = serverWithChat();
  const { user } = renderApp(server, `/inbox/${chatId}`);
  const newest = await message('In brass, please.');
  act(() => newest.focus());
  await user.keyboard('{ArrowUp}');
  expect(await message('Is it in stock?')).toHaveFocus();
  expect(await message('Is it in stock?')).toHaveAttribute('tabindex', '0');
  expect(await message('In brass, please.')).toHaveAttribute('tabindex', '-1');
  await user.keyboard('{ContextMenu}');
  const reply = (await screen.findByRole('menu')).querySelector('[role=menuitem]');
  expect(reply).toBeVisible();
  await user.keyboard('R{Enter}');
  await waitFor(() => expect(screen.queryByRole('menu')).not.toBeInTheDocument());
  expect(screen.getByText('Replying to')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Reply' })).toHaveFocus();
});

test('the text is copied', async () => {
  const { server, chatId } = serverWithChat();
  const { user } = renderApp(server, `/inbox/${chatId}`);
  const write = vi.spyOn(navigator.clipboard, 'writeText');
  await user.click((await openMenu(user, 'Is it in stock?')).getByRole('menuitem', { name: 'Copy text' }));
  expect(write).toHaveBeenCalledWith('Is it in stock?');
  expect(await screen.findByText('Copied')).toBeVisible();
});

test('a failed message is tried again from its menu', async () => {
  const { server, chatId } = serverWithChat();
  server.messages.push(
    aMessage({
      chatId,
      sender: 'agent',
      messageText: 'Lost',
      status: 'failed',
      error: { code: '1', message: 'Trouble.', help: null, action: 'retry' },
      timestamp: minutesAgo(1),
    }),
  );
  const { user } = renderApp(server, `/inbox/${chatId}`);
  await user.click((await openMenu(user, 'Lost')).getByRole('menuitem', { name: 'Try again' }));
  await waitFor(() => expect(server.messages[2]?.status).toBe('pending'));
});
