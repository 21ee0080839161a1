import type {
  Attachment,
  Channel,
  Chat,
  Connection,
  Template,
  ConnectionNotice,
  Event as ServerEvent,
  Message,
  Note,
  Offer,
  SendMessageRequest,
  User,
} from '@/lib/api/generated';
import { shownChoices } from '@/lib/choices-draft';
import { channels } from './channels';
import { aMessage, anAttachment, aUser, lastMessageOf } from './fixtures';

type BodyOf<Kind> = Kind extends ServerEvent ? Pick<Kind, 'type' | 'data'> : never;

/** What the server knows, in memory, with the rules that the client relies on. */
export class FakeServer {
  /** Null: nobody is signed in. */
  signedIn: User | null;
  password = 'demo-password-1';
  users: User[];
  chats: Chat[] = [];
  messages: Message[] = [];
  notes: Note[] = [];
  connections: Connection[] = [];
  templates: Template[] = [];
  notices: ConnectionNotice[] = [];
  channels: Channel[] = channels;
  offers: Offer[] = [];
  attachments: Attachment[] = [];
  online = new Set<string>();
  readonly events: ServerEvent[] = [];
  readonly #listeners = new Set<(event: ServerEvent) => void>();
  readonly #answered = new Map<string, Message>();

  constructor(user: User = aUser({ firstName: 'Anna', lastName: 'Lindqvist', role: 'owner' })) {
    this.signedIn = user;
    this.users = [user];
  }

  get cursor(): string {
    return String(this.events.length);
  }

  after(cursor: string): ServerEvent[] {
    return this.events.slice(Number(cursor));
  }

  listen(listener: (event: ServerEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(body: BodyOf<ServerEvent>): void {
    const event = {
      ...body,
      id: String(this.events.length + 1),
      at: new Date().toISOString(),
    } as ServerEvent;
    this.events.push(event);
    this.#listeners.forEach((listener) => listener(event));
  }

  chat(id: string): Chat | undefined {
    return this.chats.find((chat) => chat.id === id);
  }

  changeChat(id: string, change: Partial<Chat>): Chat | undefined {
    this.chats = this.chats.map((chat) =>
      chat.id === id ? { ...chat, ...change, updatedAt: new Date().toISOString() } : chat,
    );
    const chat = this.chat(id);
    if (chat !== undefined) this.emit({ type: 'chat.updated', data: { chat } });
    return chat;
  }

  messagesOf(chatId: string): Message[] {
    return this.messages
      .filter((message) => message.chatId === chatId)
      .sort((one, other) => (one.timestamp < other.timestamp ? -1 : 1));
  }

  /** Stores a message and keeps the chat's summary right. */
  take(message: Message): Message {
    this.messages.push(message);
    this.#summarise(message.chatId);
    const chat = this.chat(message.chatId);
    if (chat !== undefined) this.emit({ type: 'message.created', data: { message, chat } });
    return message;
  }

  changeMessage(id: string, change: Partial<Message>): Message | undefined {
    this.messages = this.messages.map((message) => (message.id === id ? { ...message, ...change } : message));
    const message = this.messages.find((other) => other.id === id);
    if (message === undefined) return undefined;
    this.#summarise(message.chatId);
    const chat = this.chat(message.chatId);
    if (chat !== undefined) this.emit({ type: 'message.updated', data: { message, chat } });
    return message;
  }

  customerWrites(chatId: string, messageText: string): Message {
    return this.take(
      aMessage({
        chatId,
        messageText,
        isRead: false,
        status: 'delivered',
        timestamp: new Date().toISOString(),
      }),
    );
  }

  /** The same key gives the first answer again. */
  send(chatId: string, body: SendMessageRequest, key: string | null): Message {
    const known = key === null ? undefined : this.#answered.get(key);
    if (known !== undefined) return known;
    const message = this.take(
      aMessage({
        chatId,
        sender: 'agent',
        senderId: this.signedIn?.id ?? null,
        messageText: body.messageText ?? null,
        messageType: body.messageType,
        attachments: this.attachments.filter(({ id }) => body.attachmentIds?.includes(id)),
        replyToId: body.replyToId ?? null,
        platformMessageId: null,
        isRead: false,
        status: 'pending',
        clientId: body.clientId ?? null,
        timestamp: new Date().toISOString(),
        choices: body.choices === undefined ? null : shownChoices(body.choices),
      }),
    );
    if (key !== null) this.#answered.set(key, message);
    return message;
  }

  /** Null takes it back. */
  react(id: string, emoji: string | null): Message | undefined {
    const reactions = this.messages.find((message) => message.id === id)?.reactions ?? [];
    const others = reactions.filter(({ by }) => by !== 'agent');
    const own = emoji === null ? [] : [{ emoji, by: 'agent' as const }];
    return this.changeMessage(id, { reactions: [...others, ...own] });
  }

  markRead(chatId: string, upTo: string): number {
    const end = this.messages.find(({ id }) => id === upTo)?.timestamp ?? upTo;
    const unread = this.messagesOf(chatId).filter(
      ({ sender, isRead, timestamp }) => sender === 'customer' && !isRead && timestamp <= end,
    );
    unread.forEach(({ id }) => this.changeMessage(id, { isRead: true, status: 'read' }));
    return unread.length;
  }

  addAttachment(file: { name: string; size: number; type: string }): Attachment {
    const [kind = ''] = file.type.split('/');
    const type = kind === 'image' || kind === 'video' || kind === 'audio' ? kind : 'file';
    const attachment = anAttachment({
      type,
      mimeType: file.type,
      fileName: file.name,
      size: file.size,
      width: null,
      height: null,
    });
    this.attachments.push(attachment);
    return attachment;
  }

  #summarise(chatId: string): void {
    const messages = this.messagesOf(chatId);
    const last = messages.at(-1);
    if (last === undefined) return;
    this.chats = this.chats.map((chat) =>
      chat.id === chatId
        ? {
            ...chat,
            status: chat.status === 'closed' && last.sender === 'customer' ? 'open' : chat.status,
            lastMessage: lastMessageOf(last),
            lastInteraction: last.timestamp,
            unreadCount: messages.filter(({ sender, isRead }) => sender === 'customer' && !isRead).length,
          }
        : chat,
    );
  }
}
