/** Two languages, light and dark, back and forward, reload: the address holds what one sees. */
import { expect, test } from 'vitest';
import { opening } from './opening.ts';

const app = opening();

test('French by default, English where the browser asks for it, and either by a switch', async () => {
  const french = await app.page('/e/koumbit');
  await french.getByText('forme juridique', { exact: true }).waitFor();
  await expect.poll(() => french.locator('html').getAttribute('lang')).toBe('fr');
  const page = await app.page('/e/koumbit', { locale: 'en-CA' });
  await page.getByText('legal form', { exact: true }).waitFor();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
  await page.getByRole('button', { name: 'FR, français' }).click();
  await page.getByText('forme juridique', { exact: true }).waitFor();
  await expect.poll(() => page.url()).toContain('lang=fr');
  await page.reload();
  await page.getByText('forme juridique', { exact: true }).waitFor();
});

test('back and forward walk through what was read', async () => {
  const page = await app.page('/table');
  await page.getByRole('link', { name: 'ERPLibre', exact: true }).first().click();
  await page.getByRole('heading', { name: 'ERPLibre', exact: true }).waitFor();
  await page.getByRole('link', { name: 'SEIZE', exact: true }).first().click();
  await page.getByRole('heading', { name: 'SEIZE', exact: true }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'ERPLibre', exact: true }).waitFor();
  await page.goForward();
  await page.getByRole('heading', { name: 'SEIZE', exact: true }).waitFor();
  await expect.poll(() => page.title()).toBe('SEIZE · Tableau · Lacis · Un petit monde');
});

test('light and dark: as the system says, or as the reader chose', async () => {
  const page = await app.page('/help', { colorScheme: 'dark' });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect.poll(() => background()).toBe('rgb(15, 29, 36)');
  await page.getByRole('button', { name: 'Mode clair' }).click();
  await expect.poll(background).toBe('rgb(247, 245, 240)');
  await expect.poll(() => page.url()).toContain('theme=light');
  expect(app.errors).toEqual([]);
});
