import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer } from '@/testing/fake-server';
import { aChat, aConnection, aMessage, minutesAgo } from '@/testing/fixtures';
import { renderApp } from '@/testing/render-app';

function serverWithChat(platform: string): { server: FakeServer; chatId: string } {
  const server = new FakeServer();
  const chat = aChat({ customerName: 'Mia Berger', platform });
  server.connections = [aConnection({ platform })];
  server.chats = [chat];
  server.messages = [aMessage({ chatId: chat.id, messageText: 'When?', timestamp: minutesAgo(3) })];
  return { server, chatId: chat.id };
}

const dialog = async () => within(await screen.findByRole('dialog'));

test('buttons are made from what was written, sent, and shown with their message', async () => {
  const { server, chatId } = serverWithChat('whatsapp');
  const { user } = renderApp(server, `/inbox/${chatId}`);
  await user.type(await screen.findByRole('textbox', { name: 'Reply' }), 'Which day suits you?');
  await user.click(await screen.findByRole('button', { name: 'Ask with answers to tap' }));
  expect((await dialog()).getByLabelText('Question')).toHaveValue('Which day suits you?');
  expect((await dialog()).getByRole('button', { name: 'Send' })).toBeDisabled();
  await user.type((await dialog()).getByLabelText('Answer 1'), 'Tuesday');
  await user.type((await dialog()).getByLabelText('Answer 2'), 'Tuesday');
  expect((await dialog()).getByRole('button', { name: 'Send' })).toBeDisabled();
  await user.clear((await dialog()).getByLabelText('Answer 2'));
  await user.type((await dialog()).getByLabelText('Answer 2'), 'Friday');
  await user.click((await dialog()).getByRole('button', { name: 'Add an answer' }));
  expect((await dialog()).queryByRole('button', { name: 'Add an answer' })).not.toBeInTheDocument();
  await user.click((await dialog()).getByRole('button', { name: 'Remove answer 3' }));
  await user.click((await dialog()).getByRole('button', { name: 'Send' }));

  await waitFor(() => expect(server.messages[1]?.messageType).toBe('interactive'));
  expect(server.messages[1]?.messageText).toBe('Which day suits you?');
  expect(server.messages[1]?.choices).toEqual({
    style: 'buttons',
    button: null,
    options: [
      { id: '1', title: 'Tuesday', description: null },
      { id: '2', title: 'Friday', description: null },
    ],
  });
  const thread = within(screen.getByRole('region', { name: 'Messages' }));
  expect(await thread.findByText('Friday')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Reply' })).toHaveValue('');
});

test('a list needs the words that open it, and has descriptions', async () => {
  const { server, chatId } = serverWithChat('whatsapp');
  const { user } = renderApp(server, `/inbox/${chatId}`);
  await user.click(await screen.findByRole('button', { name: 'Ask with answers to tap' }));
  await user.selectOptions((await dialog()).getByLabelText('Shown as'), 'List');
  await user.type((await dialog()).getByLabelText('Question'), 'How shall we send it?');
  await user.type((await dialog()).getByLabelText('Answer 1'), 'Express');
  await user.type((await dialog()).getByLabelText('Description of answer 1'), 'Next day');
  expect((await dialog()).getByRole('button', { name: 'Send' })).toBeDisabled();
  await user.type((await dialog()).getByLabelText('Words that open the list'), 'Ways');
  await user.click((await dialog()).getByRole('button', { name: 'Send' }));
  await waitFor(() =>
    expect(server.messages[1]?.choices).toEqual({
      style: 'list',
      button: 'Ways',
      options: [{ id: '1', title: 'Express', description: 'Next day' }],
    }),
  );
});

test('a channel without choices offers none', async () => {
  const { server, chatId } = serverWithChat('facebook');
  renderApp(server, `/inbox/${chatId}`);
  await screen.findByPlaceholderText('Reply on Messenger…');
  expect(screen.queryByRole('button', { name: 'Ask with answers to tap' })).not.toBeInTheDocument();
});
