// The page: one phone, kept up to date by asking again and again.

const PAUSE = 1000;
const at = (id) => document.getElementById(id);
let bots = [];
let shown = '';
let target = {};

const call = async (method, path, body) =>
  (await fetch(`/simulator/telegram/api/${path}`, { method, body: body && JSON.stringify(body) })).json();

/** Fills a list and keeps what is chosen. */
const offer = (select, options) => {
  const chosen = select.value;
  select.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
  if (options.some(([value]) => value === chosen)) select.value = chosen;
};

const aim = (next) => {
  target = next;
  at('mode').textContent = next.replyTo ? 'Answering a message' : next.edits ? 'Editing a message' : '';
  if (next.text) at('text').value = next.text;
  at('text').focus();
};

const button = (text, action) => {
  const made = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
  made.addEventListener('click', action);
  return made;
};

const line = ({ byCustomer, message }) => {
  const file = ['photo', 'video', 'voice', 'audio', 'document', 'location'].find((kind) => kind in message);
  const element = document.createElement('div');
  element.className = byCustomer ? 'message customer' : 'message';
  element.textContent = [file && `[${file}]`, message.text ?? message.caption].filter(Boolean).join(' ');
  element.append(button('Reply', () => aim({ replyTo: message.message_id })));
  if (byCustomer && message.text)
    element.append(button('Edit', () => aim({ edits: message.message_id, text: message.text })));
  return element;
};

const show = () => {
  offer(at('bot'), bots.map((bot) => [bot.id, bot.name]));
  const bot = bots.find((one) => one.id === at('bot').value);
  at('token').textContent = bot ? `id ${bot.id}, token ${bot.token}` : '';
  at('connected').textContent = !bot ? '' : bot.isConnected ? 'Connected' : 'Not connected yet';
  offer(at('chat'), [...(bot?.chats ?? []).map((chat) => [chat.id, chat.name]), ['', 'A new customer']]);
  const messages = bot?.chats.find((chat) => chat.id === at('chat').value)?.messages ?? [];
  const now = JSON.stringify([at('bot').value, at('chat').value, messages]);
  if (now === shown) return;
  shown = now;
  at('log').replaceChildren(...messages.map(line));
  at('log').scrollTop = at('log').scrollHeight;
};

const refresh = async () => {
  ({ bots } = await call('GET', 'state'));
  show();
};

const send = async (what) => {
  const { replyTo, edits } = target;
  const said = await call('POST', 'messages', { bot: at('bot').value, chat: at('chat').value, replyTo, edits, ...what });
  aim({});
  await refresh();
  if (said.chat) at('chat').value = said.chat.id;
  show();
};

const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** A second of a tone, as a WAV file. */
const tone = () => {
  const rate = 8000;
  const view = new DataView(new ArrayBuffer(44 + rate));
  const word = (place, text) => [...text].forEach((letter, i) => view.setUint8(place + i, letter.charCodeAt(0)));
  word(0, 'RIFF');
  view.setUint32(4, 36 + rate, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  word(36, 'data');
  view.setUint32(40, rate, true);
  for (let i = 0; i < rate; i++) view.setUint8(44 + i, 128 + 60 * Math.sin((i * 440 * 2 * Math.PI) / rate));
  return new Uint8Array(view.buffer);
};

at('make').addEventListener('click', async () => {
  const { id } = await call('POST', 'bots', {});
  await refresh();
  at('bot').value = id;
  show();
});
at('writer').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = at('text').value.trim();
  at('text').value = '';
  if (text) send({ text });
});
at('file').addEventListener('change', async ({ target: input }) => {
  const [file] = input.files;
  if (!file) return;
  const kind = file.type.startsWith('image/') ? 'photo' : 'document';
  const bytes = base64(new Uint8Array(await file.arrayBuffer()));
  await send({ kind, file: bytes, fileName: file.name, mimeType: file.type });
  input.value = '';
});
at('voice').addEventListener('click', () =>
  send({ kind: 'voice', file: base64(tone()), fileName: 'voice.wav', mimeType: 'audio/wav' }),
);
at('location').addEventListener('click', () => send({ kind: 'location' }));
at('bot').addEventListener('change', show);
at('chat').addEventListener('change', show);

const follow = async () => {
  await refresh().catch(() => undefined);
  setTimeout(follow, PAUSE);
};
follow();
