// One phone: a channel's screen for one customer, chosen above it.

import { bubbleOf, make } from './bubble.js';

const NEW = '+';

const SAMPLES = { voice: 'Voice message', sticker: 'Sticker', document: 'Document' };
const ABOUT = { reaction: 'React ❤️', reaction_removed: 'Take back reaction', edit: 'Edit…', unsend: 'Unsend' };

export const call = async (method, path, body) => {
  const form = body instanceof FormData;
  const response = await fetch(`/simulator/api/${path}`, {
    method,
    body: form ? body : body && JSON.stringify(body),
    headers: body && !form ? { 'Content-Type': 'application/json' } : {},
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return response.status === 204 ? null : response.json();
};

export class Phone {
  constructor(channel, name, askName) {
    this.channel = channel;
    this.name = name;
    this.askName = askName;
    this.accounts = [];
    this.conversations = new Map();
    this.account = null;
    this.customer = null;
    this.element = document.getElementById('phone').content.firstElementChild.cloneNode(true);
    this.element.classList.add(channel);
    this.element.setAttribute('aria-label', name);
    this.part('.channel').textContent = name;
    this.part('.log').setAttribute('aria-label', `${name} phone`);
    this.part('.account').onchange = (event) => this.chooseAccount(event.target.value);
    this.part('.customer').onchange = (event) => this.chooseCustomer(event.target.value);
    this.part('.open').onchange = () => this.look();
    this.part('.receipts').onchange = () => this.look();
    this.part('.pass').onclick = () => this.letDayPass();
    this.part('.writer').onsubmit = (event) => this.submit(event);
    this.part('.picture').onchange = (event) => this.sendFile(event.target);
    this.part('.sample').onclick = () => this.send({ image: 'sample' });
    this.part('.more').onchange = (event) => this.more(event.target);
    this.target = '';
  }

  part(selector) {
    return this.element.querySelector(selector);
  }

  key(customer = this.customer) {
    return `${this.account}/${customer}`;
  }

  conversation() {
    return this.conversations.get(this.key());
  }

  /** Takes what changed; the first account and customer are chosen by themselves. */
  update(accounts, conversations) {
    this.accounts = accounts;
    for (const found of conversations) {
      this.conversations.set(`${found.accountId}/${found.customerId}`, found);
    }
    if (!this.accounts.some((account) => account.accountId === this.account)) {
      this.account = this.accounts[0]?.accountId ?? null;
      this.customer = null;
    }
    if (!this.customer && !this.pendingName) {
      this.customer = this.customers()[0]?.customerId ?? null;
    }
    this.render();
  }

  customers() {
    return [...this.conversations.values()]
      .filter((one) => one.accountId === this.account)
      .sort((one, other) => one.name.localeCompare(other.name));
  }

  chooseAccount(accountId) {
    this.account = accountId;
    this.pendingName = null;
    this.customer = this.customers()[0]?.customerId ?? null;
    this.render();
  }

  async chooseCustomer(value) {
    if (value === NEW) {
      const name = await this.askName();
      if (name !== null) {
        this.pendingName = name || 'New customer';
        this.customer = null;
      }
    } else if (value) {
      this.pendingName = null;
      this.customer = value;
      // Who takes a phone up looks at it.
      this.look(true);
    }
    this.render();
    this.part('.text').focus();
  }

  async submit(event) {
    event.preventDefault();
    const input = this.part('.text');
    const text = input.value.trim();
    if (!text) return;
    input.value = '';
    await this.send({ text });
  }

  async sendFile(input) {
    if (!input.files.length) return;
    const form = new FormData();
    form.set('image', input.files[0]);
    for (const [name, value] of Object.entries(this.address())) form.set(name, value);
    input.value = '';
    this.sent(await call('POST', 'messages', form));
  }

  async send(content) {
    const replyTo = this.target;
    this.target = '';
    const hoursAgo = this.part('.late').checked ? '25' : '0';
    this.sent(await call('POST', 'messages', { ...this.address(), replyTo, hoursAgo, ...content }));
  }

  /** A file that is made for it, or something else than a message; about the chosen message, if any. */
  async more(select) {
    const kind = select.value;
    select.value = '';
    if (kind in SAMPLES) {
      await this.send({ file: kind });
      return;
    }
    const action = { ...this.address(), kind, target: this.target };
    if (kind === 'edit') action.text = prompt('New text') ?? '';
    if (kind === 'edit' && !action.text) return;
    this.target = '';
    this.sent(await call('POST', 'actions', action));
  }

  /** What this channel has; what is about a message only while one is chosen. */
  kinds() {
    const known = this.conversation()?.actions ?? [];
    const about = known.filter((kind) => kind in ABOUT).map((kind) => [kind, ABOUT[kind]]);
    const others = known
      .filter((kind) => !(kind in ABOUT))
      .map((kind) => [kind, kind[0].toUpperCase() + kind.slice(1).replaceAll('_', ' ')]);
    return [['', 'More…'], ...(this.target ? about : []), ...Object.entries(SAMPLES), ...others];
  }

  /** Chosen for an answer, a reaction, an edit. */
  choose(id) {
    this.target = this.target === id ? '' : id;
    this.rendered = null;
    this.render();
  }

  address() {
    const to = { channel: this.channel, accountId: this.account ?? '' };
    if (this.customer) to.customerId = this.customer;
    else to.name = this.pendingName ?? '';
    return to;
  }

  sent({ conversation }) {
    const isNew = !this.customer;
    this.customer = conversation.customerId;
    this.pendingName = null;
    this.conversations.set(this.key(), conversation);
    this.render();
    if (isNew) this.look(true);
  }

  async tap(message, option) {
    const body = { message: message.id, option: option.id };
    this.sent(await call('POST', `conversations/${this.key()}/taps`, body));
  }

  /** Long enough that the business can no longer answer freely. */
  async letDayPass() {
    if (!this.customer) return;
    this.sent(await call('POST', `conversations/${this.key()}/time`, { hours: 24 }));
  }

  async look(open = this.part('.open').checked) {
    if (!this.customer) return;
    const body = { open, readReceipts: this.part('.receipts').checked };
    const { conversation } = await call('POST', `conversations/${this.key()}/look`, body);
    this.conversations.set(this.key(), conversation);
    this.render();
  }

  render() {
    const shown = this.conversation();
    const name = shown?.name ?? this.pendingName ?? 'a new customer';
    const business = this.accounts.find((account) => account.accountId === this.account);
    this.part('.business').textContent = business?.name ?? 'No business connected';
    this.part('.avatar').textContent = (business?.name ?? '?').slice(0, 1).toUpperCase();
    this.part('.status').textContent = shown?.typing ? 'typing…' : '';
    this.part('.text').setAttribute('aria-label', `Message as ${name} on ${this.name}`);
    this.part('.text').placeholder = `Message as ${name}`;
    options(this.part('.more'), this.kinds(), '');
    for (const control of this.element.querySelectorAll('.writer input, .writer button, .more')) {
      control.disabled = !business;
    }
    this.part('.pass').disabled = !shown;
    this.part('.open').checked = shown ? shown.open : true;
    this.part('.receipts').checked = shown ? shown.readReceipts : true;
    options(this.part('.account'), this.accounts.map((one) => [one.accountId, one.name]), this.account);
    const people = this.customers().map((one) => [one.customerId, one.name]);
    if (!this.customer) people.unshift(['', this.pendingName ?? 'Somebody new']);
    options(this.part('.customer'), [...people, [NEW, 'New customer…']], this.customer ?? '');
    this.renderLog(shown, business);
  }

  renderLog(shown, business) {
    const log = this.part('.log');
    const state = JSON.stringify([this.key(), shown?.messages, shown?.typing, business?.name]);
    if (state === this.rendered) return;
    this.rendered = state;
    const bubbles = (shown?.messages ?? []).map((message) => this.bubble(message, shown.messages));
    if (!bubbles.length) {
      const words = business
        ? `Write to ${business.name} to begin.`
        : `Connect a ${this.name} account in the inbox, and it appears here.`;
      bubbles.push(make('p', 'empty', words));
    }
    if (shown?.typing) bubbles.push(make('div', 'bubble dots', 'typing…'));
    log.replaceChildren(...bubbles);
    log.scrollTop = log.scrollHeight;
  }

  bubble(message, all) {
    const isLast = message === all.at(-1);
    const element = bubbleOf(message, all, {
      onLoad: () => this.scrollDown(),
      // Quick replies are gone as soon as something else was said.
      onTap: (option) => this.tap(message, option),
      offers: (option) => isLast || option.kind !== 'quick_reply',
    });
    element.classList.toggle('chosen', message.id === this.target);
    element.onclick = () => this.choose(message.id);
    element.onkeydown = (event) =>
      event.key === 'Enter' && event.target === element && this.choose(message.id);
    return element;
  }

  scrollDown() {
    const log = this.part('.log');
    log.scrollTop = log.scrollHeight;
  }
}

const options = (select, entries, chosen) => {
  const state = JSON.stringify(entries);
  if (select.dataset.state !== state) {
    select.dataset.state = state;
    select.replaceChildren(...entries.map(([value, label]) => new Option(label, value)));
  }
  if (select.value !== (chosen ?? '')) select.value = chosen ?? '';
};
