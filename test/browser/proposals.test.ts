/** A newcomer corrects a date with a source, without an account; an editor accepts it by keyboard; the history shows both. */
import { expect, test } from 'vitest';
import { world } from '../support/world.ts';
import { opening } from './opening.ts';

const TOKEN = 'a-token-that-is-long-enough-for-a-test';
const app = opening(
  () => world(),
  async () => ({ adminToken: TOKEN }),
);
const EDITOR = { extraHTTPHeaders: { authorization: `Bearer ${TOKEN}` } };

test('a date is corrected with a source, reviewed, published, and seen in the history', async () => {
  const page = await app.page('/e/coop-du-lac?lang=en');
  await page.getByRole('link', { name: 'Correct, or add a source: since' }).click();
  await page.getByRole('link', { name: 'Correct it', exact: true }).click();
  const value = page.getByLabel('What is right: since');
  await expect.poll(() => value.inputValue()).toBe('2009');
  await value.fill('2011-05');
  await page.getByLabel('A page of the web').check();
  await page.getByLabel('Its address').fill('https://lac.example/histoire');
  await page.getByLabel('Its title').fill('Notre histoire');
  await page.getByLabel(/^The words, at most 15/).fill('fondée en mai 2011');
  await page.getByText('4 of 15 words').waitFor();
  // What was typed survives a reload.
  await page.reload();
  await expect.poll(() => page.getByLabel('Its title').inputValue()).toBe('Notre histoire');
  await page.getByRole('button', { name: 'Send the proposal' }).click();
  await page.getByText('Something is missing here.').waitFor();
  await page.getByLabel(/^Why\?/).fill('Their own page gives the month.');
  await page.getByLabel(/^Your name/).fill('Béa');
  await page.getByRole('button', { name: 'Send the proposal' }).click();
  await page.getByText('Your proposal waits for an editor').waitFor();
  const address = await page.locator('.sent a[href^="/proposal"]').getAttribute('href');
  await page.goto(app.address + address);
  await page.getByText('waits for review').waitFor();
  await page.locator('.touched', { hasText: '2011-05' }).waitFor();

  const editor = await app.page('/review?lang=en', EDITOR);
  await editor.locator('.queue li').waitFor();
  await editor.keyboard.press('j');
  await editor.locator('.weighing ins', { hasText: '2011-05' }).waitFor();
  await editor.locator('.weighing', { hasText: 'Béa' }).waitFor();
  await editor.keyboard.press('a');
  await editor.getByText('Nothing waits.').waitFor();

  await page.reload();
  await page.getByText('Published as change 2.').waitFor();
  await page.goto(`${app.address}/e/coop-du-lac?lang=en`);
  await page.locator('.fields', { hasText: 'May 2011' }).waitFor();
  await page.getByRole('link', { name: 'Its history' }).click();
  await page.locator('.changes', { hasText: 'Béa' }).waitFor();
  await page.locator('.changes', { hasText: 'reviewed by administrator' }).waitFor();
  await expect
    .poll(() => page.getByRole('button', { name: 'Take this change back' }).count())
    .toBe(0);

  await editor.goto(`${app.address}/history?lang=en`);
  await editor.getByRole('button', { name: 'Take this change back' }).first().click();
  await editor.locator('.reverting', { hasText: '2011-05' }).waitFor();
  await editor.getByLabel('Why?').fill('The page speaks of the building.');
  await editor.getByRole('button', { name: 'Take it back' }).click();
  await editor.locator('.changes', { hasText: 'a change taken back' }).waitFor();
  await page.goto(`${app.address}/e/coop-du-lac?lang=en`);
  await page.locator('.fields', { hasText: '2009' }).first().waitFor();
  expect(app.errors).toEqual([]);
});

test('without being an editor, the queue is not shown, in either language', async () => {
  const page = await app.page('/review?lang=fr');
  await page.getByRole('alert').waitFor();
  await expect.poll(() => page.locator('.queue').count()).toBe(0);
});

test('a new link reads as a sentence in both languages; whom it names is looked for before it is made', async () => {
  const page = await app.page('/contribute?e=ana&do=link&lang=fr', {
    viewport: { width: 390, height: 844 },
  });
  await page.getByLabel('Quel lien ?').selectOption({ label: 'Ana est membre de…' });
  await page.getByLabel('Elle n’est pas encore ici : l’ajouter').check();
  await page.getByLabel('Ce que c’est').selectOption('Organisation');
  await page.getByLabel('Son nom en français').fill('Oeuvre du port');
  await page.getByRole('button', { name: 'C’est Œuvre du Port' }).click();
  await page.locator('.reads', { hasText: 'Ana est membre de Œuvre du Port' }).waitFor();
  await page.locator('.reads [lang="en"]', { hasText: 'is a member of Harbour Society' }).waitFor();
  await page.getByLabel('C’est moi qui le dis').check();
  await page.getByLabel('Ce que vous dites, en une phrase').fill('J’en suis membre depuis 2014.');
  await page.getByLabel(/^Pourquoi/).fill('Je me présente.');
  await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
  await page.getByText('Votre proposition attend un examen').waitFor();
  expect(app.errors).toEqual([]);
});
