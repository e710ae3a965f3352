/** The founding questions on an initiative, and precedents by what hindered them and what they overcame. */
import { beforeAll, describe, expect, test } from 'vitest';
import { unknownTerms } from '../../api/followup/checklists.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Ask, asking } from '../support/asking.ts';
import { INITIATIVES } from '../support/initiatives.ts';
import { world } from '../support/world.ts';

let ask: Ask;
beforeAll(async () => {
  ask = asking(await world(INITIATIVES));
});

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape that it asked for
async function asked(query: string, language = 'en'): Promise<any> {
  const { data, errors } = await ask(query, {}, language);
  expect(errors).toBeUndefined();
  return data;
}

describe('a checklist', () => {
  const checklist = async (entity: string, fields: string, language?: string) =>
    (await asked(`{ checklist(entity: "${entity}") { ${fields} } }`, language)).checklist;

  test('holds the founding questions in their order, each cited, answered or open', async () => {
    const {
      items,
      citedCount: cited,
      answeredCount: answered,
      openCount: open,
    } = await checklist(
      'relais',
      'citedCount answeredCount openCount items { state question { id } links { id } fields { field label value } }',
    );
    expect(items).toEqual([
      {
        state: 'CITED',
        question: { id: 'q-forme' },
        links: [],
        fields: [{ field: 'legalForm', label: 'legal form', value: 'worker co-operative' }],
      },
      {
        state: 'ANSWERED',
        question: { id: 'q-lieu' },
        links: [{ id: 'relais--located-in--montreal' }],
        fields: [],
      },
      {
        state: 'CITED',
        question: { id: 'q-argent' },
        links: [{ id: 'fonds--funds--relais' }],
        fields: [],
      },
      {
        state: 'CITED',
        question: { id: 'q-pourquoi' },
        links: [{ id: 'relais--meets--une-carte' }],
        fields: [],
      },
    ]);
    expect({ cited, answered, open }).toEqual({ cited: 3, answered: 1, open: 0 });
  });

  test('a statement that answers the question and is about the initiative answers it', async () => {
    const { items } = await checklist('projet', 'items { state links { id } }');
    expect(items[0]).toEqual({ state: 'CITED', links: [{ id: 'reponse--answers--q-forme' }] });
    // What is only proposed answers, and is no fact.
    expect(items[3].state).toBe('ANSWERED');
    expect(items[1].state).toBe('OPEN');
  });

  test('says where it looked, in the language of the reader', async () => {
    const { items } = await checklist('ancienne', 'items { lookedIn }', 'fr');
    expect(items[0].lookedIn).toEqual(['forme juridique']);
    expect(items[2].lookedIn).toEqual(['est financé par', 'Nombres']);
  });

  test('of an unknown initiative there is none', async () => {
    const { errors } = await ask('{ checklist(entity: "nobody") { openCount } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'entity' });
  });
});

describe('precedents', () => {
  const precedents = async (given: string, fields: string) =>
    (await asked(`{ precedents${given} { ${fields} } }`)).precedents;
  const ids = async (given: string) =>
    (await precedents(given, 'nodes { entity { id } }')).nodes.map(
      (one: { entity: { id: string } }) => one.entity.id,
    );

  test('are initiatives that something hindered, that overcame it, that are a model, or that ended', async () => {
    // What is hypothetical hinders nobody, and a proposal is no precedent.
    expect(await ids('')).toEqual(['oubliee', 'phare', 'ancienne', 'relais']);
  });

  test('one that ended has its causes and what it left; without a cause, it is unknown', async () => {
    const { nodes } = await precedents(
      '(ended: true)',
      'nodes { entity { id } ended until causeKnown hinderedBy { to { id } } left { id } }',
    );
    expect(nodes).toEqual([
      {
        entity: { id: 'oubliee' },
        ended: true,
        until: null,
        causeKnown: false,
        hinderedBy: [],
        left: [],
      },
      {
        entity: { id: 'ancienne' },
        ended: true,
        until: '2015',
        causeKnown: true,
        hinderedBy: [{ to: { id: 'fatigue' } }, { to: { id: 'manque-d-argent' } }],
        left: [{ id: 'relais--succeeds--ancienne' }, { id: 'ancienne--develops--phare' }],
      },
    ]);
  });

  test('by factor: whom it hindered and who overcame it', async () => {
    expect(await ids('(factor: "manque-d-argent")')).toEqual(['ancienne', 'relais']);
    expect(await ids('(factor: "manque-d-argent", ended: false)')).toEqual(['relais']);
    const { factors } = await precedents(
      '',
      'factors { factor { id } hinderedCount overcameCount }',
    );
    expect(factors).toEqual([
      { factor: { id: 'manque-d-argent' }, hinderedCount: 1, overcameCount: 1 },
      { factor: { id: 'fatigue' }, hinderedCount: 1, overcameCount: 0 },
      { factor: { id: 'une-carte' }, hinderedCount: 0, overcameCount: 1 },
    ]);
  });

  test('like a draft: those that share needs, barriers or themes with it, with what they share', async () => {
    const { nodes } = await precedents('(like: "projet")', 'nodes { entity { id } shared { id } }');
    expect(nodes).toEqual([
      { entity: { id: 'ancienne' }, shared: [{ id: 'fatigue' }] },
      { entity: { id: 'relais' }, shared: [{ id: 'une-carte' }] },
    ]);
    expect(await ids('(like: "une-carte")')).toEqual(['relais']);
  });
});

test('terms that the vocabulary does not know are told', () => {
  const vocabulary = readVocabulary();
  expect(unknownTerms('legalForm LOCATED_IN <FUNDS quantities', vocabulary)).toEqual([]);
  expect(unknownTerms('legalform <MONEY LOCATED', vocabulary)).toEqual([
    'legalform',
    '<MONEY',
    'LOCATED',
  ]);
});
