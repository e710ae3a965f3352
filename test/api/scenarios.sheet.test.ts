/** The spreadsheet of a scenario, recalculated by an independent program, comes to the same cents. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import { serving } from '../support/serving.ts';
import { recalculated as byAnother, type Cell, cellsOf } from '../support/sheets.ts';
import { world } from '../support/world.ts';

let graph: Graph;
let address: string;
beforeAll(async () => {
  graph = await world();
  address = await serving(graph);
});
afterAll(() => graph.close());

async function download(input: object, lang = 'en') {
  const query = new URLSearchParams({ input: JSON.stringify(input), lang });
  return fetch(`${address}/scenario.xlsx?${query}`);
}

/** The values of the second column by the label in the first, as the other program calculates them. */
async function recalculated(input: object, change?: (cells: Cell[][]) => void) {
  const cells = cellsOf(new Uint8Array(await (await download(input)).arrayBuffer()));
  change?.(cells);
  const all = byAnother(cells);
  const values = new Map(cells.map((row, at) => [String(row[0]), all[at]?.[1]]));
  return { cells, values };
}

test.each([
  [{ template: 'TRUST' }, 'Paid out in a year', 294_117.65],
  [{ template: 'TRUST', way: 'YEARS' }, 'Paid out in a year', 668_506.85],
  [
    { template: 'TRUST', way: 'YEARS', assumptions: [{ key: 'years', value: 10 }] },
    'Paid out in a year',
    1_168_788.52,
  ],
  [{ template: 'POOLING', memberCount: 5 }, 'Pooled', 313_000],
  [{ template: 'POOLING', memberCount: 5 }, 'Share, by use: Organisation 5', 62_600],
  [
    { template: 'SPENDING', assumptions: [{ key: 'spend', value: 2_000_000 }] },
    'Moved in a year, once all of it has',
    200_000,
  ],
])('%o: %s is %d', async (input, label, value) => {
  expect((await recalculated(input)).values.get(label)).toBe(value);
});

test.each([
  {
    template: 'TRUST',
    assumptions: [
      { key: 'nominal', value: 0.0371 },
      { key: 'interns', value: 1.5 },
    ],
  },
  { template: 'TRUST', way: 'YEARS', assumptions: [{ key: 'nominal', value: 0.02 }] },
  { template: 'TRUST', way: 'YEARS', assumptions: [{ key: 'years', value: 35 }] },
  {
    template: 'POOLING',
    memberCount: 7,
    rule: 'BUDGET',
    assumptions: [1, 2, 3, 4, 5, 6, 7].map((at) => ({ key: `budget_${at}`, value: at * 3331.07 })),
  },
  { template: 'SPENDING', assumptions: [{ key: 'horizon', value: 3 }] },
])('all lines are those of the API: %o', async (input) => {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    body: JSON.stringify({
      query:
        'query Lines($input: ScenarioInput!) { scenario(input: $input) { lines { label value } } }',
      variables: { input },
    }),
  });
  const { data } = await response.json();
  const { values } = await recalculated(input);
  for (const { label, value } of data.scenario.lines)
    expect([label, Number(values.get(label)).toFixed(6)]).toEqual([label, value.toFixed(6)]);
});

test('who changes an assumption in the spreadsheet sees the result follow', async () => {
  const { values } = await recalculated({ template: 'TRUST', way: 'YEARS' }, (cells) => {
    const row = cells.find(([label]) => label === 'Years over which the fund is spent');
    if (row) row[1] = 10;
  });
  expect(values.get('Paid out in a year')).toBe(1_168_788.52);
});

test('it speaks both languages, and says that a scenario is no fact', async () => {
  const french = await download({ template: 'TRUST' }, 'fr');
  expect(french.headers.get('content-type')).toContain('spreadsheetml');
  const cells = cellsOf(new Uint8Array(await french.arrayBuffer()));
  expect(cells[0]?.[0]).toBe('Fiducie pour base de code');
  expect(cells[2]?.[0]).toMatch(/n’est pas un fait/);
});

test.each(['', 'x', '[', '3'])('input that is no JSON object is refused: « %s »', async (input) => {
  const response = await fetch(`${address}/scenario.xlsx?${new URLSearchParams({ input })}`);
  expect(response.status).toBe(400);
});
