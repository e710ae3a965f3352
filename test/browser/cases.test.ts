/** Small things on which the page was wrong, each once reported of a comparable program. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { areAtHand, worldOf } from '../support/cases.ts';
import { opening } from './opening.ts';

const app = opening();

/** As the translation of a browser does: each text moves into an element of its own. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (text.data.trim() === '' || text.parentElement?.closest('script, style, [translate=no]'))
        continue;
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(text);
    }
  });

test('translated by a browser, the heading follows the selection, and names stay as they are', async () => {
  const page = await app.page('/table?lang=en&e=koumbit');
  const heading = page.locator('#entity-panel h2').first();
  await expect.poll(() => heading.textContent()).toBe('Koumbit');
  await translate(page);
  const other = page.locator('table a.name').nth(3);
  const name = (await other.textContent()) ?? '';
  await expect.poll(() => other.locator('font').count()).toBe(0);
  await other.click();
  await expect.poll(() => heading.textContent()).toBe(name.trim());
});

test('an id that nothing has is said, and is no filter', async () => {
  const page = await app.page('/map?focus=no-such-id&lang=en');
  const line = page.locator('.status-line p').first();
  await expect.poll(() => line.textContent()).toContain('nothing here has the id “no-such-id”');
});

test('the sentence says how many entities only the selection shows', async () => {
  const page = await app.page('/table?lang=en&e=koumbit');
  const line = page.locator('.status-line p').first();
  await expect
    .poll(() => line.textContent())
    .toMatch(/with\s\d+\sentit(y|ies) more that only the selection shows/);
});

test('going back, one is where one was; a link begins at the top', async () => {
  const page = await app.page('/gaps?lang=en');
  const content = page.locator('#content');
  await expect.poll(() => content.evaluate((one) => one.scrollHeight)).toBeGreaterThan(2_000);
  await content.evaluate((element) => element.scrollTo(0, 900));
  await expect.poll(() => page.evaluate(() => history.state?.scroll?.content)).toBe(900);
  await page.getByRole('link', { name: 'Stories' }).first().click();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/stories');
  await page.goBack();
  await expect.poll(() => page.locator('#content').evaluate((one) => one.scrollTop)).toBe(900);
});

test('on paper a table has all of its rows', async () => {
  const page = await app.page('/table?lang=en');
  const rows = page.locator('.table tbody tr');
  await expect.poll(() => rows.count()).toBe(100);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const line = (await page.locator('.status-line p').first().textContent()) ?? '';
  const all = Number(/You see\s([\d,]+)\sentities/.exec(line)?.[1]?.replaceAll(',', ''));
  expect(all).toBeGreaterThan(100);
  await expect.poll(() => rows.count()).toBe(all);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(() => rows.count()).toBe(100);
});

test('more than an address can hold is refused with a sentence', async () => {
  const page = await app.page('/map?lang=en&links=0');
  await page.locator('.map .canvas').waitFor();
  const lasso = page.getByRole('button', { name: 'Lasso' });
  await lasso.click();
  const box = await page.locator('.map .canvas').boundingBox();
  if (box === null) throw new Error('the map has no box');
  const [left, top, right, bottom] = [
    box.x + 3,
    box.y + 3,
    box.x + box.width - 3,
    box.y + box.height - 60,
  ];
  await page.mouse.move(left, top);
  await page.mouse.down();
  for (const [x, y] of [
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ] as const)
    await page.mouse.move(x, y, { steps: 5 });
  await page.mouse.up();
  await page.getByText(/too many for an address that one can share/).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Show only these' }).count()).toBe(0);
  await expect.poll(() => page.url().length).toBeLessThan(500);
});

/** Whether names are written on one of the canvases. */
const hasWriting = (all: Element[]) =>
  (all as HTMLCanvasElement[]).some((canvas) => {
    const letters = canvas.getContext('2d');
    if (letters === null || canvas.width === 0 || canvas.height === 0) return false;
    return letters.getImageData(0, 0, canvas.width, canvas.height).data.some((one) => one > 0);
  });

test.each([
  [600, 400],
  [300, 150],
])('a page on a disk shows the map in a frame of %d by %d', async (width, height) => {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-frame-'));
  const file = join(folder, 'frame.html');
  const address = `${app.address}/embed/map?e=koumbit&focus=koumbit`;
  writeFileSync(
    file,
    `<!doctype html><iframe sandbox="allow-scripts allow-popups" width="${width}" height="${height}" src="${address}"></iframe>`,
  );
  const page = await app.page('/help');
  await page.goto(`file://${file}`);
  const frame = page.frameLocator('iframe');
  const main = frame.locator('main');
  await main.waitFor();
  await expect
    .poll(async () => (await main.boundingBox())?.height ?? 0)
    .toBeGreaterThan(height * 0.6);
  await frame.locator('.map .canvas').waitFor();
  await expect.poll(() => frame.locator('.map canvas').evaluateAll(hasWriting)).toBe(true);
  expect(app.errors).toEqual([]);
});

describe.skipIf(!areAtHand)('620 flows', () => {
  const many = opening(() => worldOf('page/many-flows'));

  test('the diagram says how many it draws; the table has all of them', async () => {
    const page = await many.page('/flows?lang=en');
    await page.getByText('The 120 largest of 620 are drawn').waitFor();
    await expect
      .poll(() => page.locator('.money-table tbody tr, table tbody tr').count())
      .toBeGreaterThan(619);
  });
});
