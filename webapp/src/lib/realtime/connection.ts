import { refreshSession } from '@/lib/api/refresh';
import { backoffDelay } from './backoff';
import { EventPoll } from './event-poll';
import { parseFrame, type Frame } from './frame';

export type RealtimeStatus = 'connecting' | 'online' | 'reconnecting' | 'offline';

interface RealtimeHandlers {
  onFrame: (frame: Frame) => void;
  onStatus: (status: RealtimeStatus) => void;
  onSessionEnd: () => void;
}

const pingEveryMs = 25_000;
const pongWithinMs = 10_000;
const sessionEnded = 4401;
const tooSlow = 4408;

/**
 * Keeps the client up to date: one WebSocket that resumes after the last event's cursor and comes back by itself, and
 * asking from time to time as long as no socket can be had.
 */
export class RealtimeConnection {
  readonly #handlers: RealtimeHandlers;
  readonly #poll: EventPoll;
  #cursor: string | null;
  #socket: WebSocket | undefined;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #ping: ReturnType<typeof setInterval> | undefined;
  #pong: ReturnType<typeof setTimeout> | undefined;
  #stopped = true;

  /** Without a cursor nothing is known of what was loaded before: everything is loaded again once there is one. */
  constructor(cursor: string | null, handlers: RealtimeHandlers) {
    this.#cursor = cursor;
    this.#handlers = handlers;
    this.#poll = new EventPoll({
      cursor: () => this.#cursor,
      onFrame: (frame) => this.#receive(frame),
      onCursor: (next) => (this.#cursor = next),
      onSessionEnd: () => this.#endSession(),
    });
  }

  start(): void {
    this.#stopped = false;
    window.addEventListener('online', this.#comeBack);
    window.addEventListener('offline', this.#goOffline);
    this.#handlers.onStatus('connecting');
    this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    window.removeEventListener('online', this.#comeBack);
    window.removeEventListener('offline', this.#goOffline);
    this.#dropSocket();
    clearTimeout(this.#retry);
    this.#poll.stop();
  }

  sendTyping(chatId: string, isTyping: boolean): void {
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify({ type: 'typing', chatId, isTyping }));
    }
  }

  readonly #comeBack = () => {
    this.#attempt = 0;
    this.#handlers.onStatus('reconnecting');
    this.#connect();
  };

  readonly #goOffline = () => {
    this.#dropSocket();
    clearTimeout(this.#retry);
    this.#poll.stop();
    this.#handlers.onStatus('offline');
  };

  #connect(): void {
    clearTimeout(this.#retry);
    this.#dropSocket();
    if (this.#cursor === null) {
      this.#connectAfterFirstCursor();
      return;
    }
    const origin = window.location.origin.replace(/^http/, 'ws');
    const socket = new WebSocket(`${origin}/ws?after=${encodeURIComponent(this.#cursor)}`);
    this.#socket = socket;
    let opened = false;
    socket.onopen = () => {
      opened = true;
      this.#poll.stop();
      this.#handlers.onStatus('online');
      this.#ping = setInterval(() => this.#sendPing(socket), pingEveryMs);
    };
    socket.onmessage = ({ data }) => {
      const frame = parseFrame(data);
      this.#attempt = 0;
      clearTimeout(this.#pong);
      if (frame !== undefined) this.#receive(frame);
    };
    socket.onclose = ({ code }) => {
      if (this.#socket !== socket) return;
      this.#dropSocket();
      this.#afterClose(code, opened);
    };
  }

  #connectAfterFirstCursor(): void {
    void this.#poll.once().then((succeeded) => {
      if (this.#stopped) return;
      if (!succeeded) {
        this.#afterClose(0, false);
        return;
      }
      this.#receive({ type: 'resync' });
      this.#connect();
    });
  }

  #receive(frame: Frame): void {
    this.#handlers.onFrame(frame);
    if ('id' in frame && frame.id !== null) this.#cursor = frame.id;
  }

  #sendPing(socket: WebSocket): void {
    socket.send(JSON.stringify({ type: 'ping' }));
    clearTimeout(this.#pong);
    this.#pong = setTimeout(() => {
      this.#dropSocket();
      this.#afterClose(0, true);
    }, pongWithinMs);
  }

  #afterClose(code: number, opened: boolean): void {
    if (this.#stopped) return;
    this.#handlers.onStatus(navigator.onLine ? 'reconnecting' : 'offline');
    if (code === sessionEnded) {
      void this.#renewSession();
    } else if (code === tooSlow) {
      this.#connect();
    } else {
      if (!opened && this.#cursor !== null) this.#poll.start();
      this.#retryLater();
    }
  }

  #retryLater(): void {
    this.#retry = setTimeout(() => this.#connect(), backoffDelay(this.#attempt));
    this.#attempt += 1;
  }

  async #renewSession(): Promise<void> {
    try {
      if (!(await refreshSession())) {
        this.#endSession();
      } else if (this.#attempt === 0) {
        this.#attempt += 1;
        this.#connect();
      } else {
        this.#retryLater();
      }
    } catch {
      this.#retryLater();
    }
  }

  #endSession(): void {
    if (this.#stopped) return;
    this.stop();
    this.#handlers.onSessionEnd();
  }

  #dropSocket(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    clearInterval(this.#ping);
    clearTimeout(this.#pong);
    if (socket === undefined) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }
}
