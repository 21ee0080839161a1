import { expect, type Browser, type Locator, type Page } from '@playwright/test';

const password = 'demo-password-1';

/** A browser of its own in which a member of the demo's team is signed in. */
export async function signIn(
  browser: Browser,
  email: string,
  options: { dark?: boolean; at?: string } = {},
): Promise<Page> {
  const context = await browser.newContext({ colorScheme: options.dark ? 'dark' : 'light' });
  const page = await context.newPage();
  await page.goto(`${options.at ?? ''}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(conversations(page)).toBeVisible();
  return page;
}

export function conversations(page: Page): Locator {
  return page.getByRole('list', { name: 'Conversations' });
}

export function messages(page: Page): Locator {
  return page.getByRole('region', { name: 'Messages' });
}

export function fromCustomer(page: Page): Locator {
  return messages(page).getByRole('article', { name: 'From the customer' });
}

/** Fails when the page is loaded again, so that what it shows must have come by itself. */
export async function forbidReload(page: Page): Promise<() => Promise<void>> {
  const mark = `kept-${String(Date.now())}`;
  await page.evaluate((value) => {
    document.body.dataset['mark'] = value;
  }, mark);
  return async () => {
    expect(await page.evaluate(() => document.body.dataset['mark'])).toBe(mark);
  };
}

/** Opens the conversation with a customer, wherever in the list it is. */
export async function openConversation(page: Page, customer: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search conversations' }).fill(customer);
  await conversations(page).getByText(customer).first().click();
}
