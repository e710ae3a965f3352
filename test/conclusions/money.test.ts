/** Money: each case that was counted wrongly, and its mirror images, over the API in both languages. */
import { describe, expect, test } from 'vitest';
import { checkSeeds } from '../../api/loading/check.ts';
import { sentence } from '../../api/loading/problems.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Ask, asking } from '../support/asking.ts';
import { areAtHand, caseOf, ledger, pays, worldOf } from '../support/cases.ts';
import { type Files, seedsFor } from '../support/seeds.ts';
import { world } from '../support/world.ts';

const TOTALS = `query ($groupBy: FundingGroup!, $filter: FundingFilter) {
  fundingTotals(groupBy: $groupBy, filter: $filter) {
    flows counted wider how leftOut { reason count said countedIn { id } } parts { id }
    rows { key label currency nature exact minimum maximum estimated givenBack net flows counted unknown
      throughIntermediary parts { id } leftOut { reason count } } } }`;

async function totalsOf(ask: Ask, groupBy: string, filter: object = {}, language = 'en') {
  const { data, errors } = await ask(TOTALS, { groupBy, filter }, language);
  expect(errors).toBeUndefined();
  const { fundingTotals } = data;
  const left = fundingTotals.leftOut.reduce(
    (sum: number, { count }: { count: number }) => sum + count,
    0,
  );
  // Nothing is ever left out silently.
  expect(fundingTotals.flows).toBe(fundingTotals.counted + left);
  return fundingTotals;
}

const asked = async (files: Files) => asking(await world(files));
const CAD = (value: number, period = '"2023"') =>
  `value: ${value}, unit: CAD, qualifier: exact, period: ${period}`;
const reasons = ({ leftOut }: { leftOut: { reason: string; count: number }[] }) =>
  Object.fromEntries(leftOut.map(({ reason, count }) => [reason, count]));

describe('money in a ring', () => {
  test.runIf(areAtHand)('three payments of the case: three counted, none passed on', async () => {
    const ask = asking(await worldOf('money/ring'));
    for (const groupBy of ['CURRENCY', 'PAYER', 'RECIPIENT', 'YEAR', 'KIND', 'PLACE']) {
      const { flows, counted, rows } = await totalsOf(ask, groupBy);
      expect([flows, counted]).toEqual([3, 3]);
      expect(rows.reduce((sum: number, { exact }: { exact: number }) => sum + exact, 0)).toBe(3000);
      for (const row of rows) expect(row.throughIntermediary).toBe(0);
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
    expect((await totalsOf(ask, 'CURRENCY')).rows).toMatchObject([{ exact: 15, counted: 3 }]);
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
    expect(found.rows).toMatchObject([{ exact: 170, counted: 3, throughIntermediary: 1 }]);
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
          { currency: 'EUR', exact: null, minimum: null, maximum: null, counted: 0, unknown: 2 },
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
        { key: '2018–2019', exact: 3000, counted: 3 },
      ]);
      for (const year of [2018, 2019]) {
        const found = await totalsOf(ask, 'CURRENCY', { years: [year] });
        expect(found).toMatchObject({ counted: 3, wider: 3 });
      }
      expect((await totalsOf(ask, 'CURRENCY', { years: [2020] })).flows).toBe(0);
    },
  );

  test('a year that no source gives is said to be left out of a year that is asked for', async () => {
    const ask = await asked(
      ledger(['a', 'b'], [pays('a', 'b', CAD(5)), pays('a', 'b', CAD(7, '"third phase"'))]),
    );
    const found = await totalsOf(ask, 'CURRENCY', { years: [2023] });
    expect(found).toMatchObject({ counted: 1, flows: 2 });
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
        { currency: 'GBP', exact: 10000, minimum: 10000, givenBack: 4000, net: 6000, counted: 2 },
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

describe('amounts that overlap', () => {
  const span = (value: number, period: string) => CAD(value, period);

  test('a total over years holds the years within it, between the same two', async () => {
    const ask = await asked(
      ledger(
        ['a', 'b'],
        [
          pays('a', 'b', span(300, '"2020-2023"')),
          pays('a', 'b', span(100, '"2021"')),
          pays('a', 'b', span(50, '"2019"')),
        ],
      ),
    );
    const found = await totalsOf(ask, 'CURRENCY');
    expect(found.rows).toMatchObject([{ exact: 350, counted: 2 }]);
    expect(reasons(found)).toEqual({ OVERLAP: 1 });
    expect(found.how).toMatch(/within a larger amount/);
  });

  test('another purpose, another kind, or two payers that nothing ties are other money', async () => {
    const ask = await asked(
      ledger(
        ['a', 'b', 'c'],
        [
          pays(
            'a',
            'b',
            span(300, '"2020-2023"'),
            'flowKind: grant, purpose: { both: the office }',
          ),
          pays('a', 'b', span(100, '"2021"'), 'flowKind: grant, purpose: { both: the platform }'),
          pays('a', 'b', span(100, '"2021"'), 'flowKind: contract'),
          pays('c', 'b', span(100, '"2021"')),
        ],
      ),
    );
    const { rows, counted } = await totalsOf(ask, 'CURRENCY');
    expect(counted).toBe(4);
    expect(rows).toMatchObject([{ exact: 500 }, { exact: 100 }]);
  });

  test('what a class of governments paid over years holds what one of them paid', async () => {
    const ask = await asked(
      ledger(
        ['state', { id: 'governments', more: 'legalForm: class' }, 'studio'],
        [
          'from: state, kind: PART_OF, to: governments',
          pays('governments', 'studio', span(1100, '"2005-2018"'), 'flowKind: subsidy'),
          pays(
            'state',
            'studio',
            span(64, '{ fr: exercice 2014-2015, en: fiscal year 2014–2015 }'),
          ),
          pays('state', 'studio', span(10, '"2019"')),
        ],
      ),
    );
    const found = await totalsOf(ask, 'RECIPIENT');
    expect(found.rows).toMatchObject([{ key: 'studio', exact: 1110, counted: 2 }]);
    expect(reasons(found)).toEqual({ OVERLAP: 1 });
  });
});

describe('parts of organisations', () => {
  const FILES = ledger(
    ['state', 'ministry', 'firm', 'firm-canada', { id: 'suppliers', more: 'legalForm: class' }],
    [
      'from: firm-canada, kind: PART_OF, to: firm',
      'from: firm, kind: PART_OF, to: suppliers',
      'from: ministry, kind: PART_OF, to: state, status: inferred',
      pays('state', 'firm-canada', CAD(1000), 'flowKind: contract'),
      pays('ministry', 'firm', CAD(30), 'flowKind: contract'),
    ],
  );

  test('a firm counts with its subsidiary, a state with its ministry, and the row says so', async () => {
    const ask = await asked(FILES);
    const named = await totalsOf(ask, 'RECIPIENT', { recipients: ['firm'] });
    expect(named.rows).toMatchObject([
      { key: 'firm', exact: 1030, parts: [{ id: 'firm-canada' }] },
    ]);
    expect(named.parts).toEqual([{ id: 'firm-canada' }]);
    expect(named.how).toContain('Counted with the organisation: firm-canada.');
    expect((await totalsOf(ask, 'PAYER')).rows).toMatchObject([
      { key: 'state', exact: 1030, parts: [{ id: 'ministry' }] },
    ]);
    const { data } = await ask(
      '{ fundingFlows(filter: { recipients: ["firm"] }) { totalCount } fundingConcentrations { recipient { id } funderCount } }',
    );
    expect(data.fundingFlows.totalCount).toBe(2);
    expect(data.fundingConcentrations).toContainEqual({
      recipient: { id: 'firm' },
      funderCount: 1,
    });
  });

  test('without parts, the parts that are left out are named; a class receives nothing as one body', async () => {
    const ask = await asked(FILES);
    const alone = await totalsOf(ask, 'RECIPIENT', { recipients: ['firm'], parts: false });
    expect(alone.rows).toMatchObject([{ key: 'firm', exact: 30 }]);
    expect(alone.how).toContain('Parts not counted: firm-canada.');
    const part = await totalsOf(ask, 'RECIPIENT', { recipients: ['firm-canada'] });
    expect(part.rows).toMatchObject([{ key: 'firm-canada', exact: 1000 }]);
    const all = await totalsOf(ask, 'RECIPIENT');
    expect(all.rows.map(({ key }: { key: string }) => key)).toEqual(['firm']);
    const suppliers = await totalsOf(ask, 'CURRENCY', { recipients: ['suppliers'] });
    expect(suppliers.rows).toMatchObject([{ exact: 1030 }]);
  });

  test('two that are said to be parts of each other stay apart', async () => {
    const ask = await asked(
      ledger(
        ['a', 'b', 'c'],
        [
          'from: a, kind: PART_OF, to: b',
          'from: b, kind: PART_OF, to: a',
          pays('c', 'a', CAD(1)),
          pays('c', 'b', CAD(2)),
        ],
      ),
    );
    const { rows } = await totalsOf(ask, 'RECIPIENT');
    expect(rows.map(({ key, exact }: Record<string, unknown>) => [key, exact])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
  });
});

describe('dependence', () => {
  const QUERY = `{ fundingConcentrations { recipient { id } nature funderCount largestShare hhi meaning } }`;

  test('one payment alone says nothing of dependence, in both languages', async () => {
    const ask = await asked(ledger(['a', 'b'], [pays('a', 'b', CAD(5))]));
    for (const language of ['en', 'fr']) {
      const { data } = await ask(QUERY, {}, language);
      expect(data.fundingConcentrations).toMatchObject([{ largestShare: null, hhi: null }]);
      expect(data.fundingConcentrations[0].meaning).toMatch(
        /nothing can be said|ne peut rien dire/,
      );
    }
  });

  test('two payments of one payer are all that is known; a purchase is no funding', async () => {
    const ask = await asked(
      ledger(
        ['a', 'b', 'c'],
        [
          pays('a', 'b', CAD(5)),
          pays('a', 'b', CAD(5, '"2024"')),
          pays('c', 'b', CAD(90), 'flowKind: contract'),
        ],
      ),
    );
    const { data } = await ask(QUERY);
    expect(data.fundingConcentrations).toMatchObject([
      { nature: 'FUNDING', funderCount: 1, largestShare: 1, hhi: 10_000 },
      { nature: 'PURCHASE', funderCount: 1, largestShare: null },
    ]);
    expect(data.fundingConcentrations[0].meaning).toMatch(/Others may pay as well/);
  });
});

test('what is no fact is left out by name, and counted where its status is asked for', async () => {
  const ask = await asked(
    ledger(
      ['a', 'b'],
      [pays('a', 'b', CAD(5)), pays('a', 'b', CAD(7), 'flowKind: grant, status: proposed')],
    ),
  );
  expect(reasons(await totalsOf(ask, 'CURRENCY'))).toEqual({ NOT_A_FACT: 1 });
  expect((await totalsOf(ask, 'CURRENCY', { statuses: ['PROPOSED'] })).rows).toMatchObject([
    { exact: 7 },
  ]);
});

test('an id that names nothing is refused, wherever it stands', async () => {
  const ask = await asked(ledger(['a', 'b'], [pays('a', 'b', CAD(5))]));
  for (const field of ['payers', 'recipients', 'places', 'sources'])
    for (const query of [
      'query ($filter: FundingFilter) { fundingFlows(filter: $filter) { totalCount } }',
      'query ($filter: FundingFilter) { fundingTotals(groupBy: YEAR, filter: $filter) { flows } }',
    ]) {
      const { errors } = await ask(query, { filter: { [field]: ['nobody'] } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field });
    }
});

describe('one actor under two names', () => {
  const files = ledger(
    ['a', 'fund', { id: 'local-coop', more: 'named: false' }, 'coop-symbiotic', 'branch'],
    [
      pays('fund', 'local-coop', CAD(10)),
      pays('fund', 'coop-symbiotic', CAD(20)),
      pays('fund', 'branch', CAD(5)),
      pays('a', 'coop-symbiotic', CAD(1)),
      'from: local-coop, kind: SAME_AS, to: coop-symbiotic, status: inferred',
      'from: branch, kind: PART_OF, to: local-coop',
    ],
  );

  test('has one row, which says the names and parts that it counts', async () => {
    const ask = await asked(files);
    const { rows } = await totalsOf(ask, 'RECIPIENT');
    expect(rows).toMatchObject([{ key: 'coop-symbiotic', exact: 36, counted: 4 }]);
    expect(rows[0].parts).toEqual([{ id: 'branch' }, { id: 'local-coop' }]);
  });

  test.each(['local-coop', 'coop-symbiotic'])(
    'asked for as %s, all of its money is found',
    async (id) => {
      const ask = await asked(files);
      const { rows, counted } = await totalsOf(ask, 'RECIPIENT', { recipients: [id] });
      expect([
        counted,
        rows.map(({ key, exact }: { key: string; exact: number }) => [key, exact]),
      ]).toEqual([4, [[id, 36]]]);
    },
  );

  test('without parts and other names, each name has its own', async () => {
    const { rows } = await totalsOf(await asked(files), 'RECIPIENT', { parts: false });
    expect(rows.map(({ key }: { key: string }) => key).sort()).toEqual([
      'branch',
      'coop-symbiotic',
      'local-coop',
    ]);
  });

  test('depends on its payers as one', async () => {
    const { data } = await (await asked(files))(
      '{ fundingConcentrations(first: 10) { recipient { id } funderCount } }',
    );
    expect(data.fundingConcentrations).toContainEqual({
      recipient: { id: 'coop-symbiotic' },
      funderCount: 2,
    });
  });
});
