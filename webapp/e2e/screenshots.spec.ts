import { expect, test } from '@playwright/test';
import { conversations, messages, signIn } from './agent';

/** The README's pictures are made anew with E2E_PICTURES=../docs/images. */
const pictures = process.env['E2E_PICTURES'] ?? 'target/e2e/pictures';

for (const [name, dark] of [
  ['inbox-light', false],
  ['inbox-dark', true],
] as const) {
  test(`the picture ${name} for the README`, async ({ browser }) => {
    const page = await signIn(browser, 'anna@lumen.example', { dark });
    await conversations(page).getByText('Maria Santos').click();
    await expect(messages(page)).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${pictures}/${name}.png`, animations: 'disabled' });
  });
}
