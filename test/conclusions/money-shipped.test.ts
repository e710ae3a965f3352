/** Money in the shipped data: the two questions that were answered a billion dollars wrong. */
import { beforeAll, expect, test } from 'vitest';
import type { Ask } from '../support/asking.ts';
import { askingSeeded } from '../support/seeded.ts';

let ask: Ask;
beforeAll(async () => {
  ask = await askingSeeded();
});

const TOTALS = `query ($groupBy: FundingGroup!, $filter: FundingFilter) {
  fundingTotals(groupBy: $groupBy, filter: $filter) { how countedCount flowCount parts { id }
    leftOut { reason flowCount flows { id payer { id } } countedIn { payer { id } } }
    rows { key nature currency exact minimum estimated parts { id } } } }`;
const totals = async (groupBy: string, filter: object, language = 'en') =>
  (await ask(TOTALS, { groupBy, filter }, language)).data.fundingTotals;

test('what public bodies pay Microsoft counts Microsoft Canada, and says so in both languages', async () => {
  const found = await totals('RECIPIENT', { recipients: ['microsoft'] });
  expect(found.parts).toEqual([{ id: 'microsoft-canada' }]);
  expect(found.rows).toMatchObject([
    { key: 'microsoft', nature: 'PURCHASE', currency: 'CAD', parts: [{ id: 'microsoft-canada' }] },
  ]);
  expect(found.rows[0].estimated).toBeGreaterThan(1e9);
  expect(found.how).toContain('Counted with the organisation: Microsoft Canada.');
  const french = await totals('RECIPIENT', { recipients: ['microsoft'] }, 'fr');
  expect(french.how).toMatch(/Comptés avec l’organisation\s: Microsoft Canada\./);
});

test('what Québec paid Ubisoft within the total of all governments counts once', async () => {
  const found = await totals('CURRENCY', { recipients: ['ubisoft'] });
  expect(found.rows).toMatchObject([{ nature: 'FUNDING', currency: 'CAD', exact: 1.1e9 }]);
  const overlap = found.leftOut.find(({ reason }: { reason: string }) => reason === 'OVERLAP');
  expect(overlap.flowCount).toBe(3);
  expect(overlap.countedIn).toEqual([{ payer: { id: 'canadian-governments' } }]);
});

test('a levy per credit and amounts that nobody gives are in no sum, and are named', async () => {
  const found = await totals('RECIPIENT', { recipients: ['seize'] });
  expect(found.countedCount).toBe(0);
  const reasons = found.leftOut.map(({ reason }: { reason: string }) => reason);
  expect(reasons).toEqual(['UNKNOWN', 'RATE']);
});

test('no shipped purchase is in a row of funding', async () => {
  const { rows } = await totals('KIND', {});
  for (const { key, nature } of rows)
    expect(nature).toBe(key === 'contract' ? 'PURCHASE' : 'FUNDING');
});
