/** Money: what is summed, by period and rate. Each case that was counted wrongly, and its mirror images, over the API in both languages. */
import { describe, expect, test } from 'vitest';
import { checkSeeds } from '../../api/loading/check.ts';
import { sentence } from '../../api/loading/problems.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { asking } from '../support/asking.ts';
import { areAtHand, caseOf, ledger, pays, worldOf } from '../support/cases.ts';
import { seedsFor } from '../support/seeds.ts';
import { asked, CAD, reasons, totalsOf } from './money.ts';

describe('money in a ring', () => {
  test.runIf(areAtHand)('three payments of the case: three counted, none passed on', async () => {
    const ask = asking(await worldOf('money/ring'));
    for (const groupBy of ['CURRENCY', 'PAYER', 'RECIPIENT', 'YEAR', 'KIND', 'PLACE']) {
      const { flowCount, countedCount, rows } = await totalsOf(ask, groupBy);
      expect([flowCount, countedCount]).toEqual([3, 3]);
      expect(rows.reduce((sum: number, { exact }: { exact: number }) => sum + exact, 0)).toBe(3000);
      for (const row of rows) expect(row.throughIntermediaryCount).toBe(0);
    }
  });

  test('a ring of two, and one with the same stated purpose, count whole', async () => {
    const ask = await asked(
      ledger(
        ['a', 'b', 'c'],
        [
          pays('a', 'b', CAD(5), 'flowKind: grant, purpose: { both: seeds }'),
          pays('b', 'a', CAD(5), 'flowKind: grant, purpose: { both: seeds }'),
          pays('b', 'c', CAD(5), 'flowKind: grant, purpose: { both: seeds }'),
        ],
      ),
    );
    expect((await totalsOf(ask, 'CURRENCY')).rows).toMatchObject([{ exact: 15, countedCount: 3 }]);
  });
});

describe('equal sums are not the same money', () => {
  test.runIf(areAtHand)('in the case, contract 1000 and dues 1000, never added', async () => {
    const ask = asking(await worldOf('money/equal-sums'));
    const { rows } = await totalsOf(ask, 'KIND');
    expect(
      rows.map(({ key, exact, nature }: Record<string, unknown>) => [key, nature, exact]),
    ).toEqual([
      ['dues', 'FUNDING', 1000],
      ['contract', 'PURCHASE', 1000],
    ]);
    expect((await totalsOf(ask, 'CURRENCY')).rows).toMatchObject([
      { nature: 'FUNDING', exact: 1000 },
      { nature: 'PURCHASE', exact: 1000 },
    ]);
  });

  test('a named intermediary makes its two legs the same money, once for each whole', async () => {
    const ask = await asked(
      ledger(
        ['city', 'host', 'coop'],
        [
          pays('city', 'coop', CAD(70), 'flowKind: grant, intermediary: host'),
          pays('city', 'host', CAD(70)),
          pays('city', 'host', CAD(70)),
          pays('host', 'coop', CAD(70)),
          pays('host', 'coop', CAD(30)),
        ],
      ),
    );
    const found = await totalsOf(ask, 'CURRENCY');
    expect(found.rows).toMatchObject([
      { exact: 170, countedCount: 3, throughIntermediaryCount: 1 },
    ]);
    expect(reasons(found)).toEqual({ PASSED_ON: 2 });
    expect(found.leftOut[0].countedIn).toHaveLength(1);
  });

  test('a ministry that is part of a government passes its money on; two strangers do not', async () => {
    const of = (link: string) =>
      asked(
        ledger(
          ['state', 'ministry', 'coop'],
          [pays('state', 'ministry', CAD(9)), pays('ministry', 'coop', CAD(9)), link],
        ),
      );
    const tied = await of('from: ministry, kind: PART_OF, to: state');
    expect((await totalsOf(tied, 'CURRENCY')).rows).toMatchObject([{ exact: 9 }]);
    const strangers = await of('from: ministry, kind: PARTNERS_WITH, to: state');
    expect((await totalsOf(strangers, 'CURRENCY')).rows).toMatchObject([{ exact: 18 }]);
  });
});

describe('rates', () => {
  test.runIf(areAtHand)(
    'in the case, both are left out as rates, alike in both languages',
    async () => {
      const ask = asking(await worldOf('money/rate'));
      for (const language of ['en', 'fr']) {
        const found = await totalsOf(ask, 'CURRENCY', {}, language);
        expect(found.rows).toMatchObject([
          {
            currency: 'EUR',
            exact: null,
            minimum: null,
            maximum: null,
            countedCount: 0,
            unknownCount: 2,
          },
        ]);
        expect(reasons(found)).toEqual({ RATE: 2 });
        expect(found.how).toMatch(language === 'en' ? /by the month/ : /par mois/);
      }
      const { data } = await ask('{ fundingFlows { nodes { certainty rate sum } } }');
      expect(data.fundingFlows.nodes).toEqual([
        { certainty: 'RATE', rate: 'OTHER', sum: null },
        { certainty: 'RATE', rate: 'MONTH', sum: null },
      ]);
    },
  );

  test.each([
    '"per month"',
    '"monthly"',
    '"mensuel"',
    '{ fr: chaque semaine, en: each week }',
    '{ fr: tous les ans, en: every year }',
    '{ fr: "5 000 $ par mois", en: "$5,000 a month" }',
    '{ fr: par participante, en: per participant }',
    '{ fr: l’heure, en: an hour }',
    '"2021, par trimestre"',
    '"/ jour"',
  ])('%s is no total', async (period) => {
    const ask = await asked(ledger(['a', 'b'], [pays('a', 'b', CAD(5000, period))]));
    expect(reasons(await totalsOf(ask, 'CURRENCY'))).toEqual({ RATE: 1 });
  });

  test.each([
    ['"permanent"', 5000],
    ['"partout en 2021"', 5000],
    ['{ fr: par la Ville en 2021, en: by the City in 2021 }', 5000],
    [
      '{ fr: "2007-2012, soit 1000 $ par année pendant cinq ans", en: "2007–2012, that is 1,000 CAD a year for five years" }',
      5000,
    ],
    ['{ fr: par mois pendant 12 mois, en: a month for 12 months }', 60_000],
    ['{ fr: par mois pendant deux ans, en: a month for two years }', 120_000],
  ])('%s is the total %i', async (period, exact) => {
    const ask = await asked(ledger(['a', 'b'], [pays('a', 'b', CAD(5000, period))]));
    expect((await totalsOf(ask, 'CURRENCY')).rows).toMatchObject([{ exact }]);
  });
});

describe('one reading of periods', () => {
  test.runIf(areAtHand)(
    'the fiscal year of the case is one row, and the filter of 2019 finds all',
    async () => {
      const ask = asking(await worldOf('money/fiscal-year'));
      expect((await totalsOf(ask, 'YEAR')).rows).toMatchObject([
        { key: '2018–2019', exact: 3000, countedCount: 3 },
      ]);
      for (const year of [2018, 2019]) {
        const found = await totalsOf(ask, 'CURRENCY', { years: [year] });
        expect(found).toMatchObject({ countedCount: 3, widerCount: 3 });
      }
      expect((await totalsOf(ask, 'CURRENCY', { years: [2020] })).flowCount).toBe(0);
    },
  );

  test('a year that no source gives is said to be left out of a year that is asked for', async () => {
    const ask = await asked(
      ledger(['a', 'b'], [pays('a', 'b', CAD(5)), pays('a', 'b', CAD(7, '"third phase"'))]),
    );
    const found = await totalsOf(ask, 'CURRENCY', { years: [2023] });
    expect(found).toMatchObject({ countedCount: 1, flowCount: 2 });
    expect(reasons(found)).toEqual({ NO_DATE: 1 });
  });
});

describe('amounts', () => {
  test.runIf(areAtHand)('a range that goes down is refused with its file and line', () => {
    const { problems } = checkSeeds(readSeeds(seedsFor(caseOf('money/amounts'))), readVocabulary());
    expect(problems).toHaveLength(1);
    expect(problems.map((one) => sentence(one, 'en'))[0]).toMatch(/facts\.yaml:8.*500.*200/);
  });

  test.runIf(areAtHand)(
    '0.004 stays 0.004; money given back stands apart, with the net',
    async () => {
      const files = caseOf('money/amounts');
      const facts = String(files['facts/facts.yaml']).replace(/.*key: turned.*\n/, '');
      const ask = await asked({ ...files, 'facts/facts.yaml': facts });
      const { rows } = await totalsOf(ask, 'CURRENCY');
      expect(rows).toMatchObject([
        { currency: 'BTC', exact: 0.004, minimum: 0.004, givenBack: null, net: null },
        {
          currency: 'GBP',
          exact: 10000,
          minimum: 10000,
          givenBack: 4000,
          net: 6000,
          countedCount: 2,
        },
      ]);
      const { data } = await ask('{ fundingFlows { nodes { sum givenBack } } }');
      expect(data.fundingFlows.nodes).toContainEqual({ sum: -4000, givenBack: true });
      const { data: depends } = await ask('{ fundingConcentrations { currency total } }');
      expect(depends.fundingConcentrations).toContainEqual({ currency: 'GBP', total: 10000 });
    },
  );

  test('ten times a tenth is one, and one satoshi is not lost', async () => {
    const tenth = Array.from({ length: 10 }, () => pays('a', 'b', CAD(0.1)));
    const small = pays('a', 'b', 'value: 0.00000001, unit: BTC, qualifier: exact');
    const ask = await asked(ledger(['a', 'b'], [...tenth, small]));
    const { rows } = await totalsOf(ask, 'CURRENCY');
    expect(rows.map(({ exact }: { exact: number }) => exact)).toEqual([1e-8, 1]);
  });
});
