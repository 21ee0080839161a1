import { http, HttpResponse, ws } from 'msw';
import { setupWorker } from 'msw/browser';
import type { MessageStatus } from '@/lib/api/generated';
import { demoWorld, picture } from './demo-world';
import { handlers } from './handlers';

const steps: MessageStatus[] = ['sent', 'delivered', 'read'];

/** Lets the client run without a server while developing: with the data of a demo, and a customer who reads and thanks. */
export async function startMock(): Promise<void> {
  const server = demoWorld();
  const socket = ws.link('*/ws');
  const worker = setupWorker(
    http.get(
      '/api/media/:id',
      () => new HttpResponse(picture, { headers: { 'Content-Type': 'image/svg+xml' } }),
    ),
    ...handlers(server),
    socket.addEventListener('connection', ({ client }) => {
      const stop = server.listen((event) => client.send(JSON.stringify(event)));
      client.addEventListener('message', ({ data }) => {
        if (data === '{"type":"ping"}') client.send('{"type":"pong"}');
      });
      client.addEventListener('close', stop);
    }),
  );
  server.listen((event) => {
    if (event.type !== 'message.created' || event.data.message.sender !== 'agent') return;
    const { id, chatId } = event.data.message;
    steps.forEach((status, index) => {
      setTimeout(() => server.changeMessage(id, { status, platformMessageId: `m_${id}` }), (index + 1) * 700);
    });
    const typing = (isTyping: boolean) =>
      server.emit({ type: 'typing', data: { chatId, userId: null, isTyping } });
    setTimeout(() => typing(true), 2_500);
    setTimeout(() => {
      typing(false);
      server.customerWrites(chatId, 'Thank you, that helps!');
    }, 5_000);
  });
  await worker.start({ onUnhandledRequest: 'bypass', quiet: true });
}
