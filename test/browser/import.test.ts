/** The Import page: a file is chosen, corrected, looked at, decided, and proposed or published. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { WORLD, world } from '../support/world.ts';
import { opening } from './opening.ts';

const TOKEN = 'a-token-of-at-least-24-characters';
const { page: opened, errors } = opening(
  () => world(WORLD),
  async () => ({ adminToken: TOKEN }),
);

const CSV = `qui,sorte,site web,ville,courriel
Coop des Rives,Organisation,https://rives.example,Laval,a@rives.example
Œuvre du Ports,Organisation,https://oeuvre.example,,
`;
const chosen = (page: Page, text: string, name = 'liste.csv') =>
  page
    .locator('#import-file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const say = async (page: Page, title: string) => {
  await page.locator('#import-source').fill(title);
  await page.locator('#import-licence').fill('CC0-1.0');
  await page.getByRole('button', { name: 'Show what would change' }).click();
};

test('a reader corrects the columns, decides what is doubtful, and proposes', async () => {
  const page = await opened('/import?lang=en', { viewport: { width: 1440, height: 900 } });
  await chosen(page, CSV);
  await page.getByText('no column is recognised as the name').first().waitFor();
  await page.getByLabel('Column “qui” is').selectOption('name');
  await page.getByRole('button', { name: 'Read again with these columns' }).click();
  await page.locator('#import-source').waitFor();
  await page.getByRole('button', { name: 'Show what would change' }).click();
  await expect.poll(() => page.locator('#import-source').getAttribute('aria-invalid')).toBe('true');
  await say(page, 'A list');
  const doubt = page.getByRole('group', { name: 'What is “Œuvre du Ports”?' });
  await doubt.waitFor();
  const propose = page.getByRole('button', { name: 'Propose to the editors' });
  await expect.poll(() => propose.isDisabled()).toBe(true);
  await doubt.getByLabel('It is Harbour Society').check();
  await propose.click();
  await page.getByRole('heading', { name: 'Thank you. The editors have it.' }).waitFor();
  await page.locator('.sent a').click();
  await page.getByText('waits for review').waitFor();
  expect(errors).toEqual([]);
});

test('columns are kept for the next file; an editor publishes it on a phone, in French', async () => {
  const page = await opened('/import?lang=fr', {
    viewport: { width: 390, height: 844 },
    extraHTTPHeaders: { authorization: `Bearer ${TOKEN}` },
  });
  await chosen(page, 'nom,sorte,site web\nBaie,Base de code,https://baie.example\n');
  await page.locator('#import-source').fill('Une liste');
  await page.locator('#import-licence').fill('CC0-1.0');
  await page.getByRole('button', { name: 'Montrer ce qui changerait' }).click();
  await page.getByRole('button', { name: 'Publier comme une seule modification' }).click();
  await page.getByRole('heading', { name: /^Publié : modification/ }).waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(errors).toEqual([]);
});
