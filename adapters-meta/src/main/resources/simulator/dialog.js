// The dialogs of Facebook Login, Instagram Login and WhatsApp Embedded Signup, as one page.

const query = new URLSearchParams(location.search);

const kinds = {
  facebook: { title: 'Continue with Facebook', accounts: 'Pages' },
  instagram: { title: 'Continue with Instagram', accounts: 'Professional account', single: true },
  whatsapp: { title: 'WhatsApp Embedded Signup', accounts: 'Phone numbers' },
};

/** Which dialog is asked for, in the ways of the real ones. */
const kind = location.pathname.endsWith('/authorize')
  ? 'instagram'
  : query.has('extras') || (query.get('scope') ?? '').includes('whatsapp')
    ? 'whatsapp'
    : 'facebook';

const element = (id) => document.getElementById(id);

const back = (answer) => {
  const target = new URL(query.get('redirect_uri') ?? '', location.origin);
  for (const [name, value] of Object.entries({ ...answer, state: query.get('state') ?? '' })) {
    target.searchParams.set(name, value);
  }
  location.assign(target);
};

const choice = (type, name, value, text, isChecked) => {
  const label = document.createElement('label');
  const input = document.createElement('input');
  Object.assign(input, { type, name, value, checked: isChecked });
  label.append(input, text);
  return label;
};

const chosen = (name) =>
  [...document.querySelectorAll(`[name=${name}]:checked`)].map((input) => input.value);

const show = async () => {
  const { title, accounts: legend, single = false } = kinds[kind];
  document.title = title;
  element('title').textContent = title;
  element('accounts-legend').textContent = legend;
  const { accounts, scopes } = await (await fetch(`/simulator/api/dialogs/${kind}`)).json();
  element('accounts').append(
    ...accounts.map(({ id, name, instagram }, place) => {
      const text = instagram === undefined ? name : `${name} (with Instagram ${instagram})`;
      return choice(single ? 'radio' : 'checkbox', 'account', id, text, single && place === 0);
    }),
  );
  element('scopes').append(...scopes.map((scope) => choice('checkbox', 'scope', scope, scope, true)));
};

element('cancel').addEventListener('click', () =>
  back({
    error: 'access_denied',
    error_reason: 'user_denied',
    error_description: 'The user denied your request.',
  }),
);

element('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    const answer = await fetch(`/simulator/api/dialogs/${kind}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ accounts: chosen('account'), scopes: chosen('scope') }),
    });
    back({ code: (await answer.json()).code });
  } catch {
    element('trouble').hidden = false;
  }
});

show().catch(() => {
  element('trouble').hidden = false;
});
