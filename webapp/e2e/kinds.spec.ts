import { expect, test, type Locator, type Page } from '@playwright/test';
import { fromCustomer, messages, openConversation, signIn } from './agent';
import { audio, expectDrawn, expectFile, fileOf, pdf, picture, video } from './samples';
import { aCustomer, customerWrites, phone, phoneShows } from './simulator';

test.describe.configure({ timeout: 240_000 });

/** What the phone calls it, and the words of the one message that the agent sees of it. */
type Kinds = Record<string, string[]>;

const unsupported = ['This kind of message cannot be shown here', 'Show what was delivered'];

const received: Record<string, Kinds> = {
  Messenger: {
    location: ["The customer's place", 'Open the map'],
    quick_reply: ['Talk to a person'],
    postback: ['Tapped a button', 'Get started'],
    post: ['Shared a post', 'Open'],
    reel: ['Shared a reel', 'Three cosy corners', 'Open'],
    poll: unsupported,
  },
  Instagram: {
    quick_reply: ['Talk to a person'],
    postback: ['Tapped a button', 'Get started'],
    story_reply: ['Lovely!', 'Answers your story'],
    story_mention: ['Mentioned you in a story', 'Open'],
    post: ['Shared a post', 'Open'],
    reel: ['Shared a reel', 'Three cosy corners', 'Open'],
    poll: unsupported,
  },
  WhatsApp: {
    location: ['Madison Sq. Park', '11 Madison Ave, New York, NY', 'Open the map'],
    contact: ['Lucía Gómez', '+1 202-555-0163', 'lucia@example.com'],
    button: ['Tapped a button', 'Tuesday morning'],
    list: ['Chose from a list', 'Express', 'Next day'],
    form: ['Filled in a form', 'delivery_day', 'Friday', 'floor', '3'],
    order: ['Order', 'OAK-SHELF-90', 'US$30.00', 'BRACKET-S', 'US$2.50'],
    poll: unsupported,
  },
};

/** The one message of the customer with all these words. */
function messageWith(page: Page, words: string[]): Locator {
  return words.reduce((found, hasText) => found.filter({ hasText }), fromCustomer(page));
}

async function sendMore(device: Locator, kind: string): Promise<void> {
  await device.getByLabel('More to send').selectOption(kind);
}

/** Chooses a message on the phone, to do something about it. */
async function about(device: Locator, text: string, kind: string): Promise<void> {
  await device.getByRole('log').getByText(text, { exact: true }).click();
  await sendMore(device, kind);
}

async function sendsFiles(device: Locator, agent: Page): Promise<void> {
  await device.getByRole('button', { name: 'Send a sample picture' }).click();
  await expectDrawn(fromCustomer(agent).getByRole('button', { name: 'Enlarge Photo' }).getByRole('img'));
  await sendMore(device, 'voice');
  const sound = await fileOf(fromCustomer(agent).locator('audio'));
  expect(sound.toString('latin1', 0, 4)).toBe('RIFF');
  await sendMore(device, 'document');
  const list = fromCustomer(agent).getByRole('link', { name: /list\.txt/ });
  await expectFile(list, { buffer: Buffer.from('Two loaves, please.\n') });
  await device.getByLabel('Send a file').setInputFiles(video);
  await expectFile(fromCustomer(agent).locator('video'), video);
  await sendMore(device, 'sticker');
  await expectDrawn(fromCustomer(agent).getByRole('button', { name: 'Enlarge Sticker' }).getByRole('img'));
}

for (const [channel, kinds] of Object.entries(received)) {
  test(`everything that a customer on ${channel} sends is shown for what it is`, async ({ browser }) => {
    const mark = String(Date.now());
    const customer = await aCustomer(browser, channel);
    const device = phone(customer.page, channel);
    const agent = await signIn(browser, 'anna@lumen.example');
    await customerWrites(customer.page, channel, `Hello ${mark}`);
    await openConversation(agent, customer.name);
    await expect(messageWith(agent, [`Hello ${mark}`])).toBeVisible();

    await test.step('files', () => sendsFiles(device, agent));
    for (const [kind, words] of Object.entries(kinds)) {
      await test.step(kind, async () => {
        await sendMore(device, kind);
        await expect(messageWith(agent, words)).toBeVisible();
      });
    }
    const hasEdit = channel !== 'Instagram';
    const hasUnsend = channel !== 'Messenger';
    const answer = `An answer ${mark}`;
    const lastWords = hasEdit ? `Better words ${mark}` : answer;
    await test.step('reply', async () => {
      await device.getByRole('log').getByText(`Hello ${mark}`, { exact: true }).click();
      await customerWrites(customer.page, channel, answer);
      const quote = messageWith(agent, [answer]).getByRole('button', { name: `Hello ${mark}` });
      await expect(quote).toBeVisible();
    });
    await test.step('edit', async () => {
      if (!hasEdit) return;
      customer.page.once('dialog', (question) => void question.accept(lastWords));
      await about(device, answer, 'edit');
      await expect(messageWith(agent, [lastWords])).toContainText('Edited');
      await expect(messages(agent).getByText(answer)).toHaveCount(0);
    });
    await test.step('unsend', async () => {
      if (!hasUnsend) return;
      await about(device, lastWords, 'unsend');
      await expect(messageWith(agent, ['This message was deleted.'])).toBeVisible();
      await expect(messages(agent).getByText(lastWords)).toHaveCount(0);
    });
    await test.step('referral', async () => {
      if (channel === 'WhatsApp') return;
      await sendMore(device, 'referral');
      await expect(agent.getByText('leaflet')).toBeVisible();
    });
  });
}

/** What the business said on the phone. */
function fromBusiness(device: Locator): Locator {
  return device.getByRole('log').locator('.business-says');
}

async function ask(agent: Page, question: string, style?: string): Promise<void> {
  await agent.getByRole('button', { name: 'Ask with answers to tap' }).click();
  const dialog = agent.getByRole('dialog');
  if (style !== undefined) await dialog.getByLabel('Shown as').selectOption(style);
  await dialog.getByLabel('Question').fill(question);
  if (style === 'list') await dialog.getByLabel('Words that open the list').fill('Days');
  await dialog.getByRole('textbox', { name: 'Answer 1', exact: true }).fill('Tuesday');
  await dialog.getByRole('textbox', { name: 'Answer 2', exact: true }).fill('Friday');
  await dialog.getByRole('button', { name: 'Send' }).click();
}

async function sendPictureTemplate(agent: Page, name: string): Promise<void> {
  await agent.getByRole('button', { name: 'Send template' }).click();
  const dialog = agent.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Template' }).selectOption('spring_menu en_US');
  await dialog.getByLabel('File at its head').setInputFiles(picture);
  await dialog.getByLabel('Value of name').fill(name);
  await dialog.getByRole('button', { name: 'Send' }).click();
}

const questions: Record<string, (string | undefined)[]> = {
  Messenger: [undefined],
  Instagram: [undefined],
  WhatsApp: ['buttons', 'list'],
};

for (const [channel, styles] of Object.entries(questions)) {
  test(`everything that an agent sends reaches a phone on ${channel}`, async ({ browser }) => {
    const mark = String(Date.now());
    const customer = await aCustomer(browser, channel);
    const device = phone(customer.page, channel);
    const agent = await signIn(browser, 'anna@lumen.example');
    await customerWrites(customer.page, channel, `Hello ${mark}`);
    await openConversation(agent, customer.name);
    const reply = agent.getByRole('textbox', { name: 'Reply' });
    const theirs = messageWith(agent, [`Hello ${mark}`]);

    await test.step('reply', async () => {
      await theirs.hover();
      await theirs.getByRole('button', { name: 'Reply to this message' }).click();
      await reply.fill(`Answer ${mark}`);
      await agent.keyboard.press('Enter');
      const answer = fromBusiness(device).filter({ hasText: `Answer ${mark}` });
      await expect(answer.getByText(`Hello ${mark}`)).toBeVisible();
    });
    await test.step('the reaction to it', async () => {
      const answer = messages(agent).getByRole('article', { name: 'From us' });
      await about(device, `Answer ${mark}`, 'reaction');
      await expect(answer.getByRole('list', { name: 'Reactions' })).toContainText('❤️');
      await about(device, `Answer ${mark}`, 'reaction_removed');
      await expect(answer.getByRole('list', { name: 'Reactions' })).toHaveCount(0);
    });
    await test.step('reaction', async () => {
      await theirs.hover();
      await theirs.getByRole('button', { name: 'Message actions' }).click();
      await agent.getByRole('menuitemcheckbox', { name: 'React with ❤️' }).click();
      await phoneShows(customer.page, channel, '❤️');
    });
    for (const [tag, file] of Object.entries({ img: picture, audio, video, a: pdf })) {
      await test.step(file.name, async () => {
        await agent.locator('input[type=file]').setInputFiles(file);
        await agent.getByRole('button', { name: 'Send', exact: true }).click();
        await expectFile(fromBusiness(device).locator(tag), file);
      });
    }
    for (const style of styles) {
      await test.step(style ?? 'quick replies', async () => {
        const question = `Which day? ${style ?? ''} ${mark}`;
        await ask(agent, question, style);
        await phoneShows(customer.page, channel, question);
        const asked = fromBusiness(device).filter({ hasText: question });
        await expect(asked.getByRole('button')).toHaveText(['Tuesday', 'Friday']);
      });
    }
    await test.step('template with a picture', async () => {
      if (channel !== 'WhatsApp') return;
      await sendPictureTemplate(agent, mark);
      const card = fromBusiness(device).filter({ hasText: `Our spring menu is here, ${mark}!` });
      await expectFile(card.locator('img'), picture);
    });
    await expect(messages(agent).getByText('Not sent')).toHaveCount(0);
  });
}
