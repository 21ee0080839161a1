import { expect, type Locator, type Page } from '@playwright/test';

/** The phone of a simulated customer on one channel. */
function phone(page: Page, channelName: string): Locator {
  return page.getByRole('region', { name: channelName });
}

export async function openSimulator(page: Page): Promise<void> {
  await page.goto('/simulator');
}

/** The customer writes on the channel's phone. */
export async function customerWrites(page: Page, channelName: string, text: string): Promise<void> {
  const device = phone(page, channelName);
  await device.getByRole('textbox').fill(text);
  await device.getByRole('button', { name: 'Send' }).click();
}

/** The business's message has arrived on a phone. */
export async function phoneShows(page: Page, text: string): Promise<void> {
  await expect(page.getByText(text)).toBeVisible();
}
