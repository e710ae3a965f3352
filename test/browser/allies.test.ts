/** Find allies: begin with the data’s own samples, see who shares what, whom to meet, and how one is linked. */
import { expect, test } from 'vitest';
import { WORLD, world } from '../support/world.ts';
import { opening } from './opening.ts';
import { retried, settled } from './views.ts';

const app = opening(() => world(WORLD));

test('samples come from the data, and lead to those who share a need, by key', async () => {
  const page = await app.page('/allies?lang=en');
  const samples = page.locator('.allies .lines a.name');
  await samples.first().waitFor();
  await expect.poll(() => page.locator('.allies').textContent()).toContain('Harbour Society');
  await page.locator('.allies a.name', { hasText: 'Harbour Society' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Whom to meet' }).waitFor();
  await expect.poll(() => page.url()).toContain('e=oeuvre-du-port');
  await page.reload();
  await page.locator('.allies ol', { hasText: 'Lake Co-operative' }).waitFor();
  await page.goBack();
  await samples.first().waitFor();
});

test('how two are linked is said where one asked, and kept in the address', async () => {
  const page = await app.page('/allies?e=oeuvre-du-port&lang=en');
  await page
    .locator('.allies ol')
    .getByRole('link', { name: 'How are they linked?' })
    .first()
    .click();
  await page.locator('.linked', { hasText: 'Lake Co-operative' }).waitFor();
  await expect.poll(() => page.url()).toContain('to=coop-du-lac');
});

test('a need is chosen in French: who has it, what meets it', async () => {
  const page = await app.page('/allies?e=besoin-d-inventaire&lang=fr');
  await page
    .getByRole('heading', { name: /^Qui l’a/ })
    .or(page.getByRole('heading', { name: /inventaire/ }))
    .first()
    .waitFor();
  for (const name of ['Œuvre du Port', 'Rivière'])
    await page.locator('.allies .lines a.name', { hasText: name }).first().waitFor();
  await page.getByRole('heading', { name: 'Qui rencontrer' }).waitFor();
});

test('a database that is away is said, and a retry brings whom to meet', async () => {
  const page = await app.page('/allies?lang=en');
  await page.locator('.allies a.name').first().waitFor();
  app.stop();
  await page.locator('.allies a.name').first().click();
  await page.getByText('The server does not answer.').first().waitFor();
  await settled(page);
  app.start();
  await retried(page, 'Try again');
  await page.getByRole('heading', { name: 'Whom to meet' }).waitFor();
  expect(app.errors).toEqual([]);
});
