/** The lens of dependencies: layers with their list twin, removals side by side in the address, weak points, support. */
import { expect, test } from 'vitest';
import { opening } from './opening.ts';

const app = opening();

test('layers by distance, drawn and listed, each with the path that explains it', async () => {
  const page = await app.page('/dependencies?lang=en&e=civicrm');
  await page.getByRole('heading', { name: 'The layers of CiviCRM' }).waitFor();
  await page.locator('.layers a title').first().waitFor({ state: 'attached' });
  const drawn = await page.locator('.layers a title').allInnerTexts();
  const listed = page.locator('.pair .lines > li > .name');
  for (const name of ['Drupal', 'Wikimedia Canada']) {
    await expect.poll(() => page.locator('.layers a', { hasText: name }).count()).toBe(1);
    await listed.getByText(name, { exact: true }).first().waitFor();
  }
  expect(drawn.length).toBeGreaterThan(2);
  await page.locator('.hops summary').first().click();
  await page.locator('.hops ol li').first().waitFor();
});

test('drain the lake: who is exposed, how near, what remains; two removals compared, all in the address', async () => {
  const page = await app.page('/dependencies?lang=en&e=drupal');
  await page.getByRole('button', { name: 'Mark Drupal as gone' }).click();
  await page.waitForURL(/gone=drupal/);
  await page.getByRole('heading', { name: 'Without Drupal' }).waitFor();
  await expect
    .poll(() => page.locator('.removal p').first().innerText())
    .toMatch(/\d+\s(is|are) exposed.*By distance: \d+ directly/s);
  await page
    .getByRole('combobox', { name: 'Mark as gone (Gone, in a second removal)' })
    .fill('City of Montréal');
  await page
    .getByRole('option', { name: /City of Montréal/ })
    .first()
    .click();
  await page.waitForURL(/versus=/);
  await page.getByRole('heading', { name: /^Exposed by both/ }).waitFor();
  await expect.poll(() => page.locator('.removal').count()).toBe(2);
  await page.getByRole('button', { name: 'Bring Drupal back' }).click();
  await page.waitForURL((url) => !url.searchParams.has('gone'));
  await page.getByRole('heading', { name: 'Without Drupal' }).waitFor({ state: 'detached' });
});

test('weak points in words, and who could not be judged is named', async () => {
  const page = await app.page('/dependencies?lang=fr');
  await page
    .getByText(/se sépare en \d+\smorceaux/)
    .first()
    .waitFor();
  await page.getByText(/n’ont pu être jugées/).click();
  await expect.poll(() => page.locator('details .names a').count()).toBeGreaterThan(10);
  expect(app.errors).toEqual([]);
});

test('the sheet of a codebase has its risk card: each factor known with its source, or which silence it is', async () => {
  const page = await app.page('/e/aegir?lang=en');
  await page.locator('.risk dd').first().waitFor();
  await expect
    .poll(() => page.locator('.risk .fields > div').first().innerText())
    .toMatch(/unknown\s+looked for, not found/);
  await expect.poll(() => page.locator('.risk').innerText()).toMatch(/There is no score/);
});
