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
  await expect.poll(() => page.locator('.measures > li').count()).toBe(7);
  const open = page.locator('#open-memoire-measure-3-economic-and-tax-rules');
  await open.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/measure=memoire-measure-3/);
  const details = page.locator('.measures .details');
  await details.getByText('Measures of other texts that ask for the same').waitFor();
  await details.getByRole('link', { name: 'avoid digital enclosures' }).waitFor();
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
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.id))
    .toBe('open-memoire-measure-3-economic-and-tax-rules');
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

test('the founding questions on two initiatives side by side, chosen by keyboard, with their passages', async () => {
  const page = await app.page('/followup?part=questions&lang=en');
  const pick = async (label: string, text: string) => {
    await page.getByRole('combobox', { name: label }).fill(text);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };
  await pick('Which initiative?', 'Valeureux');
  await page.waitForURL(/of=valeureux/);
  await page.locator('.questions > li').first().waitFor();
  await expect.poll(() => page.locator('.questions > li').count()).toBe(20);
  await pick('Another one beside it', 'Code 3');
  await page.waitForURL(/with=code-3/);
  await expect.poll(() => page.locator('.questions .answer').count()).toBe(40);
  const form = page.locator('.questions > li', { hasText: 'Which legal form' });
  await form.getByText('solidarity co-operative').first().waitFor();
  await form.locator('.passages summary').first().click();
  await form.locator('q').first().waitFor();
  await expect.poll(() => page.locator('.answer-state.open').count()).toBeGreaterThan(0);
  expect(app.errors).toEqual([]);
});

test('precedents by what hindered them: Valeureux, with why', async () => {
  const page = await app.page('/followup?part=precedents&lang=fr');
  await settled(page);
  await page.locator('.followup .choices-row select').selectOption('lack-of-an-acting-community');
  await page.waitForURL(/factor=lack-of-an-acting-community/);
  const found = page.locator('.precedents > li', { hasText: 'Valeureux' });
  await found.getByText('Ce qui la freine').or(found.getByText('Pourquoi')).first().waitFor();
  await page.getByLabel('Seulement les initiatives terminées').check();
  await page.waitForURL(/ended=1/);
});

test('a framework of three goals: taken from statements, set, dated, kept, compared and printed', async () => {
  const page = await app.page('/followup?part=framework&lang=en');
  await settled(page);
  for (const count of [1, 2, 3]) {
    await page
      .locator('.adding')
      .getByRole('button', { name: /^As a goal/ })
      .first()
      .click();
    await expect.poll(() => page.locator('.framework > li').count()).toBe(count);
  }
  await page.getByLabel('The horizons begin in').fill('2025-06');
  await page.keyboard.press('Tab');
  await page.waitForURL(/start=2025-06/);
  await page.getByText('until June 2027').waitFor();
  await page.getByLabel('Name of this version').fill('first');
  await page.getByRole('button', { name: 'Keep this version' }).click();
  const goal = page.locator('.framework > li').first();
  await goal.getByText('Horizon, state, owner, evidence').click();
  await goal.getByLabel('State').selectOption('done');
  await page.waitForURL(/done/);
  await page.getByRole('link', { name: /^Compare with the one in sight/ }).click();
  await page.locator('.comparison').getByText('Changed:').waitFor();
  const kept = page.url();
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.locator('.framework > li').count()).toBe(3);
  await expect.poll(() => page.locator('.adding').isVisible()).toBe(false);
  // Somebody else sees the same at the same address.
  const other = await app.page(kept.slice(app.address.length));
  await expect.poll(() => other.locator('.framework > li').count()).toBe(3);
  expect(app.errors).toEqual([]);
});

test('a campaign brief: the policy, the ask, a step, and two pages at most', async () => {
  const page = await app.page(
    '/followup?part=campaign&lang=en&policy=memoire-measure-6-social-economy-and-commons',
  );
  await settled(page);
  await page.getByText('No source names a body that decides.').waitFor();
  await page.getByLabel('What do you ask, in one sentence?').fill('Strengthen the ties.');
  await page.keyboard.press('Tab');
  await page.waitForURL(/ask=Strengthen/);
  await page.getByLabel('What', { exact: true }).fill('Write to the region');
  await page.getByLabel('Who', { exact: true }).fill('SEIZE');
  await page.keyboard.press('Enter');
  await page.locator('.plan li', { hasText: 'Write to the region – SEIZE' }).waitFor();
  await page.getByText('Missing among the allies:').waitFor();
  const href = await page
    .getByRole('link', { name: 'Print the campaign brief (PDF)' })
    .getAttribute('href');
  const answer = await fetch(app.address + href);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const file = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  expect(file.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2);
  expect(app.errors).toEqual([]);
});

test('a measure is rated with a source: without one it is refused, and a dead address is dated', async () => {
  const page = await app.page(
    '/followup?lang=en&measure=memoire-measure-2-public-commons-partnerships',
    { viewport: { width: 390, height: 844 } },
  );
  await page.getByRole('link', { name: /^Rate it, with a source/ }).click();
  await page.getByLabel('verdict', { exact: true }).selectOption('under-way');
  await page.getByRole('combobox', { name: 'Jurisdiction' }).fill('Montréal');
  await page
    .getByRole('option', { name: /Montréal/ })
    .first()
    .click();
  await page.getByLabel('date of the verdict').fill('2026-11');
  const send = page.getByRole('button', { name: 'Send the proposal' });
  await page.getByLabel(/^Why/).fill('A report tells of it.');
  await send.click();
  await page.getByRole('alert').first().waitFor();
  await page.getByLabel('A page of the web').check();
  await page.getByLabel('Its address').fill('https://example.org/a-report-that-is-gone');
  await page.getByLabel('Its title').fill('A report that is gone');
  await page.getByLabel('The address did not answer when I tried it today').check();
  await page.getByLabel('Where in it: a page, a section').fill('page 3');
  await send.click();
  await page.getByText('Your proposal waits for an editor').waitFor();
  expect(app.errors).toEqual([]);
});

test('the horizons of a framework stand on the timeline, and what has slipped says by how much', async () => {
  const page = await app.page(
    '/followup?part=framework&lang=en&start=2020&items=goal~montreal-under-way~short',
  );
  await page.getByRole('link', { name: 'Horizons on the timeline' }).click();
  await page.getByRole('heading', { name: 'Horizons of the framework' }).waitFor();
  await page.getByText(/was due by 2022, late by \d+\smonths/).waitFor();
  expect(app.errors).toEqual([]);
});
