const firstDelayMs = 1_000;
const longestDelayMs = 30_000;

/** Doubles with each attempt; the chance part keeps many clients from coming back at the same instant. */
export function backoffDelay(attempt: number, random: () => number = Math.random): number {
  const delay = Math.min(longestDelayMs, firstDelayMs * 2 ** attempt);
  return delay * (0.5 + random() / 2);
}
