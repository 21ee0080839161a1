import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { Attachment } from '@/lib/api/generated';
import { FakeServer } from '@/testing/fake-server';
import { aChat, aConnection, aMessage, anAttachment } from '@/testing/fixtures';
import { mockServer } from '@/testing/mock-server';
import { renderApp } from '@/testing/render-app';

function chatWith(...attachments: Attachment[]) {
  const server = new FakeServer();
  const chat = aChat();
  server.connections = [aConnection()];
  server.chats = [chat];
  server.messages = attachments.map((attachment) =>
    aMessage({
      chatId: chat.id,
      messageText: null,
      messageType: attachment.type,
      attachments: [attachment],
    }),
  );
  return { server, ...renderApp(server, `/inbox/${chat.id}`) };
}

const waiting = (changes: Partial<Attachment> = {}) =>
  anAttachment({ url: null, size: null, width: null, height: null, state: 'waiting', ...changes });

test('a bubble shows the thumbnail in its full place', async () => {
  const photo = anAttachment({ fileName: 'lamp.jpg', width: 4000, height: 3000 });
  chatWith({ ...photo, thumbnailUrl: `/api/media/${photo.id}?size=thumbnail` });
  const picture = await screen.findByAltText('lamp.jpg');
  expect(picture).toHaveAttribute('src', `/api/media/${photo.id}?size=thumbnail`);
  expect(picture).toHaveAttribute('width', '4000');
  expect(picture).toHaveStyle({ width: '320px', aspectRatio: '4000 / 3000' });
});

test('pictures are looked at one after the other, and the focus comes back to the last', async () => {
  const [one, two] = [anAttachment({ fileName: 'one.jpg' }), anAttachment({ fileName: 'two.jpg' })];
  const { user } = chatWith(one, anAttachment({ type: 'file', fileName: 'plan.pdf' }), two);
  await user.click(await screen.findByRole('button', { name: 'Enlarge one.jpg' }));
  const dialog = await screen.findByRole('dialog', { name: 'one.jpg, picture 1 of 2' });
  expect(within(dialog).getByRole('button', { name: 'Previous picture' })).toBeDisabled();
  expect(within(dialog).getByRole('link', { name: 'Download' })).toHaveAttribute('href', one.url);
  await user.keyboard('{ArrowRight}');
  expect(within(dialog).getByAltText('two.jpg')).toHaveAttribute('src', two.url);
  await user.click(within(dialog).getByRole('button', { name: 'Previous picture' }));
  await user.click(within(dialog).getByRole('button', { name: 'Next picture' }));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Enlarge two.jpg' })).toHaveFocus());
});

test('a file that is on its way has a placeholder until it is there', async () => {
  const coming = waiting({ fileName: 'lamp.jpg' });
  const { server } = chatWith(coming);
  expect(await screen.findByText('File is being fetched…')).toBeVisible();
  const [message] = server.messages;
  server.changeMessage(message?.id ?? '', {
    attachments: [anAttachment({ id: coming.id, fileName: 'lamp.jpg' })],
  });
  expect(await screen.findByRole('button', { name: 'Enlarge lamp.jpg' })).toBeVisible();
});

test('a file that could not be fetched says why and is tried again', async () => {
  const lost = waiting({ state: 'failed', failure: 'unreachable' });
  const { user } = chatWith(lost);
  mockServer.use(
    http.post(`/api/media/${lost.id}/retry`, () =>
      HttpResponse.json({ attachment: { ...lost, state: 'waiting', failure: null } }),
    ),
  );
  expect(await screen.findByText(/Photo: could not be fetched/)).toBeVisible();
  expect(screen.getByText('The platform did not hand it out.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('File is being fetched…')).toBeVisible();
});
