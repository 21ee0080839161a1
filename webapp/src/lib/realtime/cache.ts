import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { chatKeys, type ChatFilters } from '@/lib/api/chats';
import type {
  Chat,
  MemberPresence,
  Message,
  Note,
  NotePage,
  PresenceList,
  Profile,
} from '@/lib/api/generated';
import { messagesKey } from '@/lib/api/messages';
import { notesKey } from '@/lib/api/notes';
import { presenceQuery } from '@/lib/api/users';
import { profileQuery } from '@/lib/api/session';
import { matches, withChat, withoutChat, type ChatList } from './chat-lists';
import { hasMessage, withMessage, type MessagePages } from './message-pages';

/** An answer on its way may be older than what was just put in: ask again once it has come. */
function askAgainIfFetching(client: QueryClient, queryKey: QueryKey): void {
  for (const query of client.getQueryCache().findAll({ queryKey, exact: true, fetchStatus: 'fetching' })) {
    const again = () => client.invalidateQueries({ queryKey, exact: true });
    void query.promise?.then(again, () => undefined);
  }
}

function ownId(client: QueryClient): string | undefined {
  return client.getQueryData<Profile>(profileQuery.queryKey)?.user.id;
}

function changeLists(client: QueryClient, change: (list: ChatList, filters: ChatFilters) => ChatList): void {
  for (const [key, list] of client.getQueriesData<ChatList>({ queryKey: chatKeys.lists })) {
    if (list !== undefined) client.setQueryData(key, change(list, key[1] as ChatFilters));
    askAgainIfFetching(client, key);
  }
}

export function putChat(client: QueryClient, chat: Chat): void {
  const own = ownId(client);
  client.setQueryData<Chat>(chatKeys.one(chat.id), (old) => old && chat);
  askAgainIfFetching(client, chatKeys.one(chat.id));
  changeLists(client, (list, filters) =>
    matches(chat, filters, own) ? withChat(list, chat) : withoutChat(list, chat.id),
  );
}

export function dropChat(client: QueryClient, id: string): void {
  changeLists(client, (list) => withoutChat(list, id));
  void client.invalidateQueries({ queryKey: chatKeys.one(id) });
}

export function putMessage(client: QueryClient, message: Message): void {
  const key = messagesKey(message.chatId);
  client.setQueryData<MessagePages>(key, (old) => old && withMessage(old, message));
  askAgainIfFetching(client, key);
}

/** For the answer to sending: an event may have told more about the message already. */
export function putSentMessage(client: QueryClient, message: Message): void {
  const pages = client.getQueryData<MessagePages>(messagesKey(message.chatId));
  if (!hasMessage(pages, message.id)) putMessage(client, message);
}

function changeNotes(client: QueryClient, chatId: string, change: (notes: Note[]) => Note[]): void {
  const key = notesKey(chatId);
  client.setQueryData<NotePage>(key, (old) => old && { ...old, notes: change(old.notes) });
  askAgainIfFetching(client, key);
}

export function putNote(client: QueryClient, note: Note): void {
  changeNotes(client, note.chatId, (notes) => {
    if (notes.some((other) => other.id === note.id))
      return notes.map((other) => (other.id === note.id ? note : other));
    return [note, ...notes].sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
  });
}

export function dropNote(client: QueryClient, note: Note): void {
  changeNotes(client, note.chatId, (notes) => notes.filter((other) => other.id !== note.id));
}

export function putPresence(client: QueryClient, presence: MemberPresence): void {
  client.setQueryData<PresenceList>(
    presenceQuery.queryKey,
    (old) =>
      old && { presence: [...old.presence.filter((other) => other.userId !== presence.userId), presence] },
  );
  askAgainIfFetching(client, presenceQuery.queryKey);
}
