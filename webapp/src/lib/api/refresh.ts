import { NetworkError } from './problem';

const refreshedAtKey = 'session.refreshedAt';

function refreshedAt(): number {
  return Number(localStorage.getItem(refreshedAtKey) ?? 0);
}

async function refresh(): Promise<boolean> {
  let response: Response;
  try {
    response = await fetch('/api/auth/refresh', { method: 'POST', credentials: 'same-origin' });
  } catch (error) {
    throw new NetworkError(error);
  }
  if (response.ok) localStorage.setItem(refreshedAtKey, String(Date.now()));
  return response.ok;
}

let previous: Promise<unknown> = Promise.resolve();

/** One after the other: over all tabs where the browser can do that, which it can over TLS, else within this tab. */
function inTurn(action: () => Promise<boolean>): Promise<boolean> {
  if ('locks' in navigator) return navigator.locks.request('session-refresh', action);
  const next = previous.then(action);
  previous = next.catch(() => undefined);
  return next;
}

/**
 * Gets a new access token. A refresh token used twice ends the session, so those who need one take turns, and who comes
 * after another's success does nothing. False when the session is over.
 */
export async function refreshSession(since: number = Date.now()): Promise<boolean> {
  return inTurn(async () => (refreshedAt() > since ? true : refresh()));
}
