import type { Channel } from '@/lib/api/generated';

const megabyte = 1024 * 1024;

const media: Channel['limits']['media'] = {
  image: {
    maxBytes: 5 * megabyte,
    mimeTypes: ['image/jpeg', 'image/png'],
    convertedFrom: ['image/jpeg', 'image/png'],
  },
  video: { maxBytes: 16 * megabyte, mimeTypes: ['video/mp4'], convertedFrom: [] },
  audio: { maxBytes: 16 * megabyte, mimeTypes: [], convertedFrom: [] },
  file: { maxBytes: 25 * megabyte, mimeTypes: [], convertedFrom: [] },
};

function channel(
  id: string,
  name: string,
  icon: Channel['icon'],
  changes: Partial<Channel['capabilities']>,
  choices: Channel['limits']['choices'] = {},
): Channel {
  return {
    id,
    name,
    icon,
    capabilities: {
      messageTypes: ['text', 'image', 'video', 'audio', 'file'],
      replyWindowHours: 24,
      humanAgentWindowHours: null,
      deliveryReceipts: true,
      readReceipts: true,
      typing: true,
      templates: false,
      startsConversations: false,
      captions: false,
      reactions: { any: true, emojis: [] },
      ...changes,
    },
    limits: { text: { max: 2000, unit: 'characters' }, media, choices },
    connect: {
      byHand: {
        fields: [
          { name: 'platformAccountId', label: 'Account id', secret: false, required: true },
          { name: 'accessToken', label: 'Access token', secret: true, required: true },
        ],
      },
      login: null,
    },
  };
}

/** Three channels that differ where the client has to care. */
export const channels: Channel[] = [
  channel(
    'facebook',
    'Messenger',
    {
      color: '#0866ff',
      path: 'M.001 11.639C.001 4.949 5.241 0 12.001 0S24 4.95 24 11.639c0 6.689-5.24 11.638-12 11.638-1.21 0-2.38-.16-3.47-.46a.96.96 0 00-.64.05l-2.39 1.05a.96.96 0 01-1.35-.85l-.07-2.14a.97.97 0 00-.32-.68A11.39 11.389 0 01.002 11.64zm8.32-2.19l-3.52 5.6c-.35.53.32 1.139.82.75l3.79-2.87c.26-.2.6-.2.87 0l2.8 2.1c.84.63 2.04.4 2.6-.48l3.52-5.6c.35-.53-.32-1.13-.82-.75l-3.79 2.87c-.25.2-.6.2-.86 0l-2.8-2.1a1.8 1.8 0 00-2.61.48z',
    },
    { humanAgentWindowHours: 168 },
  ),
  channel(
    'whatsapp',
    'WhatsApp',
    {
      color: '#1faa52',
      path: 'M17.472 14.382c-.297-.149-1.758-.867-2.03-.967-.273-.099-.471-.148-.67.15-.197.297-.767.966-.94 1.164-.173.199-.347.223-.644.075-.297-.15-1.255-.463-2.39-1.475-.883-.788-1.48-1.761-1.653-2.059-.173-.297-.018-.458.13-.606.134-.133.298-.347.446-.52.149-.174.198-.298.298-.497.099-.198.05-.371-.025-.52-.075-.149-.669-1.612-.916-2.207-.242-.579-.487-.5-.669-.51-.173-.008-.371-.01-.57-.01-.198 0-.52.074-.792.372-.272.297-1.04 1.016-1.04 2.479 0 1.462 1.065 2.875 1.213 3.074.149.198 2.096 3.2 5.077 4.487.709.306 1.262.489 1.694.625.712.227 1.36.195 1.871.118.571-.085 1.758-.719 2.006-1.413.248-.694.248-1.289.173-1.413-.074-.124-.272-.198-.57-.347m-5.421 7.403h-.004a9.87 9.87 0 01-5.031-1.378l-.361-.214-3.741.982.998-3.648-.235-.374a9.86 9.86 0 01-1.51-5.26c.001-5.45 4.436-9.884 9.888-9.884 2.64 0 5.122 1.03 6.988 2.898a9.825 9.825 0 012.893 6.994c-.003 5.45-4.437 9.884-9.885 9.884m8.413-18.297A11.815 11.815 0 0012.05 0C5.495 0 .16 5.335.157 11.892c0 2.096.547 4.142 1.588 5.945L.057 24l6.305-1.654a11.882 11.882 0 005.683 1.448h.005c6.554 0 11.89-5.335 11.893-11.893a11.821 11.821 0 00-3.48-8.413Z',
    },
    { templates: true, startsConversations: true, captions: true },
    {
      buttons: { options: 3, text: 1024, button: 0, title: 20, description: 0, id: 256 },
      list: { options: 10, text: 1024, button: 20, title: 24, description: 72, id: 200 },
    },
  ),
  channel(
    'instagram',
    'Instagram',
    {
      color: '#d6249f',
      path: 'M7.8 2h8.4A5.8 5.8 0 0 1 22 7.8v8.4a5.8 5.8 0 0 1-5.8 5.8H7.8A5.8 5.8 0 0 1 2 16.2V7.8A5.8 5.8 0 0 1 7.8 2m-.2 2A3.6 3.6 0 0 0 4 7.6v8.8A3.6 3.6 0 0 0 7.6 20h8.8a3.6 3.6 0 0 0 3.6-3.6V7.6A3.6 3.6 0 0 0 16.4 4zm9.650 1.5a1.250 1.250 0 1 1 0 2.5 1.250 1.250 0 0 1 0-2.5M12 7a5 5 0 1 1 0 10 5 5 0 0 1 0-10m0 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
    },
    { reactions: { any: false, emojis: ['❤️'] } },
  ),
];
