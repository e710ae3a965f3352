/** What the shipped data says of measures and founding questions, and what it must not say. */
import { describe, expect, test } from 'vitest';
import { unknownTerms } from '../../api/followup/checklists.ts';
import { checkSeeds } from '../../api/loading/check.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { askingSeeded } from '../support/seeded.ts';

const vocabulary = readVocabulary();
const { claims } = checkSeeds(readSeeds('seeds'), vocabulary);
const verdicts = claims.links.filter(({ kind }) => kind === 'RATED_IN');

describe('verdicts', () => {
  test('each is concluded from a source of the data, and says so', () => {
    expect(verdicts.length).toBeGreaterThan(0);
    for (const { id, properties, citations } of verdicts) {
      expect(properties['status'], id).toBe('inferred');
      expect(citations.length, id).toBeGreaterThan(0);
      expect(properties['noteFr'] !== undefined && properties['noteEn'] !== undefined, id).toBe(
        true,
      );
    }
  });

  test('the memorandum’s seven measures, the paper’s four steps and the city’s five principles each have a verdict or a recorded search', async () => {
    const ask = await askingSeeded();
    const { data } = await ask(
      '{ scorecard(documents: ["memoire-covid-19", "ecologie-du-logiciel-libre", "doc-politique-du-libre-de-montreal"]) { measures { entity { id } document { id } lookedForOn overdue actions { entity { id } } ratings { latest { verdict } } } } }',
    );
    interface Row {
      readonly entity: { readonly id: string };
      readonly document: { readonly id: string };
      readonly lookedForOn: string | null;
      readonly overdue: boolean;
      readonly ratings: readonly object[];
    }
    const rows = (data.scorecard.measures as readonly Row[]).filter(
      ({ entity }) => !/^(public-policies|link-worker|full-and-immediate)/.test(entity.id),
    );
    const of = (document: string) => rows.filter((row) => row.document.id === document);
    expect(of('memoire-covid-19')).toHaveLength(7);
    expect(of('ecologie-du-logiciel-libre')).toHaveLength(4);
    expect(of('doc-politique-du-libre-de-montreal')).toHaveLength(5);
    const silent = rows.filter(({ ratings, lookedForOn }) => ratings.length === 0 && !lookedForOn);
    expect(silent.map(({ entity }) => entity.id)).toEqual([]);
    // Due by 2021, and nobody says that they were kept.
    expect(of('memoire-covid-19').every(({ overdue }) => overdue)).toBe(true);
  });
});

describe('founding questions', () => {
  const questions = claims.entities.filter(({ properties }) => properties['answeredBy']);

  test('the factory’s twenty all say where an answer is looked for, in words of the vocabulary', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(20);
    for (const { id, properties } of questions)
      expect(unknownTerms(String(properties['answeredBy']), vocabulary), id).toEqual([]);
  });

  test('Valeureux ended up exhausted, and the record says what hindered it', async () => {
    const ask = await askingSeeded();
    const { data } = await ask(
      '{ precedents(factor: "lack-of-an-acting-community") { nodes { entity { id } hinderedBy { to { id } } } } }',
    );
    const found = data.precedents.nodes as readonly {
      readonly entity: { readonly id: string };
      readonly hinderedBy: readonly { readonly to: { readonly id: string } }[];
    }[];
    const valeureux = found.find(({ entity }) => entity.id === 'valeureux');
    expect(valeureux?.hinderedBy.map(({ to }) => to.id)).toEqual(
      expect.arrayContaining(['lack-of-funding', 'exhaustion', 'lack-of-an-acting-community']),
    );
  });
});
