/** The boards where the data set has a place: they begin with what is local, and records have a board of their own. */
import { expect, test } from 'vitest';
import { DATASET } from '../support/asking.ts';
import { seeded } from '../support/seeded.ts';
import { opening } from './opening.ts';

const app = opening(seeded, async () => ({ dataset: { ...DATASET, place: 'montreal' } }));

const number = (text: string) => Number(/\((\d+)\)/.exec(text)?.[1]);

test('the board begins with the local coalition, and leads to what lies elsewhere', async () => {
  const page = await app.page('/convergences?lang=en');
  await page.locator('.card').first().waitFor();
  await expect
    .poll(() => page.locator('.card h2').first().textContent())
    .toContain('Reprenons le contrôle');
  const parts = page.getByRole('navigation', { name: 'Here or elsewhere' }).getByRole('link');
  const [local = 0, elsewhere = 0, all = 0] = (await parts.allTextContents()).map(number);
  expect(local).toBeGreaterThan(10);
  expect(local + elsewhere).toBe(all);
  await parts.nth(2).click();
  await expect.poll(() => page.url()).toContain('where=ALL');
  await page.getByText(`of ${all} cards`).waitFor();
  await page.reload();
  await page.getByText(`of ${all} cards`).waitFor();
});

test('what is missing in the world and what is to be completed are two boards', async () => {
  const page = await app.page('/gaps?lang=fr');
  await page.locator('.card').first().waitFor();
  const text = () => page.locator('.board').textContent();
  await expect.poll(() => text()).not.toContain('Mainteneurs à consigner');
  await page.getByRole('link', { name: 'À compléter' }).click();
  await expect.poll(() => page.url()).toContain('board=to-complete');
  await page.locator('.card', { hasText: 'Il reste à consigner qui maintient' }).first().waitFor();
  await page
    .locator('label.choice', { hasText: 'De qui' })
    .locator('select')
    .selectOption('PUBLIC');
  await expect.poll(() => page.url()).toContain('of=PUBLIC');
});

test('a divergence between two texts shows both sentences, each with its passages', async () => {
  const pair =
    'strengthen-an-existing-body-rather-than-create-one--existing-associations-do-not-respond';
  const page = await app.page(`/convergences?lang=en&card=part--opposition--${pair}`);
  const said = page.locator('.voices .said > q');
  await said.filter({ hasText: 'elles sont généralement sans réactions' }).first().waitFor();
  await said.filter({ hasText: 'privilégier le renforcement de Valeureux' }).first().waitFor();
  await page.getByRole('heading', { name: 'What ties the two sentences' }).waitFor();
});

test('the matrix names the kinds of stakeholder of whom nobody speaks', async () => {
  const page = await app.page('/matrix?lang=en');
  await page.locator('table.grid').waitFor();
  const heads = await page.locator('table.grid thead th').allTextContents();
  expect(heads).toContain('unions');
  await page.getByText(/Nobody of these kinds speaks on any of these themes: .*unions/).waitFor();
});

test('no board is wider than a phone', async () => {
  for (const path of ['/convergences', '/gaps?board=to-complete', '/allies?e=seize', '/matrix']) {
    const page = await app.page(path, { viewport: { width: 390, height: 844 } });
    await page.locator('h1').first().waitFor();
    await page.locator('.card, .grid, .allies h2').first().waitFor();
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: path })
      .toBeLessThanOrEqual(390);
  }
});
