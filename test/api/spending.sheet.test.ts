/** The spreadsheet of public purchases, recalculated by an independent program, comes to the cents of the API and of the register. */
import { beforeAll, describe, expect, test } from 'vitest';
import { checkRegisters, readRegisters } from '../../api/purchases/check.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { DATASET } from '../support/asking.ts';
import { SEEDS, seeded } from '../support/seeded.ts';
import { serving } from '../support/serving.ts';
import { cellsOf, recalculated } from '../support/sheets.ts';

const { registers } = checkRegisters(readRegisters(SEEDS), readVocabulary(), null);

let address: string;
beforeAll(async () => {
  const dataset = { ...DATASET, place: 'montreal' };
  address = await serving(await seeded(), { registers, dataset });
});

const QUESTION = `query ($buyer: ID) { publicSpending(buyer: $buyer) { total
  periods { period total }
  functions { name total periods { period total } }
  vendors(rolledUp: false, first: 1000) { name total periods { period total } }
  unclassified { total } } }`;

interface Row {
  readonly name: string;
  readonly total: number;
  readonly periods: readonly { readonly period: string; readonly total: number }[];
}

async function asked(buyer: string | null) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    body: JSON.stringify({ query: QUESTION, variables: { buyer } }),
  });
  return (await response.json()).data.publicSpending;
}

async function sheet(buyer: string | null) {
  const query = new URLSearchParams({ ...(buyer === null ? {} : { buyer }), lang: 'en' });
  const response = await fetch(`${address}/spending.xlsx?${query}`);
  expect(response.status).toBe(200);
  const cells = cellsOf(new Uint8Array(await response.arrayBuffer()));
  return { cells, values: recalculated(cells) };
}

const cents = (amount: unknown) => Math.round(Number(amount) * 100);

describe.each([['gouvernement-du-canada'], [null]])('%s', (buyer) => {
  test('every sum by function, vendor and year is that of the API, as the other program adds it', async () => {
    const { cells, values } = await sheet(buyer);
    const { total, periods, functions, vendors } = await asked(buyer);
    for (const [heading, all] of [
      ['Function', functions],
      ['Vendor', vendors],
    ] as [string, Row[]][]) {
      const start = cells.findIndex(([first]) => first === heading);
      expect(start).toBeGreaterThan(0);
      for (const [at, { name, total: own, periods: inYears }] of all.entries()) {
        const row = values[start + 1 + at] ?? [];
        expect([row[0], cents(row[1])]).toEqual([name, cents(own)]);
        for (const { period, total: one } of inYears) {
          const column = periods.findIndex((each: { period: string }) => each.period === period);
          expect([name, period, cents(row[column + 2])]).toEqual([name, period, cents(one)]);
        }
      }
      // Every sum is a formula, so that who changes an amount sees it follow.
      expect(String(cells[start + 1]?.[1])).toMatch(/^=SUM\(/);
      const last = values[start + 1 + all.length] ?? [];
      expect(cents(last[1])).toBe(cents(total));
      for (const [column, { total: year }] of periods.entries())
        expect(cents(last[column + 2])).toBe(cents(year));
    }
  });
});
