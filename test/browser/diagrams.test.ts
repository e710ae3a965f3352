/** What one sees as a diagram can be taken away: a drawing that stands alone, a picture, a table. */
import { XMLParser } from 'fast-xml-parser';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { downloaded } from './downloading.ts';
import { opening } from './opening.ts';

const app = opening();

test.each([
  ['/flows?lang=en', 'Government of Quebec'],
  ['/dependencies?lang=en&e=drupal', 'Drupal'],
])(
  '%s: a valid drawing with every name and nothing that points elsewhere; a picture',
  async (path, name) => {
    const page = await app.page(path, { acceptDownloads: true });
    await page.locator('figure svg a text').first().waitFor();
    const text = (await downloaded(page, 'Drawing (SVG)')).toString('utf8');
    // On a page without the policy of ours, which lets no text become markup.
    const blank = await page.context().newPage();
    const read = await blank.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
      return {
        wrong: parsed.querySelector('parsererror')?.textContent ?? null,
        root: parsed.documentElement.tagName,
        titles: [...parsed.querySelectorAll('title')].map((one) => one.textContent ?? ''),
        names: [...parsed.querySelectorAll('text')].map((one) => one.textContent ?? ''),
        fills: [...parsed.querySelectorAll('rect')].map((one) => one.getAttribute('fill')),
      };
    }, text);
    expect(read.wrong).toBeNull();
    expect(read.root).toBe('svg');
    expect(read.titles.join()).toContain(name);
    // Money has one diagram for each of its two natures: the first is taken.
    const drawn = await page
      .locator('figure', { has: page.locator('svg a text') })
      .first()
      .locator('svg a text')
      .allTextContents();
    expect(read.names.length).toBeGreaterThanOrEqual(drawn.length);
    expect(read.names).toEqual(expect.arrayContaining(drawn));
    expect(text).not.toMatch(/href|<style|<image|@import|url\((?!#)/);
    expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
    expect(new Set(read.fills).size).toBeGreaterThan(1);
    const picture = await downloaded(page, 'Image (PNG)');
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.length).toBeGreaterThan(5000);
  },
);

test('the matrix is taken as a table that a spreadsheet reads', async () => {
  const page = await app.page('/matrix?lang=en&topic=BARRIER', { acceptDownloads: true });
  await page.locator('a.count').first().waitFor();
  const text = (await downloaded(page, 'Table (CSV), This page of the grid')).toString('utf8');
  const { data, errors } = Papa.parse<string[]>(text.trim());
  expect(errors).toEqual([]);
  const [head = [], ...rows] = data;
  expect(head.slice(2, 4)).toEqual(['Theme', 'co-operatives']);
  expect(rows).toHaveLength(15);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  expect(app.errors).toEqual([]);
});

test.each([
  ['/flows?lang=en', 'Table (CSV), Sums, by currency', ['CAD', 'EUR']],
  ['/gaps?lang=en', 'Table (CSV), ', ['Need without a known codebase']],
])('%s: each table as a table that a spreadsheet reads', async (path, button, heads) => {
  const page = await app.page(path, { acceptDownloads: true });
  const table = page.getByRole('table').first();
  await table.waitFor();
  const text = (await downloaded(page, button)).toString('utf8');
  const { data, errors } = Papa.parse<string[]>(text.trim());
  expect(errors).toEqual([]);
  await expect.poll(() => table.getByRole('row').count()).toBe(data.length);
  expect(new Set(data.map(({ length }) => length)).size).toBe(1);
  expect(data.map(([head]) => head)).toEqual(expect.arrayContaining(heads));
});

test.each([
  ['/map?lang=en&kinds=Codebase&links=0', 'Facts of this view'],
  ['/table?lang=en&kinds=Codebase&links=0', 'Facts of this view'],
  ['/e/koumbit?lang=en', 'Koumbit'],
  ['/gaps?lang=en', 'Everything'],
])('%s: the facts come as a graph, and the page says how much is left out', async (path, part) => {
  const page = await app.page(path, { acceptDownloads: true });
  await page.getByRole('button', { name: 'Download', exact: true }).first().waitFor();
  await page.waitForFunction(() => performance.getEntriesByName('lacis-drawn').length >= 0);
  const bytes = await downloaded(page, `Graph (GEXF), ${part}`);
  const parser = new XMLParser({ ignoreAttributes: false });
  const { nodes } = parser.parse(bytes.toString('utf8')).gexf.graph;
  expect(Number(nodes['@_count'])).toBe([nodes.node].flat().length);
  if (part === 'Facts of this view') {
    await page.getByRole('button', { name: 'Download', exact: true }).first().click();
    await page.getByText(/Left out: [\d,]+.entities/).waitFor();
  }
  expect(app.errors).toEqual([]);
});
