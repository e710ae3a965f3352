/** Data that would do harm: markup, scripts in addresses, marks that turn a line, emoji, 300 letters. Every view shows it as text. */
import { beforeAll, expect, test } from 'vitest';
import { WORLD, world } from '../support/world.ts';
import { opening } from './opening.ts';
import { settled } from './views.ts';

const MARKUP = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
const NAME = `${MARKUP} & "co" \u200fעברית عربي 🌊 =HYPERLINK(1) ${'x'.repeat(200)}`;
const said = JSON.stringify(NAME);

const TOKEN = 'a-token-that-is-long-enough-for-a-test';
const EDITOR = { authorization: `Bearer ${TOKEN}` };
const app = opening(
  () =>
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
  async () => ({ adminToken: TOKEN }),
);

/** It waits for review under an address of its own, and an editor asked back. */
let waiting = '';
beforeAll(async () => {
  const tell = async (query: string, input: object) => {
    const { data } = await (
      await fetch(`${app.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...EDITOR },
        body: JSON.stringify({ query, variables: { input } }),
      })
    ).json();
    return data;
  };
  const cite = { source: 'le-journal', at: NAME.slice(0, 290), quote: MARKUP };
  const both = { fr: NAME, en: NAME };
  const entities = [{ id: 'hostile-2', kind: 'Organisation', name: both, description: both, cite }];
  const links = [{ from: 'hostile-2', kind: 'DEVELOPS', to: 'riviere', note: both, cite }];
  const { propose } = await tell(
    'mutation ($input: ProposeInput!) { propose(input: $input) { address proposal { id } } }',
    { entities, links, message: NAME, contact: MARKUP },
  );
  waiting = propose.address;
  await tell('mutation ($input: AskInput!) { ask(input: $input) { state } }', {
    ...{ id: propose.proposal.id, message: NAME },
  });
  await tell('mutation ($input: EditInput!) { edit(input: $input) { revision } }', {
    ...{ message: NAME, entities: [{ id: 'coop-du-lac', description: both, cite }] },
  });
});

/** These show the words that somebody sent. */
const SHOWN = /^.(review|proposal|history)/;

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
  '/review',
  '/proposal?a=waiting',
  '/history?change=2',
  '/history?e=hostile',
  '/duplicates',
  '/contribute?e=hostile',
];

test.each(PATHS)('%s shows it as text, runs nothing and stays within the window', async (path) => {
  const page = await app.page(path.replace('waiting', waiting), {
    viewport: { width: 390, height: 844 },
    extraHTTPHeaders: path === '/review' ? EDITOR : {},
  });
  await settled(page);
  if (path === '/review') await page.locator('.queue a, .queue button').first().click();
  if (SHOWN.test(path)) await page.getByText('window.ran=1').first().waitFor();
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
