import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { leaveTo } from '@/lib/leave-to';
import { channels } from '@/testing/channels';
import { FakeServer } from '@/testing/fake-server';
import { aConnection, aTemplate, aUser, minutesAgo, nextId } from '@/testing/fixtures';
import { renderApp } from '@/testing/render-app';

vi.mock('@/lib/leave-to', () => ({ leaveTo: vi.fn() }));

beforeEach(() => {
  vi.mocked(leaveTo).mockReset();
});

/** A server whose Messenger has a dialog of its own. */
function serverWithLogin(): FakeServer {
  const server = new FakeServer();
  server.channels = channels.map((channel) =>
    channel.id === 'facebook'
      ? { ...channel, connect: { ...channel.connect, login: { url: '/api/auth/facebook' } } }
      : channel,
  );
  return server;
}

test('a channel with a dialog is connected there, and by hand all the same', async () => {
  const { user } = renderApp(serverWithLogin(), '/connections');
  await user.click(await screen.findByRole('button', { name: 'Connect' }));
  expect(await screen.findByRole('menuitem', { name: 'Messenger by hand' })).toBeVisible();
  await user.click(screen.getByRole('menuitem', { name: 'Messenger' }));
  await waitFor(() => expect(leaveTo).toHaveBeenCalledWith('/api/auth/facebook'));
});

test('a new owner is led to the first account', async () => {
  const { user } = renderApp(serverWithLogin(), '/connections');
  await user.click(await screen.findByRole('button', { name: 'Connect Messenger' }));
  await waitFor(() => expect(leaveTo).toHaveBeenCalledWith('/api/auth/facebook'));
});

test('a broken account is connected again where it was', async () => {
  const server = serverWithLogin();
  server.connections = [aConnection({ health: 'needs_reconnect' })];
  const { user } = renderApp(server, '/connections');
  expect(await screen.findByText(/The platform refuses the access/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Connect again' }));
  await waitFor(() =>
    expect(leaveTo).toHaveBeenCalledWith(`/api/auth/facebook?connection=${server.connections[0]?.id ?? ''}`),
  );
});

test('of several accounts some are chosen, and those of others cannot be', async () => {
  const server = serverWithLogin();
  server.offers = [
    {
      id: '018f0000-0000-7000-8000-000000000001',
      expiresAt: '2030-01-01T00:00:00.000Z',
      accounts: [
        { platform: 'facebook', platformAccountId: '1', displayName: 'Outlet', standing: 'free' },
        { platform: 'facebook', platformAccountId: '2', displayName: 'Workshops', standing: 'free' },
        { platform: 'facebook', platformAccountId: '3', displayName: 'Rival', standing: 'taken' },
      ],
    },
  ];
  const { user } = renderApp(server, '/connections?offer=018f0000-0000-7000-8000-000000000001');
  const dialog = within(await screen.findByRole('dialog', { name: 'Choose accounts' }));
  expect(await dialog.findByRole('checkbox', { name: /Rival/ })).toBeDisabled();
  await user.click(dialog.getByRole('checkbox', { name: /Workshops/ }));
  await user.click(dialog.getByRole('button', { name: 'Connect 1 account' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(server.connections.map(({ displayName }) => displayName)).toEqual(['Outlet']);
});

test('who closes the choice connects nothing', async () => {
  const server = serverWithLogin();
  server.offers = [{ id: 'o', expiresAt: '2030-01-01T00:00:00.000Z', accounts: [] }];
  const { user } = renderApp(server, '/connections?offer=o');
  const dialog = within(await screen.findByRole('dialog', { name: 'Choose accounts' }));
  await user.click(dialog.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(server.offers).toHaveLength(0));
  expect(server.connections).toHaveLength(0);
});

test.each([
  ['cancelled', 'status', 'Nothing was connected.'],
  ['state_invalid', 'alert', 'This log-in is over. Please start again from here.'],
  ['news_of_2031', 'alert', 'The platform refused the log-in. Please try again.'],
])('a log-in that came to nothing is said in words: %s', async (code, role, words) => {
  const { user } = renderApp(new FakeServer(), `/connections?error=${code}&missing=pages_messaging`);
  const notice = (await screen.findByText(words)).closest(`[role=${role}]`);
  expect(notice).toHaveTextContent('Permissions that were not given: pages_messaging');
  await user.click(within(notice as HTMLElement).getByRole('button', { name: 'Close' }));
  expect(screen.queryByText(words)).not.toBeInTheDocument();
});

test('what became of a deletion can be read by anybody', async () => {
  const server = new FakeServer();
  server.signedIn = null;
  renderApp(server, '/data-deletion/known');
  expect(await screen.findByText(/Completed on/)).toBeVisible();
});

test('an end that comes near is told to those who can renew it', async () => {
  const server = new FakeServer();
  server.connections = [aConnection({ health: 'expires_soon' })];
  renderApp(server);
  expect(await screen.findByText('Access to Lumen Lighting ends soon.')).toBeVisible();
});

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

test('templates are fetched on demand where the channel has them', async () => {
  const server = new FakeServer();
  server.connections = [aConnection({ platform: 'whatsapp' })];
  server.templates = [aTemplate()];
  const { user } = renderApp(server, '/connections');
  await user.click(await screen.findByRole('button', { name: 'Change Lumen Lighting' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Update templates' }));
  expect(await screen.findByText('1 template')).toBeVisible();
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
