/** Measures with their verdicts, on either engine. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Ask, asking } from '../support/asking.ts';
import { counting } from '../support/counting.ts';
import { MEASURES } from '../support/measures.ts';
import { writeSeeds } from '../support/seeds.ts';

const DAY = '2026-11-30';

export function followupContract(open: () => Promise<Graph>): void {
  describe('the scorecard', () => {
    let ask: Ask;
    let texts: readonly string[];
    beforeAll(async () => {
      const graph = await open();
      await seedFrom(writeSeeds(MEASURES), graph, readVocabulary());
      const counted = counting(graph);
      texts = counted.texts;
      ask = asking(counted);
    });

    async function scorecard(fields: string, asked = `asOf: "${DAY}"`) {
      const { data, errors } = await ask(`{ scorecard(${asked}) { ${fields} } }`);
      expect(errors).toBeUndefined();
      return data.scorecard;
    }
    async function measure(id: string, fields: string, asOf = DAY) {
      const { data, errors } = await ask(`{ measure(id: "${id}", asOf: "${asOf}") { ${fields} } }`);
      expect(errors).toBeUndefined();
      return data.measure;
    }

    test('lists measures, pledges and principles by document, in the order that it gives them, and nothing imagined', async () => {
      const { measures, documents, measureCount } = await scorecard(
        'documents { document { id } measureCount } measureCount measures { entity { id } document { id } order }',
      );
      expect(measures.map((one: { entity: { id: string } }) => one.entity.id)).toEqual([
        'rives-ouvertes',
        'quais-publics',
        'mesure-1',
        'mesure-2',
        'mesure-3',
      ]);
      expect(documents).toEqual([
        { document: { id: 'la-charte' }, measureCount: 2 },
        { document: { id: 'le-memoire' }, measureCount: 3 },
      ]);
      expect(measureCount).toBe(5);
    });

    test('counts each verdict that holds somewhere; without one, a measure is not rated', async () => {
      const { verdicts, overdueCount } = await scorecard(
        'overdueCount verdicts { verdict measureCount }',
      );
      expect(
        Object.fromEntries(
          verdicts.map((one: { verdict: string; measureCount: number }) => [
            one.verdict,
            one.measureCount,
          ]),
        ),
      ).toEqual({ KEPT: 1, KEPT_IN_PART: 1, UNDER_WAY: 0, BROKEN: 0, NOT_RATED: 4 });
      expect(overdueCount).toBe(2);
    });

    test('one measure has a verdict for each place, its history, its two readings and their reconciliation', async () => {
      const { ratings, bodies, actions } = await measure(
        'mesure-1',
        `bodies { id } actions { entity { id } }
        ratings { place { id } overdue
          latest { verdict ratedOn agreed judge { id } status reconciliation readings { coder verdict } citations { quote locator } unreachable { id unreachable } }
          earlier { verdict ratedOn } }`,
      );
      expect(bodies).toEqual([{ id: 'port' }]);
      expect(actions).toEqual([{ entity: { id: 'action-1' } }]);
      expect(ratings).toEqual([
        {
          place: { id: 'france' },
          overdue: false,
          latest: {
            verdict: 'KEPT',
            ratedOn: '2022',
            agreed: null,
            judge: { id: 'port' },
            status: 'STATED',
            reconciliation: null,
            readings: [],
            citations: [{ quote: null, locator: 'page 3' }],
            unreachable: [{ id: 'le-bilan', unreachable: '2026-10-15' }],
          },
          earlier: [],
        },
        {
          place: { id: 'quebec' },
          overdue: true,
          latest: {
            verdict: 'KEPT_IN_PART',
            ratedOn: '2023-01-31',
            agreed: false,
            judge: null,
            status: 'INFERRED',
            reconciliation: 'One shore of two is open.',
            readings: [
              { coder: 'A', verdict: 'KEPT' },
              { coder: 'B', verdict: 'KEPT_IN_PART' },
            ],
            citations: [{ quote: 'une rive sur deux est ouverte', locator: null }],
            unreachable: [{ id: 'le-bilan', unreachable: '2026-10-15' }],
          },
          earlier: [{ verdict: 'UNDER_WAY', ratedOn: '2021-06' }],
        },
      ]);
    });

    test('as of an earlier day, later verdicts are not known and the deadline is not past', async () => {
      const fields = 'overdue ratings { place { id } latest { verdict } }';
      expect(await measure('mesure-1', fields, '2021-12-31')).toEqual({
        overdue: false,
        ratings: [{ place: { id: 'quebec' }, latest: { verdict: 'UNDER_WAY' } }],
      });
      expect((await measure('mesure-1', fields, '2022-01-01')).overdue).toBe(true);
    });

    test('a search without a verdict is told with its day', async () => {
      const fields = 'overdue lookedForOn searches { note citations { source { id } } }';
      expect(await measure('mesure-2', fields)).toEqual({
        overdue: true,
        lookedForOn: '2026-11-20',
        searches: [
          { note: 'Looked for in the newspapers.', citations: [{ source: { id: 'recherches' } }] },
        ],
      });
      expect(await measure('mesure-3', fields)).toEqual({
        overdue: false,
        lookedForOn: null,
        searches: [],
      });
    });

    test('measures of other documents correspond by a link of their own or through statements', async () => {
      const fields = 'correspondences { how measure { entity { id } } links { id } }';
      expect((await measure('mesure-1', fields)).correspondences).toEqual([
        {
          how: 'JOINED_STATEMENTS',
          measure: { entity: { id: 'rives-ouvertes' } },
          links: [
            { id: 'mesure-1--about--le-lac-reste-ouvert' },
            { id: 'rives-ouvertes--same-end--le-lac-reste-ouvert' },
          ],
        },
      ]);
      expect((await measure('mesure-2', fields)).correspondences).toMatchObject([
        { how: 'STATED', measure: { entity: { id: 'quais-publics' } } },
      ]);
    });

    test('can be narrowed to a document or to a place; an unknown one is refused', async () => {
      const ids = async (asked: string) =>
        (await scorecard('measures { entity { id } }', asked)).measures.map(
          (one: { entity: { id: string } }) => one.entity.id,
        );
      expect(await ids('documents: ["la-charte"]')).toEqual(['rives-ouvertes', 'quais-publics']);
      expect(await ids('places: ["france"]')).toEqual(['mesure-1']);
      const { errors } = await ask('{ scorecard(places: ["la-charte"]) { asOf } }');
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'places' });
    });

    test('what is not followed up has no verdicts, and says so with null', async () => {
      expect(await measure('ville', 'overdue')).toBeNull();
    });

    test('takes a statement for each level, however many measures there are', async () => {
      const before = texts.length;
      await scorecard(
        'measures { entity { name } bodies { name } ratings { latest { citations { quote } } } }',
      );
      expect(texts.length - before).toBeLessThanOrEqual(8);
    });
  });
}
