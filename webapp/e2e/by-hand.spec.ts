import { expect, test, type Page } from '@playwright/test';
import { fromCustomer, messages, openConversation, signIn } from './agent';
import { audio, expectDrawn, expectFile, fileOf, pdf, picture, video } from './samples';

test.describe.configure({ timeout: 240_000 });

async function connectByHand(page: Page, channel: string, fields: Record<string, string>): Promise<void> {
  await page.goto('/connections');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByRole('menuitem', { name: channel, exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [label, value] of Object.entries(fields)) {
    await dialog.getByLabel(label).fill(value);
  }
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText(`${fields['Name'] ?? ''} is connected`)).toBeVisible();
  await page.goto('/inbox');
}

async function writes(phone: Page, text: string): Promise<void> {
  await phone.getByRole('textbox', { name: 'Message' }).fill(text);
  await phone.getByRole('button', { name: 'Send', exact: true }).click();
}

/** Answers a message, or edits or deletes it: what the button beside it says. */
async function does(phone: Page, verb: string, text: string): Promise<void> {
  const line = phone.getByRole('log').locator('.customer').filter({ hasText: text });
  await line.getByRole('button', { name: verb }).click();
}

async function answersAndEdits(phone: Page, agent: Page, mark: string): Promise<void> {
  await does(phone, 'Reply', `Hello ${mark}`);
  await writes(phone, `Second ${mark}`);
  const answer = fromCustomer(agent).filter({ has: agent.getByText(`Second ${mark}`) });
  await expect(answer.getByRole('button', { name: `Hello ${mark}` })).toBeVisible();
  await does(phone, 'Edit', `Second ${mark}`);
  await writes(phone, `Better ${mark}`);
  await expect(fromCustomer(agent).filter({ hasText: `Better ${mark}` })).toContainText('Edited');
  await expect(messages(agent).getByText(`Second ${mark}`)).toHaveCount(0);
}

/** The agent answers in words and with a file of each kind. */
async function agentSends(agent: Page, phone: Page, mark: string, words: string[]): Promise<void> {
  const lines = phone.getByRole('log').locator(':scope > :not(.customer)');
  await agent.getByRole('textbox', { name: 'Reply' }).fill(`Answer ${mark}`);
  await agent.keyboard.press('Enter');
  await expect(lines.filter({ hasText: `Answer ${mark}` })).toBeVisible();
  for (const [index, file] of [picture, audio, video, pdf].entries()) {
    await agent.locator('input[type=file]').setInputFiles(file);
    await agent.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(lines.filter({ hasText: words[index] ?? '' })).toBeVisible();
  }
  await expect(messages(agent).getByText('Not sent')).toHaveCount(0);
}

test('everything goes both ways over a Telegram bot', async ({ browser }) => {
  const mark = String(Date.now());
  const phone = await (await browser.newContext()).newPage();
  await phone.goto('/simulator/telegram');
  await phone.getByRole('button', { name: 'Make a bot' }).click();
  await expect(phone.locator('#token')).toContainText('token');
  const [, id = '', token = ''] =
    /id (\S+), token (\S+)/.exec(await phone.locator('#token').innerText()) ?? [];
  const agent = await signIn(browser, 'olivia@lumen.example');
  await connectByHand(agent, 'Telegram', { Name: `Bot ${mark}`, 'Bot id': id, 'Bot token': token });
  await expect(phone.getByText('Connected', { exact: true })).toBeVisible();

  await writes(phone, `Hello ${mark}`);
  await expect(phone.getByRole('log').getByText(`Hello ${mark}`)).toBeVisible();
  await openConversation(agent, `Customer ${await phone.getByLabel('Customer').inputValue()}`);
  await expect(messages(agent).getByText(`Hello ${mark}`)).toBeVisible();

  await phone.getByLabel('Send a file').setInputFiles(picture);
  await expectDrawn(fromCustomer(agent).getByRole('img'));
  await phone.getByLabel('Send a file').setInputFiles(pdf);
  await expectFile(fromCustomer(agent).getByRole('link', { name: pdf.name }), pdf);
  await phone.getByRole('button', { name: 'Send a voice message' }).click();
  const sound = await fileOf(fromCustomer(agent).locator('audio'));
  expect(sound.toString('latin1', 0, 4)).toBe('RIFF');
  await phone.getByRole('button', { name: 'Send a location' }).click();
  await expect(fromCustomer(agent).filter({ hasText: '52.52, 13.405' })).toContainText('Open the map');
  await answersAndEdits(phone, agent, mark);
  await agentSends(agent, phone, mark, ['[photo]', '[audio]', '[video]', '[document]']);
});

test('everything goes both ways with a system of one’s own', async ({ browser }) => {
  const mark = String(Date.now());
  const phone = await (await browser.newContext()).newPage();
  await phone.goto('/simulator/api');
  await phone.getByRole('button', { name: 'Make a system' }).click();
  await expect(phone.locator('#account')).not.toBeEmpty();
  const agent = await signIn(browser, 'olivia@lumen.example');
  await connectByHand(agent, 'API', {
    Name: `System ${mark}`,
    'Account id': await phone.locator('#account').innerText(),
    'Callback URL': await phone.locator('#callback').innerText(),
    'Shared secret': await phone.locator('#secret').innerText(),
  });
  await expect(phone.getByText('Connected', { exact: true })).toBeVisible();

  await writes(phone, `Hello ${mark}`);
  await expect(phone.getByRole('log').getByText(`Hello ${mark}`)).toBeVisible();
  const customer = await phone.getByLabel('Customer').inputValue();
  await openConversation(agent, customer.replace('customer-', 'Customer '));
  await expect(messages(agent).getByText(`Hello ${mark}`)).toBeVisible();

  const kinds = { audio, video, [`a[download="${pdf.name}"]`]: pdf };
  await phone.getByLabel('Send a file').setInputFiles(picture);
  await expectDrawn(fromCustomer(agent).getByRole('img'));
  for (const [tag, file] of Object.entries(kinds)) {
    await phone.getByLabel('Send a file').setInputFiles(file);
    await expectFile(fromCustomer(agent).locator(tag), file);
  }
  await phone.getByRole('button', { name: 'Send a location' }).click();
  await expect(fromCustomer(agent).filter({ hasText: '52.52, 13.405' })).toContainText('Open the map');
  await answersAndEdits(phone, agent, mark);
  await does(phone, 'Delete', `Hello ${mark}`);
  await expect(fromCustomer(agent).first()).toContainText('This message was deleted.');

  await agentSends(agent, phone, mark, ['[image]', '[audio]', '[video]', '[file]']);
  const answer = phone
    .getByRole('log')
    .locator('.event')
    .filter({ hasText: `Answer ${mark}` });
  await answer.getByRole('button', { name: '👍' }).click();
  const shown = messages(agent)
    .getByRole('article', { name: 'From us' })
    .filter({ hasText: `Answer ${mark}` });
  await expect(shown.getByRole('list', { name: 'Reactions' })).toContainText('👍');
});
