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

/**
 * Gets a new access token. A refresh token used twice ends the session, so the tabs of a browser take turns, and one that
 * comes after another's success does nothing. False when the session is over.
 */
export async function refreshSession(since: number = Date.now()): Promise<boolean> {
  const once = async () => (refreshedAt() > since ? true : refresh());
  return 'locks' in navigator ? navigator.locks.request('session-refresh', once) : once();
}
