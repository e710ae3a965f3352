/** One question, one number: a number that several places show is the same in all, and comes from one function. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { asking } from '../support/asking.ts';
import { generate, loadGenerated } from '../support/ecology.ts';
import { askingSeeded, seeded } from '../support/seeded.ts';
import { serving } from '../support/serving.ts';
import type { Row, Served } from './asking-places.ts';
import { OF_CARDS } from './numbers-of-cards.ts';
import { OF_FACTS } from './numbers-of-facts.ts';

/** Every number that two places show. */
const ROWS = [...OF_FACTS, ...OF_CARDS];

const ROOT = new URL('../../', import.meta.url);

async function shipped(): Promise<Served> {
  return { ask: await askingSeeded(), address: await serving(await seeded()), place: 'montreal' };
}

/** Links, stances, amounts and dates drawn at random, of which no rule was thought. */
async function generated(): Promise<Served> {
  const graph = await openEmbedded();
  const ecology = generate({ entities: 150, seed: 15 });
  await loadGenerated(graph, ecology);
  return { ask: asking(graph), address: await serving(graph), place: 'place-0' };
}

describe.each([
  ['the shipped facts', shipped],
  ['a generated graph', generated],
])('in %s', (_, open) => {
  let served: Served;
  beforeAll(async () => {
    served = await open();
  });

  test.each(ROWS.map((row) => [row.number, row] as const))('%s', async (_number, row) => {
    const said = await Promise.all(
      Object.entries(row.places).map(async ([name, ask]) => [name, await ask(served)] as const),
    );
    const [[, first], ...others] = said as [(typeof said)[number], ...typeof said];
    const keys = keysOf(
      row,
      said.map(([, one]) => one),
    );
    expect(keys.length).toBeGreaterThan(0);
    for (const [name, other] of others) expect(only(other, keys), name).toEqual(only(first, keys));
  });
});

/** Of a row that is compared partly, what all places name. */
function keysOf({ partly }: Row, said: readonly Readonly<Record<string, number>>[]): string[] {
  const all = [...new Set(said.flatMap((one) => Object.keys(one)))].sort();
  return partly ? all.filter((key) => said.every((one) => key in one)) : all;
}

const only = (said: Readonly<Record<string, number>>, keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, said[key] ?? 0]));

test('the table of the documentation has these numbers, these places and this function', () => {
  const text = readFileSync(new URL('docs/numbers.md', ROOT), 'utf8');
  const rows = [...text.matchAll(/^\| (?!number|-)(.+?) +\| (.+?) +\| `(.+?)` +\|$/gm)];
  expect(rows.map(([, number, places, by]) => [number?.trim(), places?.trim(), by])).toEqual(
    ROWS.map(({ number, places, by }) => [number, Object.keys(places).join(' · '), by]),
  );
});

test.each(ROWS.map(({ by }) => by))('%s is there', (by) => {
  const [file = '', name = ''] = by.split(' ');
  expect(readFileSync(new URL(file, ROOT), 'utf8')).toMatch(new RegExp(`\\b${name}\\b`));
});
