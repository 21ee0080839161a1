import { api } from './client';
import type { EventPage } from './generated';

export const eventPageSize = 100;

/** The events after a cursor; without one, only the newest cursor. */
export const listEvents = (after: string | null, signal?: AbortSignal) =>
  api.get<EventPage>('/api/events', { after, limit: eventPageSize }, signal);
