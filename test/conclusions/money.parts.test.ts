/** Money: amounts that overlap, parts of organisations, dependence, one actor under two names, and what is left out. */
import { describe, expect, test } from 'vitest';
import { ledger, pays } from '../support/cases.ts';
import { asked, CAD, reasons, totalsOf } from './money.ts';

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
    expect(found.rows).toMatchObject([{ exact: 350, countedCount: 2 }]);
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
    const { rows, countedCount: counted } = await totalsOf(ask, 'CURRENCY');
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
    expect(found.rows).toMatchObject([{ key: 'studio', exact: 1110, countedCount: 2 }]);
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
      'query ($filter: FundingFilter) { fundingTotals(groupBy: YEAR, filter: $filter) { flowCount } }',
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
    expect(rows).toMatchObject([{ key: 'coop-symbiotic', exact: 36, countedCount: 4 }]);
    expect(rows[0].parts).toEqual([{ id: 'branch' }, { id: 'local-coop' }]);
  });

  test.each(['local-coop', 'coop-symbiotic'])(
    'asked for as %s, all of its money is found',
    async (id) => {
      const ask = await asked(files);
      const { rows, countedCount: counted } = await totalsOf(ask, 'RECIPIENT', {
        recipients: [id],
      });
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
