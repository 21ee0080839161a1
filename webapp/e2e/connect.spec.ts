import { expect, test, type Page } from '@playwright/test';
import { signIn } from './agent';
import { openSimulator } from './simulator';

/** The account's card. */
function card(page: Page, name: string) {
  return page.getByRole('list', { name: 'Connections' }).getByRole('listitem').filter({ hasText: name });
}

async function connect(page: Page, channel: string): Promise<void> {
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByRole('menuitem', { name: channel, exact: true }).click();
}

/** At the simulated dialog. */
async function choose(page: Page, title: string, ...accounts: RegExp[]): Promise<void> {
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  for (const name of accounts) await page.getByLabel(name).check();
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('accounts of all channels are connected by their dialogs, and an expired token is repaired', async ({
  browser,
}) => {
  const olivia = await signIn(browser, 'olivia@lumen.example');
  await olivia.goto('/connections');

  await connect(olivia, 'Messenger');
  await olivia.getByRole('button', { name: 'Cancel' }).click();
  await expect(olivia.getByText('Nothing was connected.')).toBeVisible();

  await connect(olivia, 'Messenger');
  await choose(olivia, 'Continue with Facebook', /Lumen Outlet/);
  const choice = olivia.getByRole('dialog', { name: 'Choose accounts' });
  await expect(choice.getByRole('checkbox', { name: /lumen\.outlet/ })).toBeChecked();
  await choice.getByRole('button', { name: 'Connect 2 accounts' }).click();
  await expect(card(olivia, 'Lumen Outlet').getByText('Healthy')).toBeVisible();
  await expect(card(olivia, 'lumen.outlet').getByText('Healthy')).toBeVisible();

  await connect(olivia, 'Instagram');
  await choose(olivia, 'Continue with Instagram', /lumen\.studio/);
  await expect(card(olivia, 'lumen.studio').getByText('Healthy')).toBeVisible();

  await connect(olivia, 'WhatsApp');
  await choose(olivia, 'WhatsApp Embedded Signup', /Lumen Showroom/);
  await olivia
    .getByRole('dialog', { name: 'Choose accounts' })
    .getByRole('button', { name: 'Connect 2 accounts' })
    .click();
  await expect(card(olivia, 'Lumen Showroom').getByText('Healthy')).toBeVisible();

  const platform = await (await browser.newContext()).newPage();
  await openSimulator(platform);
  await platform.getByRole('button', { name: 'Expire the token of lumen.studio (Instagram)' }).click();
  await expect(platform.getByText('Expired', { exact: true })).toBeVisible();
  await card(olivia, 'lumen.studio').getByRole('button', { name: 'Test' }).click();
  await expect(olivia.getByText('lumen.studio has to be connected again.')).toBeVisible();

  await card(olivia, 'lumen.studio').getByRole('button', { name: 'Connect again' }).click();
  await choose(olivia, 'Continue with Instagram', /lumen\.studio/);
  await expect(olivia.getByText('1 account is connected.')).toBeVisible();
  await expect(card(olivia, 'lumen.studio').getByText('Healthy')).toBeVisible();
  await expect(olivia.getByText('lumen.studio has to be connected again.')).toBeHidden();
});
