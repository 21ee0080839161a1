import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer } from '@/testing/fake-server';
import { aConnection, aUser, minutesAgo, nextId } from '@/testing/fixtures';
import { renderApp } from '@/testing/render-app';

test('an account is connected with the fields that its channel asks for', async () => {
  const server = new FakeServer();
  const { user } = renderApp(server, '/connections');
  await user.click(await screen.findByRole('button', { name: 'Connect' }));
  await user.click(await screen.findByRole('menuitem', { name: 'WhatsApp' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Connect WhatsApp' }));
  await user.type(dialog.getByLabelText('Name'), 'Support line');
  await user.type(dialog.getByLabelText('Account id'), '4711');
  expect(dialog.getByLabelText('Access token')).toHaveAttribute('type', 'password');
  await user.type(dialog.getByLabelText('Access token'), 'secret');
  await user.click(dialog.getByRole('button', { name: 'Connect' }));
  expect(await screen.findByText('Support line')).toBeVisible();
  expect(server.connections[0]).toMatchObject({ platform: 'whatsapp', platformAccountId: '4711' });
});

test('a test tells what it found', async () => {
  const server = new FakeServer();
  server.connections = [aConnection()];
  const { user } = renderApp(server, '/connections');
  await user.click(await screen.findByRole('button', { name: 'Test' }));
  expect(await screen.findByText('The account answers, and its webhooks reach us.')).toBeVisible();
});

test('a connection is paused and resumed', async () => {
  const server = new FakeServer();
  server.connections = [aConnection()];
  const { user } = renderApp(server, '/connections');
  await user.click(await screen.findByRole('button', { name: 'Change Lumen Lighting' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Pause' }));
  expect(await screen.findByText('Paused')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Change Lumen Lighting' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Activate' }));
  await waitFor(() => expect(server.connections[0]?.isActive).toBe(true));
});

test('a broken connection is told on every page, with the way to mend it for those who may', async () => {
  const server = new FakeServer();
  server.connections = [aConnection({ health: 'needs_reconnect' })];
  renderApp(server);
  expect(await screen.findByText('Lumen Lighting has to be connected again.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Fix' })).toHaveAttribute('href', '/connections');
});

test('an agent sees the health of connections and changes nothing', async () => {
  const server = new FakeServer(aUser());
  server.connections = [aConnection()];
  renderApp(server, '/connections');
  expect(await screen.findByText('Healthy')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Test' })).not.toBeInTheDocument();
});

test('what the platform said about an account stands with it', async () => {
  const server = new FakeServer();
  const connection = aConnection();
  server.connections = [connection];
  server.notices = [
    {
      id: nextId(),
      connectionId: connection.id,
      kind: 'restriction',
      subject: null,
      event: 'ACCOUNT_RESTRICTION',
      detail: null,
      until: '2099-01-01T00:00:00.000Z',
      at: minutesAgo(5),
    },
  ];
  renderApp(server, '/connections');
  const notices = within(await screen.findByRole('list', { name: 'News about this account' }));
  expect(notices.getByText('Conversations cannot be started')).toBeVisible();
});
