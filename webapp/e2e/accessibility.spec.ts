import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { conversations, messages, signIn } from './agent';

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
}

test('the sign-in page can be used by everybody', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByLabel('E-mail')).toBeVisible();
  await expectNoViolations(page);
});

for (const dark of [false, true]) {
  test(`the pages can be used by everybody, ${dark ? 'dark' : 'light'}`, async ({ browser }) => {
    const page = await signIn(browser, 'anna@lumen.example', { dark });
    await expectNoViolations(page);
    await conversations(page).getByRole('link').first().click();
    await expect(messages(page)).toBeVisible();
    await expectNoViolations(page);
    for (const [path, title] of [
      ['/dashboard', 'Dashboard'],
      ['/connections', 'Connections'],
      ['/team', 'Team'],
      ['/profile', 'Profile'],
    ] as const) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expectNoViolations(page);
    }
  });
}
