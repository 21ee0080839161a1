import { http, HttpResponse, type HttpHandler } from 'msw';
import type {
  AssignChatRequest,
  Chat,
  ConnectOfferedRequest,
  CreateConnectionRequest,
  CreateNoteRequest,
  CreateUserRequest,
  LoginRequest,
  MarkReadRequest,
  ReactRequest,
  SendMessageRequest,
  UpdateChatRequest,
  UpdateConnectionRequest,
  UpdateNoteRequest,
  UpdateUserRequest,
  User,
} from '@/lib/api/generated';
import { filtersOf } from '@/lib/chat-filters';
import { matches } from '@/lib/realtime/chat-lists';
import { dashboardOf } from './dashboard';
import type { FakeServer } from './fake-server';
import { aConnection, aNote, aUser, tenant } from './fixtures';
import { problem } from './problem';

const pageSize = 50;

function pageOf(name: string, items: unknown[], from = 0, size = 100) {
  const hasMore = items.length > from + size;
  return HttpResponse.json({
    [name]: items.slice(from, from + size),
    total: items.length,
    hasMore,
    nextCursor: hasMore ? String(from + size) : null,
  });
}

function chatsFor(server: FakeServer, search: URLSearchParams): Chat[] {
  const filters = filtersOf(search);
  if (!search.has('status')) delete filters.status;
  return server.chats
    .filter((chat) => matches(chat, filters, server.signedIn?.id))
    .sort((one, other) => (one.lastInteraction < other.lastInteraction ? 1 : -1));
}

/** The endpoints of the API document, answered from memory. */
export function handlers(server: FakeServer): HttpHandler[] {
  const own = (): User => {
    if (server.signedIn === null) throw problem(401, 'Sign in first.');
    return server.signedIn;
  };
  const found = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw problem(404, 'It is not there.');
    return thing;
  };
  const body = async <T>(request: Request): Promise<T> => (await request.json()) as T;
  const changeUser = (id: string, change: Partial<User>): User => {
    const user = { ...found(server.users.find((other) => other.id === id)), ...change };
    server.users = server.users.map((other) => (other.id === id ? user : other));
    server.emit({ type: 'user.updated', data: { user } });
    return user;
  };
  const changeConnection = (id: string, change: UpdateConnectionRequest) => {
    const connection = { ...found(server.connections.find((other) => other.id === id)), ...change };
    server.connections = server.connections.map((other) => (other.id === id ? connection : other));
    server.emit({ type: 'connection.updated', data: { connection } });
    return connection;
  };
  return [
    http.post('/api/auth/login', async ({ request }) => {
      const { email, password } = await body<LoginRequest>(request);
      const user = server.users.find((other) => other.email === email);
      if (user === undefined || password !== server.password)
        throw problem(401, 'E-mail or password is wrong.');
      server.signedIn = user;
      return HttpResponse.json({ user, token: 'token' });
    }),
    http.post('/api/auth/refresh', () =>
      server.signedIn === null ? problem(401, 'Sign in again.') : HttpResponse.json({ token: 'token' }),
    ),
    http.post('/api/auth/logout', () => {
      server.signedIn = null;
      return new HttpResponse(null, { status: 204 });
    }),
    http.get('/api/auth/profile', () => HttpResponse.json({ user: own(), tenant })),
    http.patch('/api/auth/profile', async ({ request }) => {
      server.signedIn = changeUser(own().id, await body<Partial<User>>(request));
      return HttpResponse.json({ user: server.signedIn, tenant });
    }),
    http.get('/api/events', ({ request }) => {
      own();
      const after = new URL(request.url).searchParams.get('after');
      const events = after === null ? [] : server.after(after);
      return HttpResponse.json({ events, cursor: server.cursor, resync: false });
    }),
    http.get('/api/users', () => pageOf('users', server.users)),
    http.post('/api/users', async ({ request }) => {
      const { email, firstName, lastName, role } = await body<CreateUserRequest>(request);
      if (server.users.some((user) => user.email === email)) {
        throw problem(422, 'Some values are not acceptable.', [
          { field: 'email', message: 'This e-mail is taken.' },
        ]);
      }
      const user = aUser({ email, firstName, lastName, role });
      server.users = [...server.users, user];
      return HttpResponse.json({ user }, { status: 201 });
    }),
    http.patch<{ id: string }>('/api/users/:id', async ({ params, request }) =>
      HttpResponse.json({ user: changeUser(params.id, await body<UpdateUserRequest>(request)) }),
    ),
    http.delete<{ id: string }>('/api/users/:id', ({ params }) => {
      server.users = server.users.filter(({ id }) => id !== params.id);
      return new HttpResponse(null, { status: 204 });
    }),
    http.get('/api/presence', () =>
      HttpResponse.json({
        presence: server.users.map(({ id }) => ({
          userId: id,
          presence: server.online.has(id) ? 'online' : 'offline',
        })),
      }),
    ),
    http.get('/api/channels', () => pageOf('channels', server.channels)),
    http.get('/api/dashboard', () => HttpResponse.json({ dashboard: dashboardOf(server) })),
    http.get('/api/chats', ({ request }) => {
      own();
      const search = new URL(request.url).searchParams;
      return pageOf('chats', chatsFor(server, search), Number(search.get('cursor') ?? 0), pageSize);
    }),
    http.get<{ id: string }>('/api/chats/:id', ({ params: { id } }) =>
      HttpResponse.json({
        chat: found(server.chat(id)),
        messages: server.messagesOf(id).slice(-pageSize),
        notes: server.notes.filter(({ chatId }) => chatId === id),
      }),
    ),
    http.patch<{ id: string }>('/api/chats/:id', async ({ params, request }) => {
      const change = await body<UpdateChatRequest>(request);
      return HttpResponse.json({ chat: found(server.changeChat(params.id, change)) });
    }),
    http.delete<{ id: string }>('/api/chats/:id', ({ params: { id } }) => {
      const chat = found(server.chat(id));
      server.chats = server.chats.filter((other) => other !== chat);
      server.emit({ type: 'chat.deleted', data: { chat } });
      return new HttpResponse(null, { status: 204 });
    }),
    http.post<{ id: string }>('/api/chats/:id/assign', async ({ params, request }) => {
      const { userId } = await body<AssignChatRequest>(request);
      return HttpResponse.json({ chat: found(server.changeChat(params.id, { assignedUserId: userId })) });
    }),
    http.get<{ id: string }>('/api/messages/chat/:id', ({ params, request }) => {
      const before = new URL(request.url).searchParams.get('before');
      const all = server.messagesOf(params.id);
      const end = before === null ? all.length : all.findIndex(({ id }) => id === before);
      return HttpResponse.json({
        messages: all.slice(Math.max(0, end - pageSize), end),
        hasMore: end > pageSize,
      });
    }),
    http.post<{ id: string }>('/api/messages/chat/:id', async ({ params, request }) => {
      const key = request.headers.get('Idempotency-Key');
      const message = server.send(params.id, await body<SendMessageRequest>(request), key);
      return HttpResponse.json({ message }, { status: 201 });
    }),
    http.post<{ id: string }>('/api/messages/chat/:id/mark-read', async ({ params, request }) => {
      const { upTo = '' } = await body<MarkReadRequest>(request);
      return HttpResponse.json({ updated: server.markRead(params.id, upTo) });
    }),
    http.patch<{ id: string }>('/api/messages/:id', ({ params }) =>
      HttpResponse.json({
        message: found(server.changeMessage(params.id, { isRead: false, status: 'delivered' })),
      }),
    ),
    http.post<{ id: string }>('/api/messages/:id/retry', ({ params }) =>
      HttpResponse.json({
        message: found(server.changeMessage(params.id, { status: 'pending', error: null })),
      }),
    ),
    http.get<{ id: string }>('/api/notes/chat/:id', ({ params }) =>
      pageOf(
        'notes',
        server.notes.filter(({ chatId }) => chatId === params.id),
      ),
    ),
    http.post<{ id: string }>('/api/notes/chat/:id', async ({ params, request }) => {
      const values = await body<CreateNoteRequest>(request);
      const createdAt = new Date().toISOString();
      const note = aNote({ ...values, chatId: params.id, authorId: own().id, createdAt });
      server.notes = [note, ...server.notes];
      server.emit({ type: 'note.created', data: { note } });
      return HttpResponse.json({ note }, { status: 201 });
    }),
    http.patch<{ id: string }>('/api/notes/:id', async ({ params, request }) => {
      const change = await body<UpdateNoteRequest>(request);
      const note = { ...found(server.notes.find(({ id }) => id === params.id)), ...change };
      server.notes = server.notes.map((other) => (other.id === note.id ? note : other));
      server.emit({ type: 'note.updated', data: { note } });
      return HttpResponse.json({ note });
    }),
    http.delete<{ id: string }>('/api/notes/:id', ({ params }) => {
      const note = found(server.notes.find(({ id }) => id === params.id));
      server.notes = server.notes.filter((other) => other !== note);
      server.emit({ type: 'note.deleted', data: { note } });
      return new HttpResponse(null, { status: 204 });
    }),
    http.post('/api/media', async ({ request }) => {
      const file = (await request.formData()).get('file');
      if (!(file instanceof File)) throw problem(400, 'The part `file` is missing.');
      return HttpResponse.json({ attachment: server.addAttachment(file) }, { status: 201 });
    }),
    http.get('/api/connection-notices', () => HttpResponse.json({ notices: server.notices })),
    http.put<{ id: string }>('/api/messages/:id/reaction', async ({ params, request }) => {
      const { emoji } = await body<ReactRequest>(request);
      return HttpResponse.json({ message: found(server.react(params.id, emoji)) });
    }),
    http.delete<{ id: string }>('/api/messages/:id/reaction', ({ params }) =>
      HttpResponse.json({ message: found(server.react(params.id, null)) }),
    ),
    http.get('/api/messages/:id/raw', () => HttpResponse.json({ raw: '{"type":"poll"}' })),
    http.get('/api/social-connections/:id/templates', () =>
      HttpResponse.json({ templates: server.templates }),
    ),
    http.post('/api/social-connections/:id/templates/sync', () =>
      HttpResponse.json({ templates: server.templates }),
    ),
    http.get('/api/social-connections', () => pageOf('connections', server.connections)),
    http.post('/api/social-connections', async ({ request }) => {
      const { platform, platformAccountId, displayName } = await body<CreateConnectionRequest>(request);
      const connection = aConnection({
        platform,
        platformAccountId,
        displayName: displayName ?? platformAccountId,
      });
      server.connections = [...server.connections, connection];
      return HttpResponse.json({ connection }, { status: 201 });
    }),
    http.get<{ id: string }>('/api/social-connections/offers/:id', ({ params }) =>
      HttpResponse.json({ offer: found(server.offers.find(({ id }) => id === params.id)) }),
    ),
    http.post<{ id: string }>('/api/social-connections/offers/:id', async ({ params, request }) => {
      const offer = found(server.offers.find(({ id }) => id === params.id));
      const { accounts } = await body<ConnectOfferedRequest>(request);
      const connections = accounts.map((account) => {
        const { displayName } = found(
          offer.accounts.find(({ platformAccountId }) => platformAccountId === account.platformAccountId),
        );
        return aConnection({ ...account, displayName });
      });
      server.connections = [...server.connections, ...connections];
      server.offers = server.offers.filter(({ id }) => id !== params.id);
      return HttpResponse.json({ connections }, { status: 201 });
    }),
    http.delete<{ id: string }>('/api/social-connections/offers/:id', ({ params }) => {
      server.offers = server.offers.filter(({ id }) => id !== params.id);
      return new HttpResponse(null, { status: 204 });
    }),
    http.get<{ code: string }>('/api/data-deletions/:code', ({ params }) => {
      if (params.code !== 'known') throw problem(404, 'There is no such data deletion.');
      const completedAt = '2026-03-04T10:20:30.000Z';
      return HttpResponse.json({
        dataDeletion: { code: params.code, requestedAt: '2026-03-04T10:20:29.000Z', completedAt },
      });
    }),
    http.patch<{ id: string }>('/api/social-connections/:id', async ({ params, request }) =>
      HttpResponse.json({
        connection: changeConnection(params.id, await body<UpdateConnectionRequest>(request)),
      }),
    ),
    http.delete<{ id: string }>('/api/social-connections/:id', ({ params }) => {
      server.connections = server.connections.filter(({ id }) => id !== params.id);
      return new HttpResponse(null, { status: 204 });
    }),
    http.post<{ id: string }>('/api/social-connections/:id/test', ({ params }) =>
      HttpResponse.json({
        connection: found(server.connections.find(({ id }) => id === params.id)),
        ok: true,
        detail: 'The account answers, and its webhooks reach us.',
      }),
    ),
    http.post<{ id: string }>('/api/social-connections/:id/refresh-token', ({ params }) =>
      HttpResponse.json({ connection: found(server.connections.find(({ id }) => id === params.id)) }),
    ),
  ];
}
