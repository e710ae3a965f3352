/** The page of one entity: by themes, complete or not, cited, with and without JavaScript. */
import { expect, test } from 'vitest';
import { cypher } from '../../api/graph/cypher.ts';
import { WORLD, world } from '../support/world.ts';
import { opening } from './opening.ts';

const HOSTILE = `<img src=x onerror="window.ran=1">& “عربي” 🌊 {\\evil} ${'x'.repeat(250)}`;
const merge = cypher<{ id: string; old: string }, object>`
  CREATE (:Merged {id: $old, into: $id})`;

const app = opening(async () => {
  const graph = await world({
    ...WORLD,
    'le-registre/hostile.yaml': `
entities:
  - { id: hostile, kind: Organisation, name: { both: ${JSON.stringify(HOSTILE)} }, cite: { at: fiche 9 } }
`,
  });
  await graph.write((run) => run(merge, { id: 'coop-du-lac', old: 'ecluse' }));
  return graph;
});

test('the id of one that was merged into another leads to its heir, with all that can be done there', async () => {
  const page = await app.page('/help');
  const response = await page.goto(`${app.address}/e/ecluse?to=source-vive&lang=en`);
  expect(response?.status()).toBe(200);
  await page.getByRole('heading', { level: 1, name: 'Lake Co-operative' }).waitFor();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/e/coop-du-lac');
  await page.locator('.path ol .passages').first().waitFor();
  await page.goBack();
  await page.locator('main.help').waitFor();
  await page.goto(`${app.address}/allies?e=ecluse&lang=en`);
  await page.locator('main', { hasText: 'Lake Co-operative' }).waitFor();
});

test('one shares, cites and prints it once', async () => {
  const page = await app.page('/e/coop-du-lac?lang=en');
  await page.locator('.citing').waitFor();
  const main = page.locator('main');
  await expect.poll(() => main.getByRole('button', { name: 'Share', exact: true }).count()).toBe(1);
  await expect.poll(() => main.getByRole('button', { name: 'Print', exact: true }).count()).toBe(1);
  await expect.poll(() => main.getByRole('button', { name: /address/ }).count()).toBe(0);
});

test('links stand by theme, and a mark opens the passage by key', async () => {
  const page = await app.page('/e/coop-du-lac');
  await page.getByRole('heading', { name: /^Logiciels et dépendances/ }).waitFor();
  await page.getByRole('heading', { name: /^Besoins et obstacles/ }).waitFor();
  const mark = page.locator('.theme li', { hasText: 'Rivière' }).locator('summary').first();
  await mark.focus();
  await page.keyboard.press('Enter');
  await page.getByText('elle développe Rivière depuis 2010').first().waitFor();
});

test('how complete the knowledge is: known, looked for, and what to look for', async () => {
  const page = await app.page('/e/oeuvre-du-port?lang=en');
  const complete = page.locator('.complete');
  await complete.waitFor();
  await expect.poll(() => complete.locator('.notRecorded dd').textContent()).toContain('website');
  await expect.poll(() => complete.locator('.known dd').textContent()).toContain('legal form');
  await page.getByText('things that one would expect').waitFor();
});

test('it is cited in APA and BibTeX, in the language of the reader', async () => {
  const page = await app.page('/e/coop-du-lac?lang=fr');
  const citing = page.locator('.citing');
  await citing.waitFor();
  await expect.poll(() => citing.textContent()).toContain('Consulté le');
  await expect.poll(() => citing.textContent()).toContain('@misc{lacis-coop-du-lac,');
  await expect.poll(() => citing.textContent()).toContain(`${app.address}/e/coop-du-lac?lang=fr`);
  await page.getByRole('button', { name: 'EN, English' }).click();
  await expect.poll(() => citing.textContent()).toContain('Retrieved');
});

test('how it is linked to another is shared by address', async () => {
  const page = await app.page('/e/coop-du-lac?to=source-vive&lang=en');
  await page.getByText('From Lake Co-operative to Live Spring').waitFor();
  await page.reload();
  await page.getByText('From Lake Co-operative to Live Spring').waitFor();
  await page.goto(`${app.address}/e/riviere?lang=en`);
  await page.goBack();
  await page.getByText('From Lake Co-operative to Live Spring').waitFor();
});

test('without JavaScript the same is read, and all can be followed as lists', async () => {
  const page = await app.page('/e/coop-du-lac?lang=en', { javaScriptEnabled: false });
  await page.getByRole('heading', { name: 'Lake Co-operative', exact: true }).waitFor();
  await page.getByRole('link', { name: 'organisation', exact: true }).click();
  await page.getByRole('link', { name: 'Harbour Society' }).click();
  await page.getByRole('heading', { name: 'Harbour Society', exact: true }).waitFor();
});

test('nobody of that name is a 404, said on the page', async () => {
  const page = await app.page('/help');
  const response = await page.goto(`${app.address}/e/nobody-here?lang=en`);
  expect(response?.status()).toBe(404);
  await page.getByText('Nothing here is called “nobody-here”.').first().waitFor();
});

test('a name with markup, right-to-left text and emoji neither runs nor breaks the page', async () => {
  const page = await app.page('/e/hostile', { viewport: { width: 390, height: 844 } });
  await page.locator('.citing').waitFor();
  await expect
    .poll(() => page.locator('.citing').textContent())
    .toContain('\\{\\textbackslash{}evil\\}');
  await expect.poll(() => page.evaluate(() => 'ran' in window)).toBe(false);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(390);
  expect(app.errors).toEqual([]);
});
