// The page: a phone per channel, kept up to date by asking for what changed.

import { Phone, call } from './phone.js';
import { showTokens } from './tokens.js';

const PAUSE = 1000;
const dialog = document.getElementById('newcomer');

/** The name of a new customer; null when the question is dismissed. */
const askName = () =>
  new Promise((resolve) => {
    const field = dialog.querySelector('[name=name]');
    field.value = '';
    dialog.returnValue = 'cancel';
    dialog.onclose = () => resolve(dialog.returnValue === 'create' ? field.value.trim() : null);
    dialog.showModal();
  });

// Enter in the name's field presses the form's first button, which is the one that cancels.
dialog.querySelector('[name=name]').addEventListener('keydown', (event) => {
  if (event.key === 'Enter') {
    event.preventDefault();
    dialog.close('create');
  }
});

const phones = [
  new Phone('facebook', 'Messenger', askName),
  new Phone('instagram', 'Instagram', askName),
  new Phone('whatsapp', 'WhatsApp', askName),
];
document.getElementById('phones').append(...phones.map((phone) => phone.element));

// Channels that bring a page of their own.
const { parts = [] } = await fetch('/simulator/parts')
  .then((answer) => answer.json())
  .catch(() => ({}));
document.getElementById('parts').append(
  ...parts.map(({ channel, title }) =>
    Object.assign(document.createElement('a'), { className: 'inbox', href: `/simulator/${channel}`, textContent: title }),
  ),
);

let version = 0;
const follow = async () => {
  try {
    const state = await call('GET', `state?since=${version}`);
    // A restarted simulator counts from the beginning again and has forgotten everybody.
    if (state.version < version) return location.reload();
    version = state.version;
    showTokens(state.accounts);
    for (const phone of phones) {
      const ours = (one) => one.channel === phone.channel;
      phone.update(state.accounts.filter(ours), state.conversations.filter(ours));
    }
    document.getElementById('offline').hidden = true;
  } catch {
    document.getElementById('offline').hidden = false;
  }
  setTimeout(follow, PAUSE);
};
follow();
