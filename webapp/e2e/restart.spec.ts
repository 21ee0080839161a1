import { expect, test } from '@playwright/test';
import { conversations, forbidReload, messages, signIn } from './agent';
import { OwnServer } from './own-server';
import { customerWrites, openSimulator, phoneShows } from './simulator';

test('the server is restarted, and both agents go on without a reload', async ({ browser }) => {
  test.setTimeout(180_000);
  // A second attempt finds what the first one wrote.
  const question = `Is the shop open today? ${String(Date.now())}`;
  const afterwards = `Written after the restart ${String(Date.now())}`;
  const answer = `Yes, until six. ${String(Date.now())}`;
  const server = new OwnServer(18_181);
  await server.start();
  try {
    const anna = await signIn(browser, 'anna@lumen.example', { at: server.url });
    const ben = await signIn(browser, 'ben@lumen.example', { at: server.url });
    const annaStayed = await forbidReload(anna);
    const benStayed = await forbidReload(ben);
    const customer = await (await browser.newContext()).newPage();
    await openSimulator(customer, server.url);
    await customerWrites(customer, 'Messenger', question);
    await conversations(anna).getByText(question).click();
    // While the pointer rests on the list, its order is held.
    await messages(anna).hover();
    await expect(conversations(ben).getByText(question)).toBeVisible();

    await server.stop();
    await expect(anna.getByText(/reconnecting|offline/i).first()).toBeVisible();
    await server.start();

    // The phone of before loads itself anew when it finds the simulator started again.
    await customer.close();
    const later = await (await browser.newContext()).newPage();
    await openSimulator(later, server.url);
    await customerWrites(later, 'Messenger', afterwards);
    await expect(conversations(anna).getByText(afterwards)).toBeVisible({ timeout: 40_000 });
    await expect(conversations(ben).getByText(afterwards)).toBeVisible({ timeout: 40_000 });
    await conversations(ben).getByText(afterwards).click();
    await ben.getByRole('textbox', { name: 'Reply' }).fill(answer);
    await ben.keyboard.press('Enter');
    await phoneShows(later, 'Messenger', answer);
    await expect(messages(ben).getByText(answer)).toHaveCount(1);
    await annaStayed();
    await benStayed();
  } finally {
    await server.stop();
  }
});
