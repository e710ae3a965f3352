/** Follow-up as a reader uses it: the scorecard with its verdicts, what is late, history and passages, a page to print. */
import { expect, test } from 'vitest';
import { opening } from './opening.ts';
import { settled } from './views.ts';

const app = opening();

test('the scorecard says of each measure what became of it, or that somebody looked and when', async () => {
  const page = await app.page('/followup?lang=fr');
  await settled(page);
  const measure = page.locator('.measures > li', { hasText: 'Mesure 2' });
  await measure.getByText(/non évaluée\s?: cherché le 30 novembre 2026/).waitFor();
  await measure.getByText(/en retard\s?; échéance\s?: 2021/).waitFor();
  await measure.getByText('Aucun organisme responsable n’est nommé.').waitFor();
  const step = page.locator('.measures > li', { hasText: 'étape 1' });
  await step.getByText('en cours (Montréal, 2025)').waitFor();
  await step.getByText('déduit').waitFor();
});

test('by keyboard: only what is late of one text, then the history of a measure with its passages', async () => {
  const page = await app.page('/followup?lang=en');
  await settled(page);
  await page.locator('.followup .choices-row select').selectOption('memoire-covid-19');
  await page.waitForURL(/text=memoire-covid-19/);
  await page.getByLabel('Only those that are late').focus();
  await page.keyboard.press('Space');
  await page.waitForURL(/late=1/);
  expect(await page.locator('.measures > li').count()).toBe(7);
  const open = page.locator('#open-memoire-measure-3-economic-and-tax-rules');
  await open.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/measure=memoire-measure-3/);
  const details = page.locator('.measures .details');
  await details.getByText('Measures of other texts that ask for the same').waitFor();
  await details.getByText('avoid digital enclosures').waitFor();
  await details
    .getByText(/City code/i)
    .or(details.getByText(/Code made by or for the City/))
    .first()
    .waitFor();
  await details.locator('.passages summary').first().click();
  await details.locator('q').first().waitFor();
  // Closing gives the focus back to where it was opened.
  await open.focus();
  await page.keyboard.press('Enter');
  await details.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(
    'open-memoire-measure-3-economic-and-tax-rules',
  );
});

test('the scorecard of a text is one page to print, in the language of the reader', async () => {
  const page = await app.page('/followup?lang=fr&text=memoire-covid-19');
  await settled(page);
  const href = await page
    .getByRole('link', { name: 'Imprimer le bilan (PDF)' })
    .getAttribute('href');
  const answer = await fetch(app.address + href);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const file = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  expect(file.match(/\/Type \/Page\b/g)?.length).toBe(1);
  expect(app.errors).toEqual([]);
});

test('an address that names nothing that is followed up says so', async () => {
  const page = await app.page('/followup?lang=en&text=nowhere');
  await page.getByText('No measure fits this choice.').waitFor();
});
