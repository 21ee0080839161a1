import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { FakeServer } from '@/testing/fake-server';
import { aChat, aConnection, aMessage, aUser, minutesAgo } from '@/testing/fixtures';
import { mockServer } from '@/testing/mock-server';
import { problem } from '@/testing/problem';
import { renderApp } from '@/testing/render-app';

function serverWithChat(role: 'owner' | 'agent' = 'owner'): { server: FakeServer; chatId: string } {
  const server = new FakeServer(aUser({ firstName: 'Anna', lastName: 'Lindqvist', role }));
  const chat = aChat({ customerName: 'Mia Berger' });
  server.connections = [aConnection()];
  server.users.push(aUser({ firstName: 'Ben', lastName: 'Okafor' }));
  server.chats = [chat];
  server.messages = [
    aMessage({ chatId: chat.id, messageText: 'Is it in stock?', timestamp: minutesAgo(3) }),
    aMessage({ chatId: chat.id, messageText: 'In brass, please.', timestamp: minutesAgo(2), isRead: false }),
  ];
  return { server, chatId: chat.id };
}

const thread = async () => within(await screen.findByRole('region', { name: 'Messages' }));
const replyField = () => screen.findByRole('textbox', { name: 'Reply' });

test('opens at what is new, and tells the server what was seen', async () => {
  const { server, chatId } = serverWithChat();
  renderApp(server, `/inbox/${chatId}`);
  expect(await (await thread()).findByText('In brass, please.')).toBeVisible();
  expect((await thread()).getByText('New')).toBeVisible();
  await waitFor(() => expect(server.messages.every(({ isRead }) => isRead)).toBe(true));
});

test('a message shows at once, and its ticks follow', async () => {
  const { server, chatId } = serverWithChat();
  const { user } = renderApp(server, `/inbox/${chatId}`);
  await user.type(await replyField(), 'Yes, it is.{Enter}');
  expect(await (await thread()).findByText('Yes, it is.')).toBeVisible();
  expect((await thread()).getByRole('img', { name: 'Sending' })).toBeVisible();
  expect(await replyField()).toHaveValue('');
  await waitFor(() => expect(server.messages).toHaveLength(3));
  server.changeMessage(server.messages[2]?.id ?? '', { status: 'read' });
  expect(await (await thread()).findByRole('img', { name: 'Read' })).toBeVisible();
  expect((await thread()).getAllByText('Yes, it is.')).toHaveLength(1);
});

test('Shift and Enter make a new line', async () => {
  const { server, chatId } = serverWithChat();
  const { user } = renderApp(server, `/inbox/${chatId}`);
  await user.type(await replyField(), 'one{Shift>}{Enter}{/Shift}two');
  expect(await replyField()).toHaveValue('one\ntwo');
  expect(server.messages).toHaveLength(2);
});

test('a refused message says why, and is sent once when tried again', async () => {
  const { server, chatId } = serverWithChat();
  const { user } = renderApp(server, `/inbox/${chatId}`);
  const keys: (string | null)[] = [];
  mockServer.use(
    http.post('/api/messages/chat/:id', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return keys.length === 1 ? problem(422, 'The reply window is closed.') : undefined;
    }),
  );
  await user.type(await replyField(), 'Hello?{Enter}');
  expect(await screen.findByText('The reply window is closed.')).toBeVisible();
  await user.click((await thread()).getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(server.messages).toHaveLength(3));
  expect(keys[0]).toBe(keys[1]);
  await waitFor(() => expect(screen.queryByText('The reply window is closed.')).not.toBeInTheDocument());
  expect((await thread()).getAllByText('Hello?')).toHaveLength(1);
});

test('an answer that got lost on its way does not send twice', async () => {
  const { server, chatId } = serverWithChat();
  const { user } = renderApp(server, `/inbox/${chatId}`);
  await replyField();
  let isFirst = true;
  mockServer.use(
    http.post('/api/messages/chat/:id', async ({ request }) => {
      if (!isFirst) return undefined;
      isFirst = false;
      const body = (await request.clone().json()) as Parameters<FakeServer['send']>[1];
      server.send(chatId, body, request.headers.get('Idempotency-Key'));
      return HttpResponse.error();
    }),
  );
  await user.type(await replyField(), 'Once.{Enter}');
  await waitFor(() => expect(isFirst).toBe(false));
  await waitFor(async () => expect((await thread()).getAllByText('Once.')).toHaveLength(1));
  expect(server.messages).toHaveLength(3);
});

test('a failed message is tried again by the server', async () => {
  const { server, chatId } = serverWithChat();
  server.messages.push(
    aMessage({
      chatId,
      sender: 'agent',
      messageText: 'Lost',
      status: 'failed',
      error: { code: '551', message: 'The customer cannot be reached.', help: null, action: 'retry' },
      timestamp: minutesAgo(1),
    }),
  );
  const { user } = renderApp(server, `/inbox/${chatId}`);
  expect(await screen.findByText('The customer cannot be reached.')).toBeVisible();
  await user.click((await thread()).getByRole('button', { name: 'Try again' }));
  expect(await (await thread()).findByRole('img', { name: 'Sending' })).toBeVisible();
});

test('what is too long is not sent', async () => {
  const { server, chatId } = serverWithChat();
  const { user } = renderApp(server, `/inbox/${chatId}`);
  await user.click(await replyField());
  await user.paste('x'.repeat(2_003));
  expect(await screen.findByText('3 too long')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled();
});

test('what is too long is sent in parts on demand', async () => {
  const { server, chatId } = serverWithChat();
  const { user } = renderApp(server, `/inbox/${chatId}`);
  await user.click(await replyField());
  await user.paste('x'.repeat(2_003));
  const sent: unknown[] = [];
  mockServer.events.on('request:start', ({ request }) => {
    if (request.method === 'POST' && request.url.includes('/api/messages/chat/'))
      void request
        .clone()
        .json()
        .then((body) => sent.push(body));
  });
  await user.click(await screen.findByRole('button', { name: 'Send in parts' }));
  await waitFor(() => expect(sent).toContainEqual(expect.objectContaining({ split: true })));
  mockServer.events.removeAllListeners();
});

test('a failure that a template mends offers one', async () => {
  const { server, chatId } = serverWithChat();
  server.messages.push(
    aMessage({
      chatId,
      sender: 'agent',
      messageText: 'Late',
      status: 'failed',
      error: {
        code: '131047',
        message: 'The time for answering is over.',
        help: 'https://example.com/131047',
        action: 'use_template',
      },
      timestamp: minutesAgo(1),
    }),
  );
  renderApp(server, `/inbox/${chatId}`);
  expect(await screen.findByRole('link', { name: 'What is this?' })).toHaveAttribute(
    'href',
    'https://example.com/131047',
  );
  expect((await thread()).getByRole('button', { name: 'Send template' })).toBeVisible();
  expect((await thread()).queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
});

test('the composer says that only people may answer, and for how long', async () => {
  const { server, chatId } = serverWithChat();
  server.chats = server.chats.map((chat) => ({
    ...chat,
    replyWindow: {
      open: true,
      closesAt: minutesAgo(-125),
      humanAgentOnly: true,
      humanAgentUntil: minutesAgo(-125),
      templateRequired: false,
    },
  }));
  renderApp(server, `/inbox/${chatId}`);
  expect(await screen.findByText(/Only people may answer now, not programs: for 2:0\d more/)).toBeVisible();
});

test('a closed reply window is explained and keeps the draft', async () => {
  const { server, chatId } = serverWithChat();
  localStorage.setItem(`draft.${chatId}`, 'half a sent');
  server.chats = server.chats.map((chat) => ({
    ...chat,
    replyWindow: {
      open: false,
      closesAt: minutesAgo(5),
      humanAgentOnly: false,
      humanAgentUntil: null,
      templateRequired: false,
    },
  }));
  renderApp(server, `/inbox/${chatId}`);
  expect(await screen.findByText('The reply window is closed')).toBeVisible();
  expect(screen.getByText(/Your draft is kept/)).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'Reply' })).not.toBeInTheDocument();
});

test('closing a chat can be undone', async () => {
  const { server, chatId } = serverWithChat();
  const { user } = renderApp(server, `/inbox/${chatId}`);
  await user.click(await screen.findByRole('button', { name: 'Close' }));
  await waitFor(() => expect(server.chat(chatId)?.status).toBe('closed'));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(server.chat(chatId)?.status).toBe('open'));
});

test('a chat is assigned by keyboard', async () => {
  const { server, chatId } = serverWithChat();
  const { user } = renderApp(server, `/inbox/${chatId}`);
  await replyField();
  await user.keyboard('i');
  await waitFor(() => expect(server.chat(chatId)?.assignedUserId).toBe(server.signedIn?.id));
  await user.keyboard('a');
  await user.click(await screen.findByRole('menuitemradio', { name: /Ben Okafor/ }));
  await waitFor(() => expect(server.chat(chatId)?.assignedUserId).toBe(server.users[1]?.id));
});

test('single keys do nothing while one writes', async () => {
  const { server, chatId } = serverWithChat();
  const { user } = renderApp(server, `/inbox/${chatId}`);
  await user.type(await replyField(), 'eia');
  expect(server.chat(chatId)).toMatchObject({ status: 'open', assignedUserId: null });
});

test('only those who may delete a chat are offered it', async () => {
  const owner = serverWithChat('owner');
  renderApp(owner.server, `/inbox/${owner.chatId}`);
  expect(await screen.findByRole('button', { name: 'Delete conversation' })).toBeVisible();
});

test('an agent is not offered to delete a chat, nor the pages for managers', async () => {
  const { server, chatId } = serverWithChat('agent');
  renderApp(server, `/inbox/${chatId}`);
  expect(await screen.findByText('Conversation')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Delete conversation' })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Team' })).not.toBeInTheDocument();
});

test('a note is written, and never goes to the customer', async () => {
  const { server, chatId } = serverWithChat();
  const { user } = renderApp(server, `/inbox/${chatId}`);
  await replyField();
  await user.keyboard('n');
  await user.type(await screen.findByRole('textbox', { name: 'New note' }), 'Ask for the VAT id');
  await user.click(screen.getByRole('checkbox', { name: 'Only for me' }));
  await user.click(screen.getByRole('button', { name: 'Add note' }));
  const notes = within(screen.getByRole('region', { name: 'Notes' }));
  expect(await notes.findByText('Ask for the VAT id')).toBeVisible();
  expect(server.notes[0]).toMatchObject({ noteText: 'Ask for the VAT id', isPrivate: true });
  expect(server.messages).toHaveLength(2);
});

test('a chat that is not there says so', async () => {
  const { server } = serverWithChat();
  renderApp(server, '/inbox/01990000-0000-7000-8000-ffffffffffff');
  expect(await screen.findByText('This conversation is not there')).toBeVisible();
});
