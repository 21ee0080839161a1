import { eventPageSize, listEvents } from '@/lib/api/events';
import { hasStatus } from '@/lib/api/problem';
import type { Frame } from './frame';

interface EventPollHandlers {
  cursor: () => string | null;
  onFrame: (frame: Frame) => void;
  onCursor: (cursor: string) => void;
  onSessionEnd: () => void;
}

const pollEveryMs = 30_000;

/** Asks for the events that no socket brings. */
export class EventPoll {
  readonly #handlers: EventPollHandlers;
  #running: AbortController | undefined;
  #next: ReturnType<typeof setTimeout> | undefined;

  constructor(handlers: EventPollHandlers) {
    this.#handlers = handlers;
  }

  /** Asks at once and then every 30 seconds. */
  start(): void {
    if (this.#running !== undefined) return;
    this.#running = new AbortController();
    this.#repeat(this.#running.signal);
  }

  stop(): void {
    this.#running?.abort();
    this.#running = undefined;
    clearTimeout(this.#next);
  }

  /** Asks for all events since the cursor; false when that failed. */
  async once(signal?: AbortSignal): Promise<boolean> {
    try {
      let hasMore = true;
      while (hasMore) {
        const page = await listEvents(this.#handlers.cursor(), signal);
        if (signal?.aborted) return false;
        if (page.resync) this.#handlers.onFrame({ type: 'resync' });
        page.events.forEach((event) => this.#handlers.onFrame(event));
        this.#handlers.onCursor(page.cursor);
        hasMore = page.events.length === eventPageSize;
      }
      return true;
    } catch (error) {
      if (hasStatus(error, 401)) this.#handlers.onSessionEnd();
      return false;
    }
  }

  #repeat(signal: AbortSignal): void {
    void this.once(signal).then(() => {
      if (!signal.aborted) this.#next = setTimeout(() => this.#repeat(signal), pollEveryMs);
    });
  }
}
