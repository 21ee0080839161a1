import { expect, test } from '@playwright/test';
import { conversations, messages, signIn } from './agent';

for (const [name, dark] of [
  ['inbox-light', false],
  ['inbox-dark', true],
] as const) {
  test(`the picture ${name} for the README`, async ({ browser }) => {
    const page = await signIn(browser, 'anna@lumen.example', { dark });
    await conversations(page).getByRole('link').first().click();
    await expect(messages(page)).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `../docs/images/${name}.png`, animations: 'disabled' });
  });
}
