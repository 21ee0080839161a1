import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeSocket } from '@/testing/fake-socket';
import { mockServer } from '@/testing/mock-server';
import { problem } from '@/testing/problem';
import { RealtimeConnection, type RealtimeStatus } from './connection';
import type { Frame } from './frame';

const event = (id: string) => ({
  id,
  type: 'chat.updated',
  at: '2026-01-05T09:00:00.000Z',
  data: { chat: {} },
});

let frames: string[];
let statuses: RealtimeStatus[];
let onSessionEnd: ReturnType<typeof vi.fn<() => void>>;
let polls: (string | null)[];
let connection: RealtimeConnection;

function start(cursor: string | null = '5') {
  connection = new RealtimeConnection(cursor, {
    onFrame: (frame: Frame) => frames.push('id' in frame && frame.id !== null ? frame.id : frame.type),
    onStatus: (status) => statuses.push(status),
    onSessionEnd,
  });
  connection.start();
}

function answerPolls(answer: () => object) {
  mockServer.use(
    http.get('/api/events', ({ request }) => {
      polls.push(new URL(request.url).searchParams.get('after'));
      return HttpResponse.json(answer());
    }),
  );
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  vi.spyOn(Math, 'random').mockReturnValue(1);
  FakeSocket.install();
  frames = [];
  statuses = [];
  polls = [];
  onSessionEnd = vi.fn<() => void>();
  answerPolls(() => ({ events: [], cursor: '5', resync: false }));
});

afterEach(() => {
  connection.stop();
  vi.useRealTimers();
});

test('resumes after the last event it has seen', async () => {
  start();
  expect(FakeSocket.latest.url).toBe('ws://localhost:3000/ws?after=5');
  FakeSocket.latest.open();
  FakeSocket.latest.receive(event('6'));
  FakeSocket.latest.drop();
  expect(statuses).toEqual(['connecting', 'online', 'reconnecting']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(FakeSocket.all).toHaveLength(2);
  expect(FakeSocket.latest.url).toContain('after=6');
  expect(frames).toEqual(['6']);
});

test('waits longer after each attempt, half a minute at most', async () => {
  start();
  for (const delay of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
    const before = FakeSocket.all.length;
    FakeSocket.latest.drop();
    await vi.advanceTimersByTimeAsync(delay - 1);
    expect(FakeSocket.all).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(1);
    expect(FakeSocket.all).toHaveLength(before + 1);
  }
});

test('comes back at once when it was too slow', () => {
  start();
  FakeSocket.latest.open();
  FakeSocket.latest.receive(event('6'));
  FakeSocket.latest.drop(4408);
  expect(FakeSocket.all).toHaveLength(2);
  expect(FakeSocket.latest.url).toContain('after=6');
});

test('refreshes an ended session and comes back', async () => {
  mockServer.use(http.post('/api/auth/refresh', () => HttpResponse.json({ token: 't' })));
  start();
  FakeSocket.latest.open();
  FakeSocket.latest.drop(4401);
  await vi.waitFor(() => expect(FakeSocket.all).toHaveLength(2));
  expect(onSessionEnd).not.toHaveBeenCalled();
});

test('gives up when the session cannot be refreshed', async () => {
  mockServer.use(http.post('/api/auth/refresh', () => problem(401, 'Sign in again.')));
  start();
  FakeSocket.latest.open();
  FakeSocket.latest.drop(4401);
  await vi.waitFor(() => expect(onSessionEnd).toHaveBeenCalledOnce());
  await vi.advanceTimersByTimeAsync(60_000);
  expect(FakeSocket.all).toHaveLength(1);
});

test('asks for events as long as no socket can be had', async () => {
  start();
  answerPolls(() => ({ events: polls.length === 1 ? [event('6')] : [], cursor: '6', resync: false }));
  FakeSocket.latest.drop();
  await vi.waitFor(() => expect(frames).toEqual(['6']));
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(1_000);
    if (FakeSocket.latest.readyState === 0) FakeSocket.latest.drop();
    expect(polls).toEqual(['5', '6']);
  }, 60_000);
  await vi.advanceTimersByTimeAsync(30_000);
  FakeSocket.latest.open();
  const asked = polls.length;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(polls).toHaveLength(asked);
});

test('a poll that comes too late says to load everything', async () => {
  start();
  answerPolls(() => ({ events: [], cursor: '90', resync: true }));
  FakeSocket.latest.drop();
  await vi.waitFor(() => expect(frames).toEqual(['resync']));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(FakeSocket.latest.url).toContain('after=90');
});

test('without a first cursor it asks for one and has everything loaded again', async () => {
  start(null);
  await vi.waitFor(() => expect(FakeSocket.all).toHaveLength(1));
  expect(polls).toEqual([null]);
  expect(frames).toEqual(['resync']);
});

test('a socket that does not answer a ping is given up', async () => {
  start();
  const first = FakeSocket.latest;
  first.open();
  await vi.advanceTimersByTimeAsync(25_000);
  expect(first.sent).toEqual(['{"type":"ping"}']);
  first.receive({ type: 'pong' });
  await vi.advanceTimersByTimeAsync(25_000);
  await vi.advanceTimersByTimeAsync(11_000);
  expect(first.closed).toBe(true);
  expect(FakeSocket.all).toHaveLength(2);
});

test('what is no frame does no harm', () => {
  start();
  FakeSocket.latest.open();
  FakeSocket.latest.onmessage?.({ data: 'not json' });
  FakeSocket.latest.receive(['no', 'frame']);
  FakeSocket.latest.receive(event('6'));
  expect(frames).toEqual(['6']);
});

test('the browser going offline and coming back is followed', () => {
  start();
  FakeSocket.latest.open();
  window.dispatchEvent(new Event('offline'));
  expect(statuses.at(-1)).toBe('offline');
  expect(FakeSocket.latest.closed).toBe(true);
  window.dispatchEvent(new Event('online'));
  expect(FakeSocket.all).toHaveLength(2);
});

test('typing is told only over an open socket', () => {
  start();
  connection.sendTyping('c', true);
  FakeSocket.latest.open();
  connection.sendTyping('c', true);
  expect(FakeSocket.latest.sent).toEqual(['{"type":"typing","chatId":"c","isTyping":true}']);
});
