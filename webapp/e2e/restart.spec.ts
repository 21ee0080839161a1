import { expect, test } from '@playwright/test';
import { conversations, forbidReload, messages, signIn } from './agent';
import { OwnServer } from './own-server';
import { customerWrites, openSimulator, phoneShows } from './simulator';

test('the server is restarted, and both agents go on without a reload', async ({ browser }) => {
  test.setTimeout(180_000);
  const server = new OwnServer(18_181);
  await server.start();
  try {
    const anna = await signIn(browser, 'anna@lumen.example', { at: server.url });
    const ben = await signIn(browser, 'ben@lumen.example', { at: server.url });
    const annaStayed = await forbidReload(anna);
    const benStayed = await forbidReload(ben);
    const customer = await (await browser.newContext()).newPage();
    await openSimulator(customer, server.url);
    await customerWrites(customer, 'Messenger', 'Is the shop open today?');
    await conversations(anna).getByText('Is the shop open today?').click();
    // While the pointer rests on the list, its order is held.
    await messages(anna).hover();
    await expect(conversations(ben).getByText('Is the shop open today?')).toBeVisible();

    await server.stop();
    await expect(anna.getByText(/reconnecting|offline/i).first()).toBeVisible();
    await server.start();

    await openSimulator(customer, server.url);
    await customerWrites(customer, 'Messenger', 'Written after the restart');
    await expect(conversations(anna).getByText('Written after the restart')).toBeVisible({ timeout: 40_000 });
    await expect(conversations(ben).getByText('Written after the restart')).toBeVisible({ timeout: 40_000 });
    await conversations(ben).getByText('Written after the restart').click();
    await ben.getByRole('textbox', { name: 'Reply' }).fill('Yes, until six.');
    await ben.keyboard.press('Enter');
    await phoneShows(customer, 'Messenger', 'Yes, until six.');
    await expect(messages(ben).getByText('Yes, until six.')).toHaveCount(1);
    await annaStayed();
    await benStayed();
  } finally {
    await server.stop();
  }
});
