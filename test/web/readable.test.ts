/** Money as one reads it, names that never overlap on the map of places, and lenses that begin with all there is. */
import { expect, test } from 'vitest';
import { showsKind } from '../../web/data/filter-masks.ts';
import { nodeSum, type Ribbon, ribbonsOf } from '../../web/lenses/flows/model.ts';
import { labelled } from '../../web/lenses/places/model.ts';
import { FIRST_VIEW, filtersOf, type View } from '../../web/view.ts';
import { sumSaid } from '../../web/words/amounts.ts';
import { money, roundedMoney } from '../../web/words/formats.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  [63_192_000, 'CAD', '63,2 M$', '$63.2 million'],
  [1_011_868_538.71, 'CAD', '1,01 G$', '$1.01 billion'],
  [999_600_000, 'CAD', '1 G$', '$1 billion'],
  [700_000.4, 'CAD', '700 000 $', '$700,000'],
  [2_500_000, 'EUR', '2,5 M€', '€2.5 million'],
])('%d %s is read « %s » and “%s”', (value, currency, fr, en) => {
  expect(plain(roundedMoney(value, currency, 'fr'))).toBe(fr);
  expect(plain(roundedMoney(value, currency, 'en'))).toBe(en);
});

test('large sums bear no cents, small ones all of theirs', () => {
  expect(plain(sumSaid(281_713_353.99, 'CAD', 'en'))).toBe('$281,713,354');
  expect(plain(sumSaid(12.5, 'CAD', 'en'))).toBe('$12.50');
  // An amount of its own, and what a scenario computes, stay as they are.
  expect(plain(money(281_713_353.99, 'CAD', 'en'))).toBe('$281,713,353.99');
  expect(plain(money(12.5, 'CAD', 'en'))).toBe('$12.50');
  expect(money(0.004, 'BTC', 'en')).toContain('0.004');
});

const named = (id: string) => ({ id, kind: 'Organisation', name: id });
const flow = (part: string, certainty: string, sum: number | null) =>
  ({
    id: `${part}-${sum}`,
    certainty,
    sum,
    payer: named('state'),
    countedPayer: named('state'),
    recipient: named(part),
    countedRecipient: named('whole'),
    intermediary: null,
  }) as unknown as Parameters<typeof ribbonsOf>[0][number];

test('a subsidiary stands under its whole, except where one asked about it', () => {
  const flows = [flow('whole', 'EXACT', 5), flow('part', 'ESTIMATE', 7)];
  expect(ribbonsOf(flows).map(({ to }) => to)).toEqual(['to:whole', 'to:whole']);
  expect(ribbonsOf(flows, ['part']).map(({ to }) => to)).toEqual(['to:part', 'to:whole']);
});

test('what is stated and what is estimated are never one sum', () => {
  const ribbons: Ribbon[] = ribbonsOf([
    flow('a', 'EXACT', 5),
    flow('a', 'BOUND', 2),
    flow('a', 'ESTIMATE', 7),
    flow('a', 'UNKNOWN', null),
  ]);
  expect(nodeSum(ribbons)).toEqual({ stated: 7, isBound: true, estimated: 7, unknown: 1 });
  expect(nodeSum([])).toEqual({ stated: null, isBound: false, estimated: null, unknown: 0 });
});

test('a name gives way to discs and to the names before it', () => {
  const disc = (id: string, x: number, y = 100) => ({ id, x, y, radius: 5, name: 'Montréal' });
  const labels = labelled(
    [disc('a', 200), disc('b', 230), disc('c', 215, 103), disc('d', 20, 300)],
    400,
  );
  expect(labels.get('a')?.side).toBe('left');
  expect(labels.get('b')?.side).toBe('right');
  expect(labels.has('c')).toBe(false);
  expect(labels.get('d')?.side).toBe('right');
});

test('time and places begin with all kinds and ignore how many links one has', () => {
  const of = (lens: 'time' | 'places' | 'table') =>
    filtersOf({ ...FIRST_VIEW, lens, own: {} } as View);
  for (const lens of ['time', 'places'] as const) {
    expect(showsKind(of(lens), 'Event')).toBe(true);
    expect(of(lens).least).toBe(0);
  }
  expect(showsKind(of('table'), 'Event')).toBe(false);
});
