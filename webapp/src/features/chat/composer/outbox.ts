import { useQuery, type QueryClient } from '@tanstack/react-query';
import type { Message, SendMessageRequest } from '@/lib/api/generated';

export type OutgoingMessage = SendMessageRequest & { clientId: string };

interface Outgoing {
  request: OutgoingMessage;
  /** How the message looks until the server's own version comes. */
  message: Message;
}

const outboxKey = (chatId: string) => ['chat', chatId, 'outbox'] as const;

/** A message without an id of the server is on its way, or did not get that far. */
const unsentPrefix = 'unsent-';

export function isUnsent(message: Message): boolean {
  return message.id.startsWith(unsentPrefix);
}

function change(client: QueryClient, chatId: string, update: (outbox: Outgoing[]) => Outgoing[]): void {
  client.setQueryData<Outgoing[]>(outboxKey(chatId), (outbox = []) => update(outbox));
}

export function putInOutbox(client: QueryClient, outgoing: Outgoing): void {
  const { clientId } = outgoing.request;
  const message = { ...outgoing.message, id: unsentPrefix + clientId };
  change(client, message.chatId, (outbox) => [...outbox, { ...outgoing, message }]);
}

export function markInOutbox(
  client: QueryClient,
  chatId: string,
  clientId: string,
  state: Pick<Message, 'status' | 'error'>,
): void {
  change(client, chatId, (outbox) =>
    outbox.map((outgoing) =>
      outgoing.request.clientId === clientId
        ? { ...outgoing, message: { ...outgoing.message, ...state } }
        : outgoing,
    ),
  );
}

export function takeFromOutbox(client: QueryClient, chatId: string, clientId: string): void {
  change(client, chatId, (outbox) => outbox.filter(({ request }) => request.clientId !== clientId));
}

export function requestInOutbox(
  client: QueryClient,
  chatId: string,
  clientId: string,
): OutgoingMessage | undefined {
  const outbox = client.getQueryData<Outgoing[]>(outboxKey(chatId)) ?? [];
  return outbox.find(({ request }) => request.clientId === clientId)?.request;
}

function messagesOf(outbox: Outgoing[]): Message[] {
  return outbox.map(({ message }) => message);
}

/** What was sent from here and is not known to have reached the server. */
export function useOutbox(chatId: string): Message[] {
  const { data } = useQuery({
    queryKey: outboxKey(chatId),
    queryFn: (): Outgoing[] => [],
    select: messagesOf,
    initialData: () => [],
    staleTime: 'static',
    gcTime: Infinity,
  });
  return data;
}
