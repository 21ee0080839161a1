import { expect, test } from '@playwright/test';
import { messages, openConversation, signIn } from './agent';
import { aCustomer, customerWrites, phone, phoneShows } from './simulator';

test('when the time to answer is over, a template is sent, and its button opens it again', async ({
  browser,
}) => {
  const question = `Where is my order? ${String(Date.now())}`;
  const customer = await aCustomer(browser, 'WhatsApp');
  await phone(customer.page, 'WhatsApp').getByLabel('Write as of yesterday').check();
  await customerWrites(customer.page, 'WhatsApp', question);

  const anna = await signIn(browser, 'anna@lumen.example');
  await openConversation(anna, customer.name);
  await expect(messages(anna).getByText(question)).toBeVisible();
  await expect(anna.getByRole('textbox', { name: 'Reply' })).toHaveCount(0);
  await anna.getByRole('button', { name: 'Send template' }).click();
  const dialog = anna.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Template' }).selectOption('order_update en_US');
  await dialog.getByLabel('Value of 1 in the heading').fill('4711');
  await dialog.getByLabel('Value of 1', { exact: true }).fill(customer.name);
  await dialog.getByLabel('Value of 2', { exact: true }).fill('Monday');
  await dialog.getByLabel('Value for the button “Track”').fill('4711');
  await dialog.getByRole('button', { name: 'Send' }).click();

  const words = `Hello ${customer.name}, your order arrives on Monday.`;
  await phoneShows(customer.page, 'WhatsApp', words);
  await phone(customer.page, 'WhatsApp').getByRole('button', { name: 'Thank you' }).click();
  const answer = messages(anna).getByRole('article', { name: 'From the customer' }).last();
  await expect(answer.getByText('Thank you')).toBeVisible();
  await expect(answer.getByText('Tapped a button')).toBeVisible();
  await expect(anna.getByRole('textbox', { name: 'Reply' })).toBeVisible();
});

test('a conversation that is a day older takes no free answer any more', async ({ browser }) => {
  const answer = `Too late? ${String(Date.now())}`;
  const customer = await aCustomer(browser, 'WhatsApp');
  await customerWrites(customer.page, 'WhatsApp', `Hello ${customer.name}`);
  const anna = await signIn(browser, 'anna@lumen.example');
  await openConversation(anna, customer.name);
  await expect(messages(anna).getByText(`Hello ${customer.name}`)).toBeVisible();

  await phone(customer.page, 'WhatsApp').getByRole('button', { name: 'Let 24 hours pass' }).click();
  await anna.getByRole('textbox', { name: 'Reply' }).fill(answer);
  await anna.keyboard.press('Enter');

  const failed = messages(anna).getByRole('article').filter({ hasText: answer });
  await expect(failed.getByRole('button', { name: 'Send template' })).toBeVisible();
});

test('buttons are sent and tapped, and the answer says what it answers', async ({ browser }) => {
  const question = `Which day suits you? ${String(Date.now())}`;
  const customer = await aCustomer(browser, 'WhatsApp');
  await customerWrites(customer.page, 'WhatsApp', `When do you come? ${customer.name}`);
  const anna = await signIn(browser, 'anna@lumen.example');
  await openConversation(anna, customer.name);

  await anna.getByRole('button', { name: 'Ask with answers to tap' }).click();
  const dialog = anna.getByRole('dialog');
  await dialog.getByLabel('Question').fill(question);
  await dialog.getByRole('textbox', { name: 'Answer 1' }).fill('Tuesday');
  await dialog.getByRole('textbox', { name: 'Answer 2' }).fill('Friday');
  await dialog.getByRole('button', { name: 'Send' }).click();

  await phoneShows(customer.page, 'WhatsApp', question);
  await phone(customer.page, 'WhatsApp').getByRole('button', { name: 'Friday' }).click();
  const answer = messages(anna).getByRole('article', { name: 'From the customer' }).last();
  await expect(answer.getByText('Friday', { exact: true })).toBeVisible();
  await expect(answer.getByRole('button', { name: question })).toBeVisible();
});

test('both sides react to what the other one wrote', async ({ browser }) => {
  const news = `It works now! ${String(Date.now())}`;
  const reply = `Glad to hear it. ${String(Date.now())}`;
  const customer = await aCustomer(browser, 'Messenger');
  await customerWrites(customer.page, 'Messenger', news);
  const anna = await signIn(browser, 'anna@lumen.example');
  await openConversation(anna, customer.name);

  const received = messages(anna).getByRole('article').filter({ hasText: news });
  await received.hover();
  await received.getByRole('button', { name: 'Message actions' }).click();
  await anna.getByRole('menuitemcheckbox', { name: 'React with 👍' }).click();
  await expect(received.getByRole('list', { name: 'Reactions' })).toContainText('👍');
  await phoneShows(customer.page, 'Messenger', '👍');

  await anna.getByRole('textbox', { name: 'Reply' }).fill(reply);
  await anna.keyboard.press('Enter');
  const log = phone(customer.page, 'Messenger').getByRole('log');
  await log.getByText(reply).click();
  await phone(customer.page, 'Messenger').getByLabel('More to send').selectOption('reaction');
  const sent = messages(anna).getByRole('article').filter({ hasText: reply });
  await expect(sent.getByRole('list', { name: 'Reactions' })).toContainText('❤️');
});
