import type {
  Attachment,
  Chat,
  Connection,
  LastMessage,
  Message,
  Note,
  Template,
  Tenant,
  User,
} from '@/lib/api/generated';
import { plain } from '@/lib/api/messages';

let serial = 0;

/** Ids that sort in the order they were made, as the server's do. */
export function nextId(): string {
  serial += 1;
  return `01990000-0000-7000-8000-${String(serial).padStart(12, '0')}`;
}

export function minutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}

const longAgo = '2026-01-05T09:00:00.000Z';

export const tenant: Tenant = {
  id: nextId(),
  name: 'Lumen',
  subdomain: 'lumen',
  plan: 'standard',
  isActive: true,
  createdAt: longAgo,
  updatedAt: longAgo,
};

export function aUser(changes: Partial<User> = {}): User {
  return {
    id: nextId(),
    tenantId: tenant.id,
    email: 'somebody@lumen.example',
    firstName: 'Some',
    lastName: 'Body',
    role: 'agent',
    isActive: true,
    createdAt: longAgo,
    updatedAt: longAgo,
    ...changes,
  };
}

export function aConnection(changes: Partial<Connection> = {}): Connection {
  return {
    id: nextId(),
    platform: 'facebook',
    platformAccountId: '1000200030004',
    displayName: 'Lumen Lighting',
    scopes: [],
    expiresAt: null,
    isActive: true,
    health: 'healthy',
    lastActivityAt: null,
    createdAt: longAgo,
    updatedAt: longAgo,
    ...changes,
  };
}

export function aChat(changes: Partial<Chat> = {}): Chat {
  const time = changes.lastInteraction ?? minutesAgo(10);
  return {
    id: nextId(),
    tenantId: tenant.id,
    socialConnectionId: nextId(),
    platform: 'facebook',
    platformChatId: '7788990011',
    status: 'open',
    customerName: 'Mia Berger',
    customerPhone: null,
    customerEmail: null,
    customerAvatarUrl: null,
    assignedUserId: null,
    labels: [],
    unreadCount: 0,
    lastInteraction: time,
    lastMessage: null,
    replyWindow: {
      open: true,
      closesAt: new Date(Date.parse(time) + 86_400_000).toISOString(),
      humanAgentOnly: false,
      humanAgentUntil: null,
      templateRequired: false,
    },
    createdAt: longAgo,
    updatedAt: time,
    referral: null,
    ...changes,
  };
}

/** With a gap at its head, two in its words, and one behind a button. */
export function aTemplate(changes: Partial<Template> = {}): Template {
  return {
    name: 'order_update',
    language: 'en_US',
    category: 'utility',
    state: 'approved',
    reason: null,
    header: { type: 'text', text: 'Order {{1}}' },
    body: 'Hello {{1}}, your order arrives on {{2}}.',
    footer: 'Reply to reach us.',
    buttons: [
      { kind: 'reply', text: 'Thank you', value: '', takesParameter: false },
      { kind: 'url', text: 'Track', value: 'https://example.com/{{1}}', takesParameter: true },
    ],
    headerParameters: ['1'],
    parameters: ['1', '2'],
    ...changes,
  };
}

export function anAttachment(changes: Partial<Attachment> = {}): Attachment {
  const id = nextId();
  return {
    id,
    type: 'image',
    url: `/api/media/${id}`,
    thumbnailUrl: null,
    mimeType: 'image/jpeg',
    fileName: null,
    size: 184_320,
    width: 640,
    height: 480,
    durationMs: null,
    state: 'ready',
    failure: null,
    ...changes,
  };
}

export function aMessage(changes: Partial<Message> & Pick<Message, 'chatId'>): Message {
  const id = changes.id ?? nextId();
  const timestamp = changes.timestamp ?? minutesAgo(10);
  return {
    id,
    platformMessageId: `m_${id}`,
    sender: 'customer',
    senderId: null,
    messageText: 'Hello!',
    messageType: 'text',
    attachments: [],
    replyToId: null,
    reactions: [],
    isRead: true,
    isLate: false,
    isEcho: false,
    status: 'read',
    error: null,
    clientId: null,
    timestamp,
    createdAt: timestamp,
    ...plain,
    ...changes,
  };
}

export function aNote(changes: Partial<Note> & Pick<Note, 'chatId' | 'authorId'>): Note {
  const time = changes.createdAt ?? minutesAgo(60);
  return {
    id: nextId(),
    noteText: 'A regular.',
    isPrivate: false,
    createdAt: time,
    updatedAt: time,
    ...changes,
  };
}

export function lastMessageOf({
  id,
  sender,
  messageText,
  messageType,
  status,
  timestamp,
}: Message): LastMessage {
  return { id, sender, messageText, messageType, status, timestamp };
}
