/** When: dates as honest spans, a slider that map and table follow, the undated apart. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { WORLD, world } from '../support/world.ts';
import { download } from './downloading.ts';
import { opening } from './opening.ts';

const LONG = `Une très longue fête ${'du lac '.repeat(40)}`;
const app = opening(() =>
  world({
    ...WORLD,
    'le-registre/dated.yaml': `
entities:
  - { id: fete, kind: Event, name: { both: ${JSON.stringify(LONG)} }, since: "2016-05-02", cite: { at: fiche 3 } }
  - { id: hostile, kind: Codebase, name: { both: '<img src=x onerror="window.ran=1"> “عربي” 🌊' }, since: "2014-03", until: "2018", cite: { at: fiche 4 } }
`,
  }),
);

const WHOLE = '/time?links=0&kinds=Organisation,Codebase,Event';

test('each row says its dates as precisely as the source, and what is not said', async () => {
  const page = await app.page(WHOLE);
  await page.getByText('de mars 2014 à 2018').waitFor();
  await page.getByText('2 mai 2016').waitFor();
  await page.getByText('jusqu’à juin 2015 · début non précisé').waitFor();
  await page.getByText('depuis 2009 · fin non précisée').waitFor();
  await page
    .getByText(/portent aucune date/)
    .first()
    .waitFor();
});

test('all of it is taken away as a table: dates as sources give them, and none where none does', async () => {
  const page = await app.page(`${WHOLE}&lang=en`);
  const take = async () => {
    const file = await download(page, 'Table (CSV)');
    expect(file.suggestedFilename()).toBe('lacis-time.csv');
    return (await readFile(await file.path(), 'utf8')).replace('\ufeff', '').split('\r\n');
  };
  const entities = await take();
  expect(entities[0]).toBe('id,Name,Kind,Status,Since,Until');
  expect(entities.find((row) => row.startsWith('hostile,'))).toMatch(/,stated,2014-03,2018$/);
  expect(entities.find((row) => row.startsWith('fete,'))).toMatch(/,stated,2016-05-02,$/);
  // What has no date comes last, with nothing in the place of one.
  expect(entities.at(-2)).toMatch(/,,$/);
  await page.getByRole('link', { name: 'Links', exact: true }).click();
  await page.waitForURL(/rows=links/);
  const links = await take();
  expect(links[0]).toBe('id,id From,From,Verb,id To,To,Status,Since,Until');
  expect(links.length).toBeGreaterThan(2);
});

test('the slider is moved by keys, and table and address follow; back and forward as well', async () => {
  const page = await app.page(`${WHOLE}&lang=en`);
  const slider = page.getByRole('slider', { name: 'As of' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect.poll(() => page.url()).toContain('year=2009');
  // The address is written at once, the page once a frame.
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('2009');
  await page.getByText('As of 2009, among those with a date').waitFor();
  for (const _ of Array(4)) await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.url()).toContain('year=2013');
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await page.getByRole('table').waitFor();
  await expect.poll(() => page.locator('tbody').textContent()).not.toContain('<img src=x');
  await page.goBack();
  await slider.waitFor();
  await expect.poll(() => page.url()).toContain('year=2013');
  await page.reload();
  await slider.waitFor();
  await page.getByRole('button', { name: 'All years' }).click();
  await expect.poll(() => page.url()).not.toContain('year=');
});

test('what does not stand in the year stays in sight, and says so', async () => {
  const page = await app.page(`${WHOLE}&year=2011&lang=en`);
  await page.locator('.spans > .away', { hasText: '<img src=x' }).waitFor();
  await page.getByText('not current in that year').first().waitFor();
  await expect.poll(() => page.evaluate(() => 'ran' in window)).toBe(false);
});

test('links have their time as well', async () => {
  const page = await app.page('/time?links=0&rows=links&lang=en');
  const row = page.locator('.spans > li', { hasText: 'develops' });
  await row.getByText('since 2010 · no end stated').waitFor();
  await page.getByText(/links? (has|have) a date/).waitFor();
});

test('what bears no date is counted, and listed when opened by key', async () => {
  const page = await app.page(`${WHOLE}&lang=en`);
  const apart = page.locator('.undrawn summary');
  await expect.poll(() => apart.textContent()).toMatch(/(has|have) no date/);
  await apart.focus();
  await page.keyboard.press('Enter');
  await page.locator('.undrawn li', { hasText: 'Rivière' }).waitFor();
});

test('a selection without any date says so, at 390 px without scrolling sideways', async () => {
  const phone = { viewport: { width: 390, height: 844 } };
  const page = await app.page('/time?links=0&kinds=Need', phone);
  await page.getByText('Rien dans cette sélection ne porte de date.').waitFor();
  const wide = await app.page(WHOLE, phone);
  await wide.locator('.spans').waitFor();
  await expect
    .poll(() => wide.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(390);
  expect(app.errors).toEqual([]);
});
