import type { Event } from '@/lib/api/generated';

/** What the server sends over the WebSocket. */
export type Frame = Event | { type: 'resync' } | { type: 'pong' } | { type: 'error' };

/** Undefined for what is no frame; newer servers may also send types that this client does not know. */
export function parseFrame(text: unknown): Frame | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const isFrame =
      typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
    return isFrame ? (value as Frame) : undefined;
  } catch {
    return undefined;
  }
}
