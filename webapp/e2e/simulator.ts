import { expect, type Browser, type Locator, type Page } from '@playwright/test';

/** The phone of a simulated customer on one channel. */
export function phone(page: Page, channelName: string): Locator {
  return page.getByRole('article', { name: channelName });
}

export async function openSimulator(page: Page, at = ''): Promise<void> {
  await page.goto(`${at}/simulator`);
}

/** The customer writes on the channel's phone. */
export async function customerWrites(page: Page, channelName: string, text: string): Promise<void> {
  const device = phone(page, channelName);
  await device.getByRole('textbox').fill(text);
  await device.getByRole('button', { name: 'Send', exact: true }).click();
}

/** The business's message has arrived on the channel's phone. */
export async function phoneShows(page: Page, channelName: string, text: string): Promise<void> {
  await expect(phone(page, channelName).getByRole('log').getByText(text)).toBeVisible();
}

/** A customer who was never there before takes up the channel's phone. */
export async function newCustomer(page: Page, channelName: string, name: string): Promise<void> {
  await phone(page, channelName)
    .getByRole('combobox', { name: /^Customer/ })
    .selectOption({ label: 'New customer…' });
  const question = page.getByRole('dialog');
  await question.getByLabel('Name').fill(name);
  await question.getByRole('button', { name: 'Create' }).click();
  await expect(phone(page, channelName).getByRole('textbox', { name: `Message as ${name}` })).toBeVisible();
}

/** A customer of this attempt alone, with a phone in the hand. */
export async function aCustomer(browser: Browser, channel: string): Promise<{ name: string; page: Page }> {
  const name = `Kim ${String(Date.now())} ${String(Math.floor(Math.random() * 1000))}`;
  const page = await (await browser.newContext()).newPage();
  await openSimulator(page);
  await newCustomer(page, channel, name);
  return { name, page };
}
