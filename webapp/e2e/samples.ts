import { expect, type Locator } from '@playwright/test';

export interface Sample {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const sample = (name: string, mimeType: string, buffer: Buffer): Sample => ({ name, mimeType, buffer });

/** A file of each kind that every channel takes; of sound and film only as much as tells what it is. */
export const picture = sample(
  'dot.png',
  'image/png',
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
);
export const audio = sample('hello.m4a', 'audio/mp4', Buffer.from('0000001c667479704d34412000000000', 'hex'));
export const video = sample(
  'walk.mp4',
  'video/mp4',
  Buffer.from('000000206674797069736f6d0000020069736f6d', 'hex'),
);
export const pdf = sample('offer.pdf', 'application/pdf', Buffer.from('%PDF-1.4\n%%EOF\n'));

/** What the element leads to or plays is this very file. */
export async function expectFile(element: Locator, { buffer }: Pick<Sample, 'buffer'>): Promise<void> {
  expect((await fileOf(element)).equals(buffer)).toBe(true);
}

export async function fileOf(element: Locator): Promise<Buffer> {
  await expect(element).toBeVisible();
  const address = (await element.getAttribute('src')) ?? (await element.getAttribute('href'));
  const answer = await element.page().request.get(address ?? '');
  expect(answer.ok()).toBe(true);
  return answer.body();
}

/** The browser could draw it. */
export async function expectDrawn(image: Locator): Promise<void> {
  await expect
    .poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
}
