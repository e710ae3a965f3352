/** Finding by keyboard alone: search, choose, read, open the passage. */
import { expect, test } from 'vitest';
import { opening } from './opening.ts';

const app = opening();

test('search as one types, choose with arrows, read with the passage', async () => {
  const page = await app.page('/table');
  await page.getByRole('table').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.insertText('koum');
  await page.getByRole('option').first().waitFor();
  const box = page.getByRole('combobox').first();
  await expect.poll(() => box.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  const active = await box.getAttribute('aria-activedescendant');
  await expect.poll(() => page.locator(`[id="${active}"]`).innerText()).toContain('Koumbit');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Koumbit', exact: true }).waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('e')).toBe('koumbit');
  const focused = page.locator(':focus');
  await expect.poll(() => focused.innerText()).toBe('Koumbit');
  await page.getByText('développe', { exact: true }).waitFor();
  await page.keyboard.press('Tab');
  const summary = page.locator('#entity-panel .passages summary').first();
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.locator('#entity-panel .passages[open] cite').first().waitFor();
});

test('accents do not count, and nothing found is said in words', async () => {
  const page = await app.page('/table');
  await page.getByRole('combobox').first().fill('ecologie du log');
  await page
    .getByRole('option', { name: /Écologie du logiciel libre/ })
    .first()
    .waitFor();
  await page.getByRole('combobox').first().fill('zzzzqqqq');
  await page.getByText(/Rien ne porte le nom/).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText(/Rien ne porte le nom/).waitFor({ state: 'hidden' });
});

test('how two are linked, in sentences', async () => {
  const page = await app.page('/table?e=koumbit');
  const box = page.locator('.path').getByRole('combobox');
  await box.fill('FACiL');
  await page.locator('.path').getByRole('option').first().waitFor();
  await box.press('Enter');
  await page.locator('.path ol li').first().waitFor();
  await expect.poll(() => page.locator('.path ol li').first().innerText()).toContain('Koumbit');
});

test('status is always said in words, and numbers with their doubt', async () => {
  const page = await app.page('/e/koumbit');
  await page.getByText('environ 10 personnes').waitFor();
  await page.locator('.status', { hasText: 'à vérifier' }).first().waitFor();
  await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('Koumbit');
});
