/** The first screen: one cited sentence, three ways in, and each of them leads somewhere. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { opening } from './opening.ts';

const app = opening();

test('a true sentence with its passages, and who stands behind the data', async () => {
  const page = await app.page('/');
  await page.locator('.opening-sentence').waitFor();
  await expect
    .poll(() => page.locator('.opening-sentence').innerText())
    .toMatch(/obstacle le plus nommé, dans \d+\sdocuments/);
  await page.getByText('Lire les passages').click();
  const quote = page.locator('.opening q').first();
  await quote.waitFor();
  await expect.poll(() => quote.innerText()).toMatch(/^[«“].+[»”]$/);
  await page.getByText('CC-BY-4.0').waitFor();
  await expect.poll(() => page.title()).toBe('Lacis · Un petit monde');
});

test('explore: a question runs, on the lens that answers it', async () => {
  const page = await app.page('/');
  await page.getByRole('link', { name: /Qui paie qui/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Qui paie qui' }).waitFor();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/flows');
  await page.goBack();
  await page.getByRole('link', { name: /Qui a besoin de quoi/ }).click();
  await page
    .getByText(/seulement les liens qui disent/)
    .first()
    .waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('verbs')).toContain('HAS_NEED');
});

test('the state of things: barriers, needs, commons, money, each leading to its sources', async () => {
  const page = await app.page('/');
  await page.getByRole('link', { name: 'Lire la page' }).click();
  await page.getByRole('heading', { level: 1, name: 'État des lieux' }).waitFor();
  await page.getByRole('heading', { name: 'Mesures dont l’échéance est passée' }).waitFor();
  await expect.poll(() => page.locator('.lists h2').count()).toBe(7);
  await page.locator('.flows li').first().waitFor();
  await page.locator('.ranked a').first().click();
  await page.locator('#entity-panel .passages').first().waitFor();
});

test('find allies: who shares what, and how they are linked', async () => {
  const page = await app.page('/allies?e=seize');
  await page.getByRole('heading', { name: 'Qui a quelque chose en commun avec SEIZE' }).waitFor();
  await page
    .getByRole('link', { name: /Comment sont-ils liés/ })
    .first()
    .click();
  await page.locator('.path ol li').first().waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('to')).not.toBeNull();
});

test('the first screen weighs at most 180 kB of compressed script, and asks nobody else', async () => {
  const asked: string[] = [];
  const scripts: Promise<number>[] = [];
  const page = await app.page('/', {}, (blank) => {
    blank.on('response', (response) => {
      asked.push(new URL(response.url()).origin);
      if (/\.js$/.test(response.url()))
        scripts.push(response.body().then((body) => gzipSync(body).length));
    });
  });
  await page.locator('.opening-sentence').waitFor();
  const weight = (await Promise.all(scripts)).reduce((sum, one) => sum + one, 0);
  expect(weight).toBeGreaterThan(0);
  expect(weight).toBeLessThan(180_000);
  expect(new Set(asked)).toEqual(new Set([app.address]));
  expect(app.errors).toEqual([]);
});
