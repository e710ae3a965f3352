/** Federal purchases in the facts are those of the published analysis, year by year and in sum. */
import { existsSync, readFileSync } from 'node:fs';
import papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { purchasesIn } from '../../scripts/collect/federal-purchases.ts';
import { claims } from '../support/founding.ts';

const ANALYSIS = '../shared/data/real/canada-contracts-csv';
const FOLDER = 'achats-federaux-d-informatique';
const beside = existsSync(ANALYSIS);
if (!beside)
  console.warn(`The purchases were not compared: ${ANALYSIS}/ is not beside the checkout.`);

const purchases = claims.links.filter(({ folder, kind }) => folder === FOLDER && kind === 'FUNDS');
const rowOf = ({ citations }: (typeof purchases)[number]) =>
  /row (.+), (\d{4}-\d{4})$/.exec(String(citations[0]?.locator))?.slice(1) ?? [];

test('each purchase is a contract of one fiscal year, estimated by the analysis', () => {
  expect(purchases.length).toBeGreaterThan(50);
  for (const { properties } of purchases)
    expect(properties).toMatchObject({
      flowKind: 'contract',
      amountQualifier: 'estimate',
      amountUnit: 'CAD',
    });
});

describe.runIf(beside)('where the analysis is at hand', () => {
  const vendors = new Map(purchasesIn(ANALYSIS).map((vendor) => [vendor.name, vendor]));

  test('the years of each of the 736 vendors add up to the total that the analysis gives', () => {
    expect(vendors.size).toBe(736);
    const apart = [...vendors.values()].filter(
      ({ total, given }) => Math.abs(total - given) > 0.05,
    );
    expect(apart).toEqual([]);
  });

  test('the table of purchases has the rows of the analysis, to the cent', () => {
    const table = papa.parse<Record<string, string>>(
      readFileSync('seeds/purchases/gouvernement-du-canada.csv', 'utf8'),
      { header: true, skipEmptyLines: true },
    ).data;
    const rows = table.map(({ vendor, year, total }) => [vendor, year, Number(total)]);
    const given = [...vendors.values()].flatMap(({ name, years }) =>
      Object.entries(years).map(([year, total]) => [name, year, total]),
    );
    const sorted = (all: readonly unknown[][]) => all.map((row) => row.join(' ')).sort();
    expect(sorted(rows)).toEqual(sorted(given));
  });

  test('each purchase has the amount of its row', () => {
    const wrong = purchases.filter((link) => {
      const [name = '', year = ''] = rowOf(link);
      return vendors.get(name)?.years[year] !== link.properties['amountValue'];
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('no year of a supplier is left out', () => {
    const names = new Set(purchases.map((link) => rowOf(link)[0] ?? ''));
    expect(names.size).toBeGreaterThan(10);
    for (const name of names) {
      const told = purchases.filter((link) => rowOf(link)[0] === name);
      expect(told.length, name).toBe(Object.keys(vendors.get(name)?.years ?? {}).length);
    }
  });
});
