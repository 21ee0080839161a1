import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Message } from '@/lib/api/generated';
import { FakeServer } from '@/testing/fake-server';
import { aChat, aConnection, aMessage, minutesAgo } from '@/testing/fixtures';
import { renderApp } from '@/testing/render-app';

function shown(...kinds: Partial<Message>[]) {
  const server = new FakeServer();
  const chat = aChat({ customerName: 'Mia Berger' });
  server.connections = [aConnection()];
  server.chats = [chat];
  server.messages = kinds.map((kind, index) =>
    aMessage({ chatId: chat.id, timestamp: minutesAgo(kinds.length - index), ...kind }),
  );
  return renderApp(server, `/inbox/${chat.id}`);
}

const thread = async () => within(await screen.findByRole('region', { name: 'Messages' }));

test('a location leads to a map', async () => {
  shown({
    messageType: 'location',
    location: { latitude: 52.5163, longitude: 13.3777, name: 'Gate', address: 'Pariser Platz', url: null },
  });
  expect(await (await thread()).findByText('Gate')).toBeVisible();
  expect((await thread()).getByRole('link', { name: 'Open the map' })).toHaveAttribute(
    'href',
    expect.stringContaining('52.5163'),
  );
});

test('an address that is none of the web is no link', async () => {
  shown({
    messageType: 'interactive',
    share: { kind: 'reel', title: 'Cosy corners', url: 'javascript:alert(1)' },
  });
  expect(await (await thread()).findByText('Cosy corners')).toBeVisible();
  expect((await thread()).queryByRole('link')).not.toBeInTheDocument();
});

test('a contact card can be called and written to', async () => {
  shown({
    messageType: 'contact',
    contacts: [
      { name: 'Lucía Gómez', organization: 'Norte', phones: ['+1 202-555-0163'], emails: ['l@example.com'] },
    ],
  });
  expect(await (await thread()).findByRole('link', { name: '+1 202-555-0163' })).toHaveAttribute(
    'href',
    'tel:+12025550163',
  );
  expect((await thread()).getByRole('link', { name: 'l@example.com' })).toBeVisible();
});

test('an order is a table of its goods', async () => {
  shown({
    messageType: 'interactive',
    order: { items: [{ product: 'OAK-90', quantity: 2, price: 30, currency: 'USD' }], note: null },
  });
  const table = within(await (await thread()).findByRole('table', { name: 'Order' }));
  expect(table.getByRole('cell', { name: 'OAK-90' })).toBeVisible();
  expect(table.getByRole('cell', { name: '$30.00' })).toBeVisible();
});

test('the answers of a form are told with their questions', async () => {
  shown({
    messageType: 'interactive',
    messageText: 'floor: 3',
    interactive: {
      kind: 'form',
      title: 'floor: 3',
      description: null,
      answers: [{ question: 'floor', answer: '3' }],
    },
  });
  expect(await (await thread()).findByText('Filled in a form')).toBeVisible();
  expect((await thread()).getByText('floor')).toBeVisible();
  expect((await thread()).queryByText('floor: 3')).not.toBeInTheDocument();
});

test('a deleted message says only that', async () => {
  shown({ messageText: '', deletedAt: minutesAgo(1) });
  expect(await (await thread()).findByText('This message was deleted.')).toBeVisible();
  expect((await thread()).queryByRole('button', { name: 'Reply to this message' })).not.toBeInTheDocument();
});

test('an edited message is marked', async () => {
  shown({ messageText: 'Hello', editedAt: minutesAgo(1) });
  expect(await (await thread()).findByText('Edited ·')).toBeVisible();
});

test('a reaction tells whose it is', async () => {
  shown({ reactions: [{ emoji: '❤️', by: 'customer' }] });
  const reactions = within(await (await thread()).findByRole('list', { name: 'Reactions' }));
  expect(reactions.getByText('Mia Berger')).toBeVisible();
});

test('a reply to a message that is not here says so', async () => {
  shown({ messageText: 'Yes, that one', replyToPlatformId: 'mid.unknown' });
  expect(await (await thread()).findByText('An earlier message')).toBeVisible();
});

test('an answer to a story and a link tell what they are about', async () => {
  shown({
    messageText: 'How much?',
    context: {
      story: { id: '17', url: null },
      link: { title: 'Walnut desk', url: 'https://shop.example.com/desk' },
    },
  });
  expect(await (await thread()).findByText('Answers your story')).toBeVisible();
  expect((await thread()).getByRole('link', { name: 'Walnut desk' })).toBeVisible();
});

test('a hand-over stands between the messages', async () => {
  shown({ sender: 'system', messageType: 'system', messageText: 'x', notice: 'control_passed' });
  expect(await (await thread()).findByText('The conversation was handed over to this inbox.')).toBeVisible();
});

test('what cannot be shown can be read as it was delivered', async () => {
  const { user } = shown({ messageType: 'unsupported', messageText: 'Sent a poll' });
  await user.click(await (await thread()).findByRole('button', { name: 'Show what was delivered' }));
  expect(await (await thread()).findByText(/"type": "poll"/)).toBeVisible();
});
