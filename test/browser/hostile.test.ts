/** Data that would do harm: markup, scripts in addresses, marks that turn a line, emoji, 300 letters. Every view shows it as text. */
import { expect, test } from 'vitest';
import { WORLD, world } from '../support/world.ts';
import { opening } from './opening.ts';
import { settled } from './views.ts';

const MARKUP = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
const NAME = `${MARKUP} & "co" \u202eעברית عربي 🌊 =HYPERLINK(1) ${'x'.repeat(200)}`;
const said = JSON.stringify(NAME);

const app = opening(() =>
  world({
    ...WORLD,
    'le-journal/hostile.yaml': `
entities:
  - id: hostile
    kind: Organisation
    name: { both: ${said} }
    aliases: [${said}]
    description: { fr: ${said}, en: ${said} }
    note: { fr: ${said}, en: ${said} }
    website: "https://lac.example/<script>window.ran=1</script>"
    cite: { at: ${said} }
links:
  - { from: hostile, kind: DEVELOPS, to: riviere, cite: { at: ${said} } }
  - { from: hostile, kind: HAS_NEED, to: besoin-d-inventaire, note: { fr: ${said}, en: ${said} }, cite: { at: ${said} } }
  - from: une-ville
    kind: FUNDS
    to: hostile
    flowKind: grant
    amount: { value: 5, unit: CAD, measures: { fr: ${said}, en: ${said} } }
    cite: { at: ${said} }
`,
  }),
);

const PATHS = [
  '/e/hostile',
  '/map?links=0&e=hostile',
  '/table?links=0&e=hostile',
  '/table?links=0&rows=links',
  '/flows?links=0',
  '/dependencies?links=0',
  '/time?links=0',
  '/places?links=0',
  '/matrix?links=0',
  '/documents?links=0',
  '/state',
  '/convergences',
  '/gaps',
  '/allies?e=hostile',
  '/embed/table?links=0',
];

test.each(PATHS)('%s shows it as text, runs nothing and stays within the window', async (path) => {
  const page = await app.page(path, { viewport: { width: 390, height: 844 } });
  await settled(page);
  await expect.poll(() => page.evaluate(() => 'ran' in window)).toBe(false);
  await expect
    .poll(() => page.locator('img, a[href^="javascript" i], #page script').count())
    .toBe(0);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(390);
});

test('a download holds it as text too', async () => {
  const read = async (path: string) => (await fetch(app.address + path)).text();
  const csv = await read('/entities.csv');
  expect(csv).toContain('<img src=x');
  for (const row of csv.split('\r\n')) expect(row).not.toMatch(/^[=+@]/);
  const served = await read('/e/hostile');
  expect(served).not.toContain('<img src=x');
  expect(served).not.toContain('<script>window');
  const brief = await fetch(`${app.address}/brief.pdf?e=hostile`);
  expect(
    Buffer.from(await brief.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect(app.errors).toEqual([]);
});
