// The accounts' access tokens, to be ended and restored.

import { call } from './phone.js';

const WORDS = { good: 'Good', expired: 'Expired', revoked: 'Revoked' };
const rows = new Map();

const row = ({ accountId }) => {
  const element = document.getElementById('token').content.firstElementChild.cloneNode(true);
  for (const button of element.querySelectorAll('button')) {
    button.onclick = async () => {
      const { state } = await call('POST', 'tokens', {
        account: accountId,
        state: button.dataset.state,
      });
      element.querySelector('.state').textContent = WORDS[state];
    };
  }
  document.getElementById('tokens').append(element);
  return element;
};

/** Shows all accounts as they are now. */
export const showTokens = (accounts) => {
  for (const account of accounts) {
    const element = rows.get(account.accountId) ?? row(account);
    rows.set(account.accountId, element);
    const name = `${account.name} (${account.channelName})`;
    element.querySelector('.name').textContent = name;
    element.querySelector('.state').textContent = WORDS[account.token];
    for (const button of element.querySelectorAll('button')) {
      button.setAttribute('aria-label', `${button.textContent} the token of ${name}`);
    }
  }
};
