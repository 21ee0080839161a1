import { expect, test } from '@playwright/test';
import { conversations, forbidReload, messages, signIn } from './agent';
import { customerWrites, openSimulator, phoneShows } from './simulator';

test('a customer writes, both agents see it, one answers, and the ticks follow', async ({ browser }) => {
  const question = `Do you deliver on Saturdays? ${String(Date.now())}`;
  const answer = `Yes, until noon. ${String(Date.now())}`;
  const anna = await signIn(browser, 'anna@lumen.example');
  const ben = await signIn(browser, 'ben@lumen.example');
  const annaStayed = await forbidReload(anna);
  const benStayed = await forbidReload(ben);
  const customer = await (await browser.newContext()).newPage();
  await openSimulator(customer);

  await customerWrites(customer, 'WhatsApp', question);
  await expect(conversations(anna).getByText(question)).toBeVisible();
  await expect(conversations(ben).getByText(question)).toBeVisible();

  await conversations(anna).getByText(question).click();
  await expect(messages(anna).getByText(question)).toBeVisible();
  await anna.keyboard.press('i');
  await expect(anna.getByRole('button', { name: 'Assigned to Anna Keller' })).toBeVisible();
  await conversations(ben).getByText(question).click();
  await expect(ben.getByRole('button', { name: 'Assigned to Anna Keller' })).toBeVisible();

  await anna.getByRole('textbox', { name: 'Reply' }).fill(answer);
  await anna.keyboard.press('Enter');
  await expect(messages(anna).getByText(answer)).toHaveCount(1);
  await phoneShows(customer, 'WhatsApp', answer);
  await expect(messages(ben).getByText(answer)).toBeVisible();

  const sent = messages(anna).getByRole('article').filter({ hasText: answer });
  await expect(sent.getByRole('img', { name: 'Read' })).toBeVisible();
  await annaStayed();
  await benStayed();
});

test('what a colleague does in between is there after an interruption, without a reload', async ({
  browser,
}) => {
  const text = `Still there? ${String(Date.now())}`;
  const anna = await signIn(browser, 'anna@lumen.example');
  const stayed = await forbidReload(anna);
  const customer = await (await browser.newContext()).newPage();
  await openSimulator(customer);
  await anna.context().setOffline(true);
  await expect(anna.getByText(/You are offline/)).toBeVisible();
  await customerWrites(customer, 'Messenger', text);
  await anna.context().setOffline(false);
  await expect(conversations(anna).getByText(text)).toBeVisible();
  await stayed();
});
