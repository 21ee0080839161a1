// The page: one system and its customers, kept up to date by asking again and again.

const PAUSE = 1000;
const nobodyYet = () => `customer-${Date.now()}`;
const at = (id) => document.getElementById(id);
let systems = [];
let shown = '';
let newcomer = nobodyYet();
let target = { type: 'message' };

const call = async (method, path, body) =>
  (await fetch(`/simulator/api/api/${path}`, { method, body: body && JSON.stringify(body) })).json();

const system = () => systems.find((one) => one.id === at('system').value);

/** Fills a list and keeps what is chosen. */
const offer = (select, options) => {
  const chosen = select.value;
  select.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
  if (options.some(([value]) => value === chosen)) select.value = chosen;
};

const post = (event) => call('POST', `systems/${at('system').value}/events`, event);

/** What the next words are: a message, an answer to one, or an edit of one. */
const aim = (next, text = '') => {
  target = { type: 'message', ...next };
  at('mode').textContent = next.replyTo ? 'Answering a message' : next.message ? 'Editing a message' : '';
  at('text').value = text;
  at('text').focus();
};

const button = (text, action) => {
  const made = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
  made.addEventListener('click', action);
  return made;
};

const react = (message, emoji) => () => act({ type: 'reaction', message, emoji });

/** The id under which the inbox knows the message. */
const known = ({ byUs, event }) => (byUs ? event.id : `there-${event.id}`);

const words = ({ type, text, attachments = [], location, emoji, status }) =>
  [
    type !== 'message' && `[${type}]`,
    ...attachments.map((file) => `[${file.type}]`),
    location && '[location]',
    status,
    emoji,
    text,
  ]
    .filter(Boolean)
    .join(' ');

const line = (said) => {
  const { byUs, event } = said;
  const element = document.createElement('div');
  element.className = byUs ? 'event customer' : 'event';
  element.textContent = words(event);
  if (event.type !== 'message') return element;
  element.append(button('Reply', () => aim({ replyTo: known(said) })));
  if (byUs) element.append(button('Delete', () => act({ type: 'delete', message: event.id })));
  if (byUs && event.text) element.append(button('Edit', () => aim({ type: 'edit', message: event.id }, event.text)));
  if (!byUs) {
    element.append(button('👍', react(known(said), '👍')));
    element.append(button('Read', () => act({ type: 'status', message: event.id, id: known(said), status: 'read' })));
  }
  return element;
};

const customersOf = ({ said }) => [...new Set(said.map(({ event }) => event.customer?.id).filter(Boolean))];

const show = () => {
  offer(at('system'), systems.map((one) => [one.id, `${one.name} (${one.id})`]));
  const { id = '', callbackUrl = '', secret = '', isConnected = false, answers = 200, said = [] } = system() ?? {};
  at('account').textContent = id;
  at('callback').textContent = callbackUrl;
  at('secret').textContent = secret;
  at('connected').textContent = id && (isConnected ? 'Connected' : 'Not connected yet');
  if (document.activeElement !== at('answers')) at('answers').value = String(answers);
  const customers = customersOf({ said });
  if (customers.includes(newcomer)) newcomer = nobodyYet();
  offer(at('customer'), [...customers.map((one) => [one, one]), [newcomer, 'A new customer']]);
  const mine = said.filter(({ event }) => !event.customer || event.customer.id === at('customer').value);
  const now = JSON.stringify([id, at('customer').value, mine]);
  if (now === shown) return;
  shown = now;
  at('log').replaceChildren(...mine.map(line));
  at('log').scrollTop = at('log').scrollHeight;
};

const refresh = async () => {
  ({ systems } = await call('GET', 'state'));
  show();
};

/** Something the chosen customer does. */
const act = async (event) => {
  const id = at('customer').value;
  await post({ ...event, customer: { id, name: id.replace('customer-', 'Customer ') } });
  await refresh();
};

const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

const kindOf = (mimeType) => ['image', 'video', 'audio'].find((kind) => mimeType.startsWith(`${kind}/`)) ?? 'file';

at('make').addEventListener('click', async () => {
  const { id } = await call('POST', 'systems', {});
  await refresh();
  at('system').value = id;
  show();
});
at('writer').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = at('text').value.trim();
  if (text) void act({ ...target, text });
  aim({});
});
at('file').addEventListener('change', async ({ target: input }) => {
  const [file] = input.files;
  if (!file) return;
  const data = base64(new Uint8Array(await file.arrayBuffer()));
  const attachment = { type: kindOf(file.type), fileName: file.name, mimeType: file.type, data };
  await act({ type: 'message', attachments: [attachment] });
  input.value = '';
});
at('location').addEventListener('click', () =>
  act({ type: 'message', location: { latitude: 52.52, longitude: 13.405 } }),
);
at('answers').addEventListener('change', ({ target: { value } }) =>
  call('POST', `systems/${at('system').value}/answers`, { status: Number(value) }),
);
at('system').addEventListener('change', show);
at('customer').addEventListener('change', show);

const follow = async () => {
  await refresh().catch(() => undefined);
  setTimeout(follow, PAUSE);
};
follow();
