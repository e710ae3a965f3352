/** An organiser opens the scenario of the paper, changes it, attaches it elsewhere, compares, prints and shares it: by keyboard. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { opening } from './opening.ts';
import { followed, settled } from './views.ts';

const app = opening();
const PHONE = { width: 390, height: 844 };
const CIVICRM = '/scenarios?scenario=fiducie-pour-civicrm';

const valueIn = (page: Page, line: string) =>
  page.locator(`tr[data-line="${line}"] .value`).textContent();
const field = (page: Page, label: string) =>
  page.getByRole('textbox', { name: label, exact: true });
const fresh = (page: Page) => page.locator('.results:not(.stale)').waitFor();

/** Types a number over what stands in a field. */
async function enter(page: Page, label: string, text: string): Promise<void> {
  await field(page, label).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Goes forward by Tab until something with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const { activeElement: one } = document;
      return one?.getAttribute('aria-label') ?? one?.textContent ?? '';
    });
    if (name.test(text)) return;
  }
  throw new Error(`no Tab leads to ${name}`);
}

test('from the question of the first screen to a comparison of two codebases, by keyboard alone', async () => {
  const page = await app.page('/scenarios?lang=fr');
  await settled(page);
  await tabTo(page, /^Une fiducie pour CiviCRM$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Une fiducie pour CiviCRM' }).waitFor();
  await fresh(page);
  await expect.poll(() => valueIn(page, 'draw')).toBe('668\u00a0506,85\u00a0$ par an');
  await expect
    .poll(() => page.locator('.stamp', { hasText: 'Scénario, non un fait' }).isVisible())
    .toBe(true);

  await tabTo(page, /^Garder pour comparer$/);
  await page.keyboard.press('Enter');
  await enter(page, 'Dotation, versée une fois', '20 000 000');
  await expect.poll(() => valueIn(page, 'draw')).toBe('1\u00a0337\u00a0013,70\u00a0$ par an');
  await fresh(page);
  await page.locator('.results th', { hasText: 'CiviCRM' }).waitFor();
  await expect
    .poll(() => page.locator('tr[data-line="draw"]').textContent())
    .toContain('668\u00a0506,85');

  await page.getByRole('combobox', { name: 'L’attacher à une base de code' }).focus();
  await page.keyboard.type('Nextcloud');
  await page.locator('.found [role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.attached', { hasText: 'Nextcloud' }).waitFor();
  await expect.poll(() => page.url()).toContain('codebase=nextcloud');
  await expect.poll(() => page.url()).toContain('set=endowment*20000000&');
  await expect.poll(() => page.url()).toContain('versus=');

  // The address is enough: somebody else sees the same, without an account.
  const shared = await app.page(page.url().replace(app.address, ''));
  await fresh(shared);
  await expect.poll(() => valueIn(shared, 'draw')).toBe(await valueIn(page, 'draw'));
  await expect.poll(() => shared.locator('.attached').textContent()).toContain('Nextcloud');
  await shared.locator('tr[data-line="draw"]', { hasText: '668' }).waitFor();
  expect(app.errors).toEqual([]);
});

test('a change of an assumption is drawn at once, while the server does not answer', async () => {
  const page = await app.page(`${CIVICRM}&lang=en`);
  await fresh(page);
  await page.route('**/graphql*', () => {
    // Nothing answers any more.
  });
  for (const [sum, draw] of [
    ['20000000', '$1,337,013.70 a year'],
    ['10000000', '$668,506.85 a year'],
  ] as const) {
    await enter(page, 'Endowment, paid once', sum);
    await expect.poll(() => valueIn(page, 'draw')).toBe(draw);
  }
});

test('what the page computes at once is what the API then answers', async () => {
  const page = await app.page('/scenarios?template=POOLING&rule=BUDGET&lang=en');
  await fresh(page);
  await enter(page, 'What it costs to build', '200000');
  await expect.poll(() => valueIn(page, 'pooled')).toBe('$405,000');
  await fresh(page);
  await expect.poll(() => valueIn(page, 'pooled')).toBe('$405,000');
  await expect.poll(() => page.locator('.votes li').count()).toBe(5);
});

test('the sums of the founding paper and of a pool of five stand on the page, to the cent', async () => {
  const page = await app.page('/scenarios?template=TRUST&way=PERPETUAL&lang=fr');
  const reads = async (lines: Readonly<Record<string, string>>) => {
    for (const [line, value] of Object.entries(lines))
      await expect.poll(() => valueIn(page, line), { message: line }).toBe(value);
  };
  await fresh(page);
  await reads({
    real: '2,9412\u00a0%',
    draw: '294\u00a0117,65\u00a0$ par an',
    developers: '2,67',
  });
  await page.getByRole('combobox', { name: 'Comment le fonds paie' }).selectOption('YEARS');
  const years = 'Années sur lesquelles le fonds est dépensé';
  await field(page, years).waitFor();
  await enter(page, years, '20');
  await reads({ draw: '668\u00a0506,85\u00a0$ par an', developers: '6,08' });
  await enter(page, years, '10');
  await reads({ draw: '1\u00a0168\u00a0788,52\u00a0$ par an', developers: '10,63' });
  await followed(page, '/scenarios?template=POOLING&rule=EQUAL&lang=fr');
  await reads({
    alone: '1\u00a0100\u00a0000\u00a0$',
    pooled: '313\u00a0000\u00a0$',
    savingShare: '71,5455\u00a0%',
    equal_1: '62\u00a0600\u00a0$',
  });
});

test('a number that cannot be is refused where it stands, and what was typed stays', async () => {
  const page = await app.page(`${CIVICRM}&lang=en`);
  await fresh(page);
  await enter(page, 'Salary of a developer, with all charges', 'abc');
  const wrong = page.getByRole('alert');
  await wrong.waitFor();
  await expect.poll(() => wrong.textContent()).toMatch(/^A number from/);
  await expect
    .poll(() => field(page, 'Salary of a developer, with all charges').inputValue())
    .toBe('abc');
});

test('it prints on two pages in French, and nothing scrolls sideways on a phone', async () => {
  const page = await app.page(`${CIVICRM}&lang=fr`, { viewport: PHONE });
  await fresh(page);
  await settled(page);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0);
  const pdf = await page.pdf({ format: 'A4' });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
  expect(pages).toBe(2);
});

test('the scenario of the paper leads from its own page to its numbers', async () => {
  const page = await app.page('/e/scenario-public-funding-of-civicrm?lang=fr');
  await page.getByRole('link', { name: 'En chiffres', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Une fiducie pour CiviCRM' }).waitFor();
});

test('the spreadsheet is one link away', async () => {
  const page = await app.page(`${CIVICRM}&lang=en`);
  await fresh(page);
  const address = await page
    .getByRole('link', { name: 'Download as a spreadsheet' })
    .getAttribute('href');
  const answer = await fetch(app.address + address);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('spreadsheetml');
});

test('public IT money: a body, a function, whom to call, and what if a part of it moved', async () => {
  const page = await app.page('/scenarios?money=gouvernement-du-canada&lang=fr', {
    viewport: PHONE,
  });
  await page.getByRole('heading', { level: 2, name: 'Par fonction' }).waitFor();
  await expect
    .poll(() => page.locator('.scenarios .sum').textContent())
    .toContain('18\u00a0898\u00a0531\u00a0540');
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0);
  await page.getByRole('link', { name: 'outils bureautiques', exact: true }).click();
  await page.getByRole('heading', { name: /Qui pourrait servir/ }).waitFor();
  await page.getByRole('link', { name: /une part allait à des services/ }).click();
  await page.getByRole('heading', { level: 1, name: /se déplace/ }).waitFor();
  await fresh(page);
  await expect.poll(() => page.locator('.assumptions').textContent()).toContain('2021-2022');
  await page.getByRole('heading', { name: 'Qui appeler ici' }).waitFor();
});

test('a pool tells who could pool and who did, from the facts', async () => {
  const page = await app.page('/scenarios?template=POOLING&lang=fr');
  await page.getByRole('heading', { name: 'Qui l’a déjà fait' }).waitFor();
  await expect.poll(() => page.locator('.scenarios').textContent()).toContain('Code 3');
});
