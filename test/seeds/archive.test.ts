/** One may leave at any time with everything: each word and figure that the sheet of an entity shows stands in the archive. */
import { beforeAll, expect, test } from 'vitest';
import { rowsOf } from '../../api/interchange/csv.ts';
import { detailsOperation } from '../../web/lenses/entity/operations.ts';
import type { Ask } from '../support/asking.ts';
import { exportOf, filesOf } from '../support/exported.ts';
import { runs } from '../support/runs.ts';
import { askingSeeded, seeded } from '../support/seeded.ts';

/** What the program makes of facts: a sentence, the newest reading among citations, the type of an answer. */
const MADE = new Set([
  'said',
  'lastConfirmed',
  'lastConfirmedOn',
  '__typename',
  'totalCount',
  'pageInfo',
  'kind',
]);

let ask: Ask;
/** The cells of all rows of an id, in any table. */
const archive = new Map<string, Set<string>>();
let ids: readonly string[];

beforeAll(async () => {
  ask = await askingSeeded();
  const files = await filesOf('csv', await exportOf(await seeded()));
  for (const [name, text] of Object.entries(files)) {
    if (!name.endsWith('.csv')) continue;
    const [header = [], ...rows] = rowsOf(text);
    // On the sheet, a value that differs bears no id of its own.
    const of = header.indexOf(name === 'differences.csv' ? 'of' : 'id');
    if (name === 'entities.csv') ids = rows.map(([id = '']) => id);
    for (const row of rows) {
      const cells = archive.get(row[of] ?? '') ?? new Set<string>();
      archive.set(row[of] ?? '', cells);
      for (const cell of row)
        for (const part of [cell, ...cell.split(/ ?[|;] ?/)]) cells.add(same(part));
    }
  }
});

/** Spaces that typography sets are no part of a fact, and a value of a list is written in capitals by the API. */
function same(value: unknown): string {
  return String(value)
    .replace(/\s+/gu, ' ')
    .replace(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/, (code) => code.toLowerCase().replaceAll('_', '-'))
    .trim();
}

/** Where a shown value stands nowhere among the cells of what it belongs to. */
function missing(shown: unknown, ids: readonly string[], field = ''): string[] {
  if (shown === null || shown === undefined || MADE.has(field)) return [];
  if (Array.isArray(shown)) return shown.flatMap((one) => missing(one, ids, field));
  if (typeof shown !== 'object')
    return ids.some((id) => archive.get(id)?.has(same(shown)))
      ? []
      : [`${ids[0]} ${field}: ${shown}`];
  const { id } = shown as { id?: string };
  const within = id === undefined ? ids : [id];
  return Object.entries(shown).flatMap(([name, value]) => missing(value, within, name));
}

test('each word and figure on the sheet of an entity stands in the archive, at the row of what it tells of', async () => {
  const step = Math.max(1, Math.floor(ids.length / runs(300)));
  let count = 0;
  for (let at = 0; at < ids.length; at += step) {
    const language = at % 2 === 0 ? 'fr' : 'en';
    const { data } = await ask(
      detailsOperation as unknown as string,
      { id: ids[at], after: null },
      language,
    );
    count += 1;
    expect.soft(missing(data.entity, [])).toEqual([]);
  }
  expect(count).toBeGreaterThan(299);
});
