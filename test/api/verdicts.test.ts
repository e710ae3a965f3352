/** A verdict is refused without its value, its date or its source, in files and in edits alike. */
import { beforeAll, describe, expect, test } from 'vitest';
import { isOverdue, isPast } from '../../api/followup/verdicts.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { createApi } from '../../api/graphql.ts';
import { checkSeeds } from '../../api/loading/check.ts';
import { sentence } from '../../api/loading/problems.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Answer, DATASET } from '../support/asking.ts';
import { MEASURES } from '../support/measures.ts';
import { seedsFor } from '../support/seeds.ts';
import { world } from '../support/world.ts';

const FILE = 'le-memoire/mesures.yaml';
const WHOLE =
  'from: mesure-3, kind: RATED_IN, to: quebec, key: "2026", verdict: kept, ratedOn: "2026", cite: { source: le-bilan, at: p. 1 }';

/** What the check says of one more verdict, in both languages. */
function told(verdict: string): readonly (readonly [string, string])[] {
  const files = { ...MEASURES, [FILE]: `${MEASURES[FILE]}  - { ${verdict} }\n` };
  return checkSeeds(readSeeds(seedsFor(files)), readVocabulary()).problems.map(
    (one) => [sentence(one, 'en'), sentence(one, 'fr')] as const,
  );
}
const without = (part: string) => WHOLE.replace(part, '');

describe('in a file', () => {
  test('a whole verdict passes', () => expect(told(WHOLE)).toEqual([]));

  test('its source may have an address that nobody can reach', () =>
    expect(
      told(
        `${WHOLE}, note: { fr: "L’adresse ne répond plus.", en: "The address does not answer any more." }`,
      ),
    ).toEqual([]));

  test.each([
    [
      'a source',
      without(', cite: { source: le-bilan, at: p. 1 }'),
      /cite: no fact without a source/,
      /cite : pas de fait sans source/,
    ],
    [
      'a date',
      without(', ratedOn: "2026"'),
      /ratedOn: a verdict needs the day, month or year/,
      /ratedOn : un verdict demande le jour, le mois ou l’année/,
    ],
    [
      'a value',
      without(', verdict: kept'),
      /verdict: a verdict needs its value/,
      /verdict : un verdict demande sa valeur/,
    ],
    [
      'a value that is known',
      WHOLE.replace('verdict: kept', 'verdict: perhaps'),
      /unknown value “perhaps”; expected one of kept, /,
      /valeur inconnue « perhaps »/,
    ],
    [
      'the coder of a reading',
      `${WHOLE}, firstVerdict: kept`,
      /firstCoder: a reading needs both its coder and its verdict/,
      /firstCoder : une lecture demande à la fois/,
    ],
    [
      'a first reading before a second',
      `${WHOLE}, secondCoder: B, secondVerdict: kept`,
      /firstVerdict: a second reading needs a first one/,
      /firstVerdict : une seconde lecture en demande une première/,
    ],
    [
      'a reconciliation of readings that differ',
      `${WHOLE}, firstCoder: A, firstVerdict: kept, secondCoder: B, secondVerdict: broken`,
      /reconciliation: the readings differ \(kept, broken\)/,
      /reconciliation : les lectures diffèrent \(kept, broken\)/,
    ],
    [
      'the verdict that its readings give',
      `${WHOLE}, firstCoder: A, firstVerdict: broken`,
      /reconciliation: every reading says broken/,
      /reconciliation : toutes les lectures disent broken/,
    ],
  ])('without %s it is refused', (_, verdict, english, french) => {
    const problems = told(verdict);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.[0]).toMatch(english);
    expect(problems[0]?.[1]).toMatch(french);
  });
});

describe('in an edit', () => {
  const TOKEN = 'a-token-that-is-long-enough-for-a-test';
  let graph: Graph;
  let ask: (query: string, variables?: object, language?: string) => Promise<Answer>;
  beforeAll(async () => {
    graph = await world(MEASURES);
    const api = createApi({
      graph,
      vocabulary: readVocabulary(),
      dataset: DATASET,
      log: () => {},
      adminToken: TOKEN,
    });
    ask = async (query, variables = {}, language = 'en') => {
      const response = await api.fetch('http://lacis/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': language,
          authorization: `Bearer ${TOKEN}`,
        },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    };
  });
  const rate = (link: object, language?: string) =>
    ask(
      'mutation ($input: EditInput!) { edit(input: $input) { revision } }',
      { input: { message: 'rated', links: [link] } },
      language,
    );
  const verdict = { from: 'mesure-3', kind: 'RATED_IN', to: 'quebec', verdict: 'under-way' };
  const cite = { source: 'le-bilan', at: 'p. 7' };

  test('without a source it is refused in the language of who asks', async () => {
    const [english, french] = await Promise.all([
      rate({ ...verdict, ratedOn: '2026' }),
      rate({ ...verdict, ratedOn: '2026' }, 'fr'),
    ]);
    expect(english.errors?.[0]?.extensions.code).toBe('SOURCE_REQUIRED');
    expect(french.errors?.[0]?.extensions.code).toBe('SOURCE_REQUIRED');
    expect(french.errors?.[0]?.message).toMatch(/pas de fait sans source/);
  });

  test('without a date it is refused in the language of who asks', async () => {
    const { errors } = await rate({ ...verdict, cite }, 'fr');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'ratedOn' });
    expect(errors?.[0]?.message).toMatch(/un verdict demande le jour/);
  });

  test('with both it stands on the scorecard at once, flagged where its address does not answer', async () => {
    expect((await rate({ ...verdict, ratedOn: '2026-11', cite })).errors).toBeUndefined();
    const { data } = await ask(
      '{ measure(id: "mesure-3") { overdue ratings { latest { verdict ratedOn unreachable { id unreachable } } } } }',
    );
    expect(data.measure).toEqual({
      overdue: false,
      ratings: [
        {
          latest: {
            verdict: 'UNDER_WAY',
            ratedOn: '2026-11',
            unreachable: [{ id: 'le-bilan', unreachable: '2026-10-15' }],
          },
        },
      ],
    });
  });
});

describe('elsewhere', () => {
  const QUESTION = `{
    gaps(kinds: [MEASURE_WITHOUT_BODY, MEASURE_WITHOUT_BUDGET, MEASURE_WITHOUT_DEADLINE, BARRIER_WITHOUT_MEASURE, STRANGERS_WITH_MUCH_IN_COMMON], place: "quebec", where: ALL, first: 100) { nodes { id sentence } }
    convergences(place: "quebec", where: ALL, first: 100) { nodes { id score } }
  }`;
  const withoutVerdicts = {
    ...MEASURES,
    [FILE]: (MEASURES[FILE] ?? '').replace(
      / {2}- (\{ )?from: mesure-1(,|\n) *kind: RATED_IN[\s\S]*$/,
      '',
    ),
  };

  test('the world without verdicts is the same but for them', () => {
    expect(withoutVerdicts[FILE]).not.toContain('kind: RATED_IN');
    expect(withoutVerdicts[FILE]).toContain('ADDRESSED_TO');
  });

  test('no verdict changes a gap or a convergence', async () => {
    const answers = await Promise.all(
      [MEASURES, withoutVerdicts].map(async (files) => {
        const api = createApi({
          graph: await world(files),
          vocabulary: readVocabulary(),
          dataset: DATASET,
          log: () => {},
        });
        const response = await api.fetch('http://lacis/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: QUESTION }),
        });
        return (await response.json()) as Answer;
      }),
    );
    expect(answers[0]?.errors).toBeUndefined();
    expect(answers[0]?.data.gaps.nodes.length).toBeGreaterThan(0);
    expect(answers[0]).toEqual(answers[1]);
  });
});

describe('late', () => {
  test('a deadline that is a year or a month ends with its last day', () => {
    expect(isPast('2025', '2025-12-31')).toBe(false);
    expect(isPast('2025', '2026-01-01')).toBe(true);
    expect(isPast('2026-11', '2026-11-30')).toBe(false);
    expect(isPast('2026-11', '2026-12-01')).toBe(true);
    expect(isPast('2026-11-30', '2026-11-30')).toBe(false);
    expect(isPast(null, '2026-11-30')).toBe(false);
  });

  test('without a verdict, what is past its deadline is late', () => {
    expect(isOverdue('2025', [], '2026-01-01')).toBe(true);
    expect(isOverdue(null, [], '2026-01-01')).toBe(false);
  });
});
