import { delay, http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { mockServer } from '@/testing/mock-server';
import { problem } from '@/testing/problem';
import { api } from './client';
import { ApiError, NetworkError } from './problem';

/** A server whose access token has run out; `refresh` says whether the session goes on. */
function expiredSession(refresh: boolean): { refreshes: number } {
  const seen = { refreshes: 0 };
  let valid = false;
  mockServer.use(
    http.get('/api/thing', async () => {
      await delay(5);
      return valid ? HttpResponse.json({ thing: 1 }) : problem(401, 'Expired.');
    }),
    http.post('/api/auth/refresh', () => {
      seen.refreshes += 1;
      valid = refresh;
      return refresh ? HttpResponse.json({ token: 't' }) : problem(401, 'Sign in again.');
    }),
  );
  return seen;
}

test('refreshes the session once and repeats the request', async () => {
  const seen = expiredSession(true);
  await expect(api.get('/api/thing')).resolves.toEqual({ thing: 1 });
  expect(seen.refreshes).toBe(1);
});

test('requests that meet the same expired session refresh it once', async () => {
  const seen = expiredSession(true);
  await Promise.all([api.get('/api/thing'), api.get('/api/thing'), api.get('/api/thing')]);
  expect(seen.refreshes).toBe(1);
});

test('an ended session is told', async () => {
  expiredSession(false);
  await expect(api.get('/api/thing')).rejects.toMatchObject({ status: 401 });
});

test('changes carry the CSRF token of the cookie', async () => {
  document.cookie = 'csrf=abc%3D';
  const tokens: (string | null)[] = [];
  mockServer.use(
    http.all('/api/thing', ({ request }) => {
      tokens.push(request.headers.get('X-CSRF-Token'));
      return HttpResponse.json({});
    }),
  );
  await api.get('/api/thing');
  await api.post('/api/thing', {});
  expect(tokens).toEqual([null, 'abc=']);
});

test('a problem document becomes an error with its fields', async () => {
  mockServer.use(
    http.post('/api/thing', () =>
      problem(422, 'Some values are wrong.', [{ field: 'email', message: 'Taken.' }]),
    ),
  );
  const error = await api.post('/api/thing', {}).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 422, errors: [{ field: 'email', message: 'Taken.' }] });
});

test('a server that cannot be reached is told apart', async () => {
  mockServer.use(http.get('/api/thing', () => HttpResponse.error()));
  await expect(api.get('/api/thing')).rejects.toBeInstanceOf(NetworkError);
});
