import { NetworkError, problemOf } from './problem';
import { refreshSession } from './refresh';

type Query = Record<string, string | number | boolean | null | undefined>;

interface RequestOptions {
  query?: Query;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Endpoints at which 401 is an answer, not a session that ran out. */
const answersForItself = ['/api/auth/login', '/api/auth/register', '/api/auth/logout'];

function urlOf(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

export function csrfToken(): string | undefined {
  const cookie = document.cookie.split('; ').find((entry) => entry.startsWith('csrf='));
  return cookie === undefined ? undefined : decodeURIComponent(cookie.slice('csrf='.length));
}

async function send(method: Method, path: string, options: RequestOptions): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json', ...options.headers });
  const token = method === 'GET' ? undefined : csrfToken();
  if (token !== undefined) headers.set('X-CSRF-Token', token);
  if (options.body !== undefined) headers.set('Content-Type', 'application/json');
  try {
    return await fetch(urlOf(path, options.query), {
      method,
      headers,
      credentials: 'same-origin',
      body: options.body === undefined ? null : JSON.stringify(options.body),
      signal: options.signal ?? null,
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new NetworkError(error);
  }
}

/**
 * Sends a request and gives the answer's JSON. When the access token has run out, the session is refreshed once and the
 * request repeated. The caller names the type of the answer; the API document is where it is taken from.
 */
async function request(method: Method, path: string, options: RequestOptions): Promise<unknown> {
  const startedAt = Date.now();
  let response = await send(method, path, options);
  if (response.status === 401 && !answersForItself.includes(path) && (await refreshSession(startedAt))) {
    response = await send(method, path, options);
  }
  if (!response.ok) throw await problemOf(response);
  return response.status === 204 ? undefined : response.json();
}

export const api = {
  get: async <T>(path: string, query: Query = {}, signal?: AbortSignal) =>
    (await request('GET', path, { query, signal })) as T,
  post: async <T>(path: string, body?: unknown, headers: Record<string, string> = {}) =>
    (await request('POST', path, { body, headers })) as T,
  put: async <T>(path: string, body: unknown) => (await request('PUT', path, { body })) as T,
  patch: async <T>(path: string, body: unknown) => (await request('PATCH', path, { body })) as T,
  delete: async <T = void>(path: string) => (await request('DELETE', path, {})) as T,
};
