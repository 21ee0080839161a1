import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { FakeServer } from '@/testing/fake-server';
import { FakeSocket } from '@/testing/fake-socket';
import { aChat, aTemplate, aConnection, aMessage, minutesAgo } from '@/testing/fixtures';
import { mockServer } from '@/testing/mock-server';
import { problem } from '@/testing/problem';
import { renderApp } from '@/testing/render-app';

function serverWithChat(platform = 'facebook'): { server: FakeServer; chatId: string } {
  const server = new FakeServer();
  const chat = aChat({ customerName: 'Mia Berger', platform });
  server.connections = [aConnection({ platform })];
  server.chats = [chat];
  server.messages = [aMessage({ chatId: chat.id, messageText: 'Is it in stock?', timestamp: minutesAgo(3) })];
  return { server, chatId: chat.id };
}

const replyField = () => screen.findByRole('textbox', { name: 'Reply' });
const attached = () => screen.findByRole('list', { name: 'Attached files' });

function paste(field: HTMLElement, file: File) {
  fireEvent.paste(field, { clipboardData: { files: [file] } });
}

test('a pasted picture is uploaded and sent', async () => {
  const { server, chatId } = serverWithChat();
  const { user } = renderApp(server, `/inbox/${chatId}`);
  const picture = new File(['picture'], 'lamp.png', { type: 'image/png' });
  // Node does not read the forms that jsdom sends.
  mockServer.use(
    http.post('/api/media', () =>
      HttpResponse.json({ attachment: server.addAttachment(picture) }, { status: 201 }),
    ),
  );
  paste(await replyField(), picture);
  expect(within(await attached()).getByText('lamp.png')).toBeVisible();
  const send = screen.getByRole('button', { name: 'Send' });
  await waitFor(() => expect(send).toBeEnabled());
  await user.click(send);
  await waitFor(() => expect(server.messages).toHaveLength(2));
  expect(server.messages[1]).toMatchObject({ messageType: 'image', attachments: [{ fileName: 'lamp.png' }] });
  expect(screen.queryByRole('list', { name: 'Attached files' })).not.toBeInTheDocument();
});

test('what the channel does not take is refused before it is uploaded', async () => {
  const { server, chatId } = serverWithChat();
  const { user } = renderApp(server, `/inbox/${chatId}`);
  const field = await replyField();
  await screen.findByPlaceholderText('Reply on Messenger…');
  paste(field, new File(['x'], 'moving.gif', { type: 'image/gif' }));
  expect(
    await screen.findByText('Messenger does not take this kind of file; it takes JPEG, PNG'),
  ).toBeVisible();
  expect(server.attachments).toHaveLength(0);
  await user.click(screen.getByRole('button', { name: 'Remove moving.gif' }));
  expect(screen.queryByText('moving.gif')).not.toBeInTheDocument();
});

test('an upload that the server refuses says why', async () => {
  const { server, chatId } = serverWithChat();
  renderApp(server, `/inbox/${chatId}`);
  const field = await replyField();
  mockServer.use(http.post('/api/media', () => problem(413, 'The file is too large.')));
  paste(field, new File(['x'], 'plan.pdf', { type: 'application/pdf' }));
  expect(await screen.findByText('The file is too large.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled();
});

test('a draft is kept per chat', async () => {
  const { server, chatId } = serverWithChat();
  const other = aChat({ customerName: 'Kofi Mensah', lastInteraction: minutesAgo(20) });
  server.chats.push(other);
  const { user } = renderApp(server, `/inbox/${chatId}`);
  await user.type(await replyField(), 'Half a sent');
  const list = within(screen.getByRole('list', { name: 'Conversations' }));
  expect(list.getByText('Draft:')).toBeVisible();
  await user.click(list.getByRole('link', { name: /Kofi Mensah/ }));
  await screen.findByRole('heading', { name: 'Kofi Mensah' });
  expect(await replyField()).toHaveValue('');
  await user.click(list.getByRole('link', { name: /Mia Berger/ }));
  await screen.findByRole('heading', { name: 'Mia Berger' });
  expect(await replyField()).toHaveValue('Half a sent');
});

test('writing is told to colleagues, and taken back once it is sent', async () => {
  const { server, chatId } = serverWithChat();
  const { user } = renderApp(server, `/inbox/${chatId}`);
  await user.type(await replyField(), 'Yes{Enter}');
  expect(FakeSocket.latest.sent.map((frame) => JSON.parse(frame) as unknown)).toEqual([
    { type: 'typing', chatId, isTyping: true },
    { type: 'typing', chatId, isTyping: false },
  ]);
});

test('the customer writing is shown', async () => {
  const { server, chatId } = serverWithChat();
  renderApp(server, `/inbox/${chatId}`);
  await replyField();
  server.emit({ type: 'typing', data: { chatId, userId: null, isTyping: true } });
  expect(await screen.findByText('Customer is writing…')).toBeVisible();
  server.emit({ type: 'typing', data: { chatId, userId: null, isTyping: false } });
  await waitFor(() => expect(screen.queryByText('Customer is writing…')).not.toBeInTheDocument());
});

test('an answer quotes the message it was started from', async () => {
  const { server, chatId } = serverWithChat();
  const { user } = renderApp(server, `/inbox/${chatId}`);
  await user.click(await screen.findByRole('button', { name: 'Reply to this message' }));
  expect(await screen.findByText('Replying to')).toBeVisible();
  await user.type(await replyField(), 'Yes{Enter}');
  await waitFor(() => expect(server.messages[1]?.replyToId).toBe(server.messages[0]?.id));
});

test('a template is sent where the window is closed', async () => {
  const { server, chatId } = serverWithChat('whatsapp');
  server.chats = server.chats.map((chat) => ({
    ...chat,
    replyWindow: {
      open: false,
      closesAt: minutesAgo(5),
      humanAgentOnly: false,
      humanAgentUntil: null,
      templateRequired: true,
    },
  }));
  server.templates = [aTemplate(), aTemplate({ name: 'refused', state: 'rejected' })];
  const { user } = renderApp(server, `/inbox/${chatId}`);
  await user.click(await screen.findByRole('button', { name: 'Send template' }));
  await user.selectOptions(await screen.findByLabelText('Template'), 'order_update (en_US)');
  expect(screen.queryByRole('option', { name: /refused/ })).not.toBeInTheDocument();
  await user.type(screen.getByLabelText('Value of 1 in the heading'), '7');
  await user.type(screen.getByLabelText('Value of 1'), 'Ada');
  expect(screen.getByRole('region', { name: 'Preview' })).toHaveTextContent('Hello Ada, your order');
  expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled();
  await user.type(screen.getByLabelText('Value of 2'), 'Monday');
  await user.type(screen.getByLabelText('Value for the button “Track”'), '7');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(server.messages[1]?.messageType).toBe('template'));
});
