import type { Chat, Message } from '@/lib/api/generated';
import { FakeServer } from './fake-server';
import {
  aChat,
  aConnection,
  aMessage,
  anAttachment,
  aNote,
  aUser,
  lastMessageOf,
  minutesAgo,
  nextId,
} from './fixtures';

export const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480" viewBox="0 0 640 480">
<defs><radialGradient id="g" cx=".5" cy=".42" r=".7"><stop offset="0" stop-color="#ffe9b8"/><stop offset=".5" stop-color="#e0a35c"/><stop offset="1" stop-color="#3b2a2a"/></radialGradient></defs>
<rect width="640" height="480" fill="url(#g)"/><path d="M320 0v120" stroke="#1c1412" stroke-width="4"/>
<path d="M220 250a100 130 0 0 1 200 0z" fill="#241a17"/><ellipse cx="320" cy="252" rx="100" ry="14" fill="#fff4d6"/></svg>`;

const photo = anAttachment({ url: '/api/media/photo', mimeType: 'image/svg+xml', fileName: 'lamp.jpg' });

const invoice = anAttachment({
  type: 'file',
  url: '/api/media/photo',
  mimeType: 'application/pdf',
  fileName: 'invoice-2041.pdf',
  size: 88_412,
  width: null,
  height: null,
});

const texts = [
  'Thanks for the quick help!',
  'Do you have a showroom in Malmö?',
  'The bulb flickers since yesterday.',
  'Could I get a quote for twelve pieces?',
  'How long is the warranty?',
  'I would like to cancel my order.',
  'Which cable lengths are there?',
  'Great service, as always.',
];

type Line = Partial<Message> & { minutes: number };

function windowLeft(minutes: number): Chat['replyWindow'] {
  return {
    open: minutes > 0,
    closesAt: minutesAgo(-minutes),
    humanAgentOnly: false,
    humanAgentUntil: null,
    templateRequired: minutes <= 0,
  };
}

/** A shop for lamps on an ordinary day. */
export function demoWorld(): FakeServer {
  const anna = aUser({
    firstName: 'Anna',
    lastName: 'Lindqvist',
    email: 'anna@lumen.example',
    role: 'owner',
  });
  const ben = aUser({ firstName: 'Ben', lastName: 'Okafor', email: 'ben@lumen.example' });
  const carla = aUser({ firstName: 'Carla', lastName: 'Reyes', email: 'carla@lumen.example', role: 'admin' });
  const server = new FakeServer(anna);
  server.users = [anna, ben, carla];
  server.online = new Set([anna.id, ben.id]);
  server.connections = [
    aConnection({ displayName: 'Lumen Lighting' }),
    aConnection({ platform: 'whatsapp', displayName: 'Lumen Support', platformAccountId: '+46 8 555 01 02' }),
    aConnection({
      platform: 'instagram',
      displayName: '@lumen.lighting',
      platformAccountId: '17841400000',
      health: 'degraded',
      expiresAt: minutesAgo(-12 * 1440),
    }),
  ];
  const talk = (values: Partial<Chat>, lines: Line[]): Chat => {
    const chat = aChat(values);
    const messages = lines.map(({ minutes, ...line }) =>
      aMessage({
        chatId: chat.id,
        timestamp: minutesAgo(minutes),
        ...(line.sender === 'agent' && { senderId: ben.id }),
        ...line,
      }),
    );
    server.messages.push(...messages);
    const last = messages.at(-1);
    const complete: Chat = {
      ...chat,
      unreadCount: messages.filter(({ sender, isRead }) => sender === 'customer' && !isRead).length,
      ...(last !== undefined && { lastInteraction: last.timestamp, lastMessage: lastMessageOf(last) }),
    };
    server.chats.push(complete);
    return complete;
  };
  const unread = { isRead: false, status: 'delivered' } as const;
  const quoted = nextId();
  const main = talk(
    {
      customerName: 'Mia Berger',
      platform: 'whatsapp',
      platformChatId: '+49 151 0000 2041',
      customerPhone: '+49 151 0000 2041',
      customerEmail: 'mia.berger@mail.example',
      assignedUserId: anna.id,
      labels: ['order 2041', 'wholesale'],
    },
    [
      { minutes: 1500, messageText: 'Hi! Do you also sell the Halo pendant in brass?' },
      {
        minutes: 1492,
        sender: 'agent',
        messageText: 'Hello Mia, yes, in brass and in matt black. Both ship within two days.',
      },
      { minutes: 1490, messageText: 'Lovely, I ordered two in brass. 🎉' },
      { minutes: 64, messageText: 'They arrived this morning, and they look great over the table.' },
      { minutes: 63, messageText: null, messageType: 'image', attachments: [photo] },
      { minutes: 61, messageText: 'One question: can I dim them with a normal wall dimmer?', id: quoted },
      {
        minutes: 52,
        sender: 'agent',
        messageText:
          'Wonderful! Yes, any trailing-edge dimmer works. I would take one rated for LED from 5 W.',
        replyToId: quoted,
        reactions: [{ emoji: '❤️', by: 'customer' }],
        senderId: anna.id,
      },
      {
        minutes: 51,
        sender: 'agent',
        messageText: null,
        messageType: 'file',
        attachments: [invoice],
        senderId: anna.id,
        status: 'delivered',
      },
      {
        minutes: 6,
        messageText: 'Perfect, thank you! And could you send me the invoice to my company instead?',
        ...unread,
      },
      { minutes: 5, messageText: 'Berger Architekten, Lindenstraße 14, 10969 Berlin', ...unread },
    ],
  );
  const years = Array.from({ length: 130 }, (_, index): Line => ({
    minutes: 200_000 - index * 1_500,
    sender: index % 3 === 2 ? 'agent' : 'customer',
    messageText: `${texts[index % texts.length] ?? ''} (${index + 1})`,
  }));
  talk({ customerName: 'Kofi Mensah', platform: 'facebook', assignedUserId: ben.id }, [
    ...years,
    { minutes: 30, messageText: 'Is the Arc floor lamp back in stock?' },
    {
      minutes: 12,
      sender: 'agent',
      messageText: 'It is! I put one aside for you until Friday.',
      status: 'read',
    },
  ]);
  talk({ customerName: 'ليلى حداد', platform: 'instagram', replyWindow: windowLeft(95) }, [
    { minutes: 15, messageText: 'مرحبا، هل تشحنون إلى عمّان؟', ...unread },
  ]);
  talk({ customerName: 'Jonas Vik', platform: 'facebook', labels: ['return'] }, [
    { minutes: 44, messageText: 'The shade was broken when I opened the parcel 😕', ...unread },
    { minutes: 43, messageText: null, messageType: 'image', attachments: [photo], ...unread },
    { minutes: 42, messageText: 'What should I do now?', ...unread },
  ]);
  talk({ customerName: '佐藤 花子', platform: 'instagram', assignedUserId: carla.id }, [
    { minutes: 80, messageText: 'この照明は日本のコンセントで使えますか？' },
    { minutes: 70, sender: 'agent', messageText: 'はい、変換アダプターが付属しています。', status: 'read' },
  ]);
  talk(
    {
      customerName: 'Priya Nair',
      platform: 'whatsapp',
      assignedUserId: anna.id,
      replyWindow: windowLeft(-300),
    },
    [
      { minutes: 1700, messageText: 'Can I change the delivery address?' },
      {
        minutes: 1690,
        sender: 'agent',
        messageText: 'Of course. Which address should it go to?',
        status: 'failed',
        error: {
          code: '131047',
          message: 'More than 24 hours have passed since the customer last wrote.',
          help: null,
          action: 'use_template',
        },
      },
    ],
  );
  const more = [
    'Tomás Silva',
    'Ella Novak',
    'Noah Brandt',
    'Aisha Karim',
    'Luca Moretti',
    'Sofia Lund',
    'Marek Zielinski',
    'Chloé Martin',
  ];
  more.forEach((customerName, index) => {
    const platform = ['whatsapp', 'facebook', 'instagram'][index % 3] ?? 'facebook';
    talk(
      {
        customerName,
        platform,
        assignedUserId: index % 3 === 0 ? anna.id : null,
        labels: index % 4 === 1 ? ['wholesale'] : [],
      },
      [{ minutes: 140 + index * 190, messageText: texts[index] ?? '' }],
    );
  });
  talk({ customerName: 'Emil Holt', platform: 'facebook', status: 'pending' }, [
    { minutes: 300, sender: 'agent', messageText: 'I asked the warehouse and will tell you tomorrow.' },
  ]);
  server.notes = [
    aNote({
      chatId: main.id,
      authorId: ben.id,
      noteText:
        'Architect, orders for her clients. Ask for the company’s VAT id before the invoice is changed.',
      createdAt: minutesAgo(58),
    }),
  ];
  return server;
}
