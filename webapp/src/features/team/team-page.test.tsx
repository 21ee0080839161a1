import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, test } from 'vitest';
import { FakeServer } from '@/testing/fake-server';
import { aUser } from '@/testing/fixtures';
import { mockServer } from '@/testing/mock-server';
import { problem } from '@/testing/problem';
import { renderApp } from '@/testing/render-app';

function serverFor(role: 'owner' | 'admin' | 'agent'): FakeServer {
  const server = new FakeServer(aUser({ firstName: 'Anna', lastName: 'Lindqvist', role }));
  server.users.push(
    aUser({ firstName: 'Ben', lastName: 'Okafor' }),
    aUser({ firstName: 'Olga', lastName: 'Petrov', role: 'owner' }),
  );
  return server;
}

const member = async (name: string) => {
  const list = await screen.findByRole('list', { name: 'Members' });
  const row = within(list).getByText(name).closest('li');
  if (row === null) throw new Error(`No row for ${name}`);
  return within(row);
};

test('an owner changes roles', async () => {
  const server = serverFor('owner');
  const { user } = renderApp(server, '/team');
  await user.selectOptions((await member('Ben Okafor')).getByRole('combobox'), 'Admin');
  await waitFor(() => expect(server.users[1]?.role).toBe('admin'));
});

test('an admin does not change owners', async () => {
  renderApp(serverFor('admin'), '/team');
  expect((await member('Ben Okafor')).getByRole('combobox')).toBeVisible();
  expect((await member('Olga Petrov')).queryByRole('combobox')).not.toBeInTheDocument();
});

test('an agent only sees who is there', async () => {
  renderApp(serverFor('agent'), '/team');
  await member('Ben Okafor');
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Add member' })).not.toBeInTheDocument();
});

test('why the last owner stays is told as the server puts it', async () => {
  const { user } = renderApp(serverFor('owner'), '/team');
  await member('Anna Lindqvist');
  mockServer.use(http.patch('/api/users/:id', () => problem(409, 'The last owner cannot be demoted.')));
  await user.selectOptions((await member('Anna Lindqvist')).getByRole('combobox'), 'Agent');
  expect(await screen.findByText('The last owner cannot be demoted.')).toBeVisible();
});

test('a member is added, and what the server refuses is told at its field', async () => {
  const server = serverFor('owner');
  const { user } = renderApp(server, '/team');
  await user.click(await screen.findByRole('button', { name: 'Add member' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('First name'), 'Carla');
  await user.type(dialog.getByLabelText('Last name'), 'Reyes');
  await user.type(dialog.getByLabelText('E-mail'), 'somebody@lumen.example');
  await user.type(dialog.getByLabelText('First password'), 'long enough');
  await user.click(dialog.getByRole('button', { name: 'Add member' }));
  expect(await dialog.findByText('This e-mail is taken.')).toBeVisible();
  await user.clear(dialog.getByLabelText('E-mail'));
  await user.type(dialog.getByLabelText('E-mail'), 'carla@lumen.example');
  await user.click(dialog.getByRole('button', { name: 'Add member' }));
  expect((await member('Carla Reyes')).getByText('carla@lumen.example')).toBeVisible();
});
