import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeServer } from '@/testing/fake-server';
import { aUser } from '@/testing/fixtures';
import { renderApp } from '@/testing/render-app';

function signedOutServer(): FakeServer {
  const server = new FakeServer(
    aUser({ email: 'anna@lumen.example', firstName: 'Anna', lastName: 'Lindqvist' }),
  );
  server.signedIn = null;
  return server;
}

test('a visitor who is not signed in is asked to, and then gets to where they were going', async () => {
  const { user, address } = renderApp(signedOutServer(), '/inbox?status=closed');
  await user.type(await screen.findByLabelText('E-mail'), 'anna@lumen.example');
  await user.type(screen.getByLabelText('Password'), 'demo-password-1');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByRole('heading', { name: 'Closed' })).toBeVisible();
  expect(address()).toBe('/inbox?status=closed');
});

test('a wrong password is told, and nothing more', async () => {
  const { user } = renderApp(signedOutServer(), '/sign-in');
  await user.type(await screen.findByLabelText('E-mail'), 'anna@lumen.example');
  await user.type(screen.getByLabelText('Password'), 'wrong');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('E-mail or password is wrong.');
});

test('what is missing is told at its field before anything is sent', async () => {
  const { user } = renderApp(signedOutServer(), '/sign-in');
  await user.click(await screen.findByRole('button', { name: 'Sign in' }));
  expect(await screen.findByLabelText('E-mail')).toHaveAccessibleDescription('Enter an e-mail address.');
  expect(screen.getByLabelText('Password')).toBeInvalid();
});

test('signing out leads to the sign-in page', async () => {
  const { user } = renderApp(new FakeServer());
  await user.click(await screen.findByRole('button', { name: 'Account of Anna Lindqvist' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
  expect(await screen.findByRole('heading', { name: 'Welcome back' })).toBeVisible();
});
