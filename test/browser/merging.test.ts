/** Two entries become one by clicking, with the consequences seen before; the losing address leads on; a bad merge is undone. */
import { expect, test } from 'vitest';
import { world } from '../support/world.ts';
import { opening } from './opening.ts';

const TOKEN = 'a-token-that-is-long-enough-for-a-test';
const app = opening(
  () => world(),
  async () => ({ adminToken: TOKEN }),
);
const EDITOR = { extraHTTPHeaders: { authorization: `Bearer ${TOKEN}` } };
const PHONE = { viewport: { width: 390, height: 844 } };

test('an editor merges two entries, reads the heir, and makes two of them again', async () => {
  const page = await app.page('/contribute?e=oeuvre-du-port&lang=fr', { ...EDITOR, ...PHONE });
  await page.getByRole('link', { name: 'C’est la même chose que…' }).click();
  await page.getByRole('combobox', { name: 'La fiche qui reste' }).fill('Coopérative du Lac');
  await page
    .getByRole('option', { name: /Coopérative du Lac/ })
    .first()
    .click();
  const ahead = page.getByRole('region', { name: 'Ce que cela ferait' });
  await ahead.getByText('L’adresse /e/oeuvre-du-port mènerait à /e/coop-du-lac.').waitFor();
  await ahead.getByRole('row', { name: /forme juridique/i }).waitFor();
  await page.getByLabel('Un document qui est déjà ici').check();
  await page.getByRole('combobox', { name: 'Le document' }).fill('Le registre');
  await page
    .getByRole('option', { name: /Le registre/ })
    .first()
    .click();
  await page.getByLabel(/^À quel endroit/).fill('fiche 9');
  await page.getByLabel(/^Pourquoi/).fill('Un même organisme.');
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Publier' }).click();
  await page.getByText('Publié : modification 2.').waitFor();

  await page.goto(`${app.address}/e/oeuvre-du-port?lang=fr`);
  const merged = page.locator('.merged', { hasText: 'Un même organisme.' });
  await merged.waitFor();
  await expect.poll(() => page.url()).toContain('/e/coop-du-lac');
  await merged.getByRole('link', { name: 'Voir la fusion, ou la défaire' }).click();
  await page.getByRole('button', { name: /^Défaire cette fusion/ }).click();
  await page.getByLabel('Pourquoi ?').fill('Deux organismes.');
  await page.getByRole('button', { name: 'L’annuler' }).click();
  await page.getByRole('button', { name: /^Défaire cette fusion/ }).waitFor();
  await page.goto(`${app.address}/e/oeuvre-du-port?lang=fr`);
  await page.getByRole('heading', { level: 1, name: 'Œuvre du Port' }).waitFor();
  expect(app.errors).toEqual([]);
});

test('what is to be confirmed next is said to be still true with one press', async () => {
  const page = await app.page('/confirm?lang=en', {
    ...EDITOR,
    viewport: { width: 1440, height: 900 },
  });
  const first = page.locator('.to-confirm li', { hasText: 'Rivière' });
  await first.getByRole('button', { name: 'I looked: it is still true: Rivière' }).click();
  await page.getByText(/Published as change \d+\./).waitFor();
  await page.goto(`${app.address}/e/riviere?lang=en`);
  await page.locator('.confirmed', { hasText: String(new Date().getUTCFullYear()) }).waitFor();
  expect(app.errors).toEqual([]);
});
