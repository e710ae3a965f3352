import { beforeAll, describe, expect, test } from 'vitest';
import { cypher } from '../../api/graph/cypher.ts';
import { type Ask, asking } from '../support/asking.ts';
import { world } from '../support/world.ts';

const merge = cypher<{ id: string; old: string }, object>`
  CREATE (:Merged {id: $old, into: $id})`;

let ask: Ask;
beforeAll(async () => {
  const graph = await world();
  await graph.write((run) => run(merge, { id: 'coop-du-lac', old: 'ecluse' }));
  ask = asking(graph);
});

const idsOf = (connection: { nodes: { id: string }[] }) => connection.nodes.map(({ id }) => id);

describe('an entity', () => {
  test('answers in the language asked for, by argument or by header', async () => {
    const query = '{ entity(id: "coop-du-lac") { name fr: name(language: FR) } }';
    expect((await ask(query)).data.entity).toEqual({
      name: 'Lake Co-operative',
      fr: 'Coopérative du Lac',
    });
    expect((await ask(query, {}, 'fr-CA, en;q=0.5')).data.entity.name).toBe('Coopérative du Lac');
  });

  test('carries the typed fields of its kind', async () => {
    const { data } = await ask(`{ entity(id: "coop-du-lac") {
      __typename kind named nameIsOne aliases ... on Organisation { legalForm since website } } }`);
    expect(data.entity).toEqual({
      __typename: 'Organisation',
      kind: 'ORGANISATION',
      named: true,
      nameIsOne: false,
      aliases: ['CDL', 'L’Écluse'],
      legalForm: 'WORKER_CO_OP',
      since: '2009',
      website: 'https://lac.example',
    });
  });

  test('is null where there is none, without an error', async () => {
    expect(await ask('{ entity(id: "personne") { id } }')).toEqual({ data: { entity: null } });
  });

  test('answers under an id that was merged into its own', async () => {
    const { data } = await ask('{ entity(id: "ecluse") { id name } }');
    expect(data.entity).toEqual({ id: 'coop-du-lac', name: 'Lake Co-operative' });
    const flows = await ask(
      '{ fundingTotals(groupBy: PAYER, filter: { recipients: ["ecluse"] }) { flowCount } }',
    );
    expect(flows.errors).toBeUndefined();
  });

  test('gives numbers with how exact they are, and what is absent with who looked', async () => {
    const { data } = await ask(`{ entity(id: "coop-du-lac") {
      quantities { value unit qualifier measures citations { quote } }
      absences { what how note citations { locator } } } }`);
    expect(data.entity.quantities).toEqual([
      {
        value: 40,
        unit: 'members',
        qualifier: 'ABOUT',
        measures: 'members',
        citations: [{ quote: 'une quarantaine de membres' }],
      },
    ]);
    expect(data.entity.absences).toEqual([
      {
        what: 'website',
        how: 'LOOKED_FOR',
        note: 'The article gives no website.',
        citations: [{ locator: 'tout l’article' }],
      },
    ]);
  });

  test('keeps both values where two sources differ, the preferred one first', async () => {
    const { data } = await ask(`{ entity(id: "coop-du-lac") {
      ... on Organisation { since } differences { field values { value preferred sources { id } } } } }`);
    expect(data.entity.since).toBe('2009');
    expect(data.entity.differences).toEqual([
      {
        field: 'since',
        values: [
          { value: '2009', preferred: true, sources: [{ id: 'le-journal' }] },
          { value: '2010', preferred: false, sources: [{ id: 'le-registre' }] },
        ],
      },
    ]);
  });

  test('what one text only implies gives way to what another states, and both stay', async () => {
    const said = (source: string, freedom: string) => ({
      [`${source}/source.yaml`]: `[{ id: ${source}, kind: Document, name: { both: ${source} }, documentKind: article, language: fr, licence: CC0-1.0, read: "2026-01-01" }]`,
      [`${source}/facts.yaml`]: `entities: [{ id: voile, kind: Codebase, name: { both: Voile }, freedom: ${freedom}, cite: { at: p. 1 } }]`,
    });
    const both = { ...said('a-first', 'free-implied'), ...said('b-second', 'free') };
    const { data } = await asking(await world(both))(`{ entity(id: "voile") {
      ... on Codebase { freedom } differences { field values { value preferred sources { id } } } } }`);
    expect(data.entity).toEqual({
      freedom: 'FREE',
      differences: [
        {
          field: 'freedom',
          values: [
            { value: 'free', preferred: true, sources: [{ id: 'b-second' }] },
            { value: 'free-implied', preferred: false, sources: [{ id: 'a-first' }] },
          ],
        },
      ],
    });
  });

  test('has its neighbourhood, nearest first, with the links among what is shown', async () => {
    const query =
      'query ($hops: Int) { entity(id: "source-vive") { neighbourhood(hops: $hops) { entities { id } links { kind } more } } }';
    const one = (await ask(query, { hops: 1 })).data.entity.neighbourhood;
    expect(one.entities.map(({ id }: { id: string }) => id)).toEqual(['source-vive', 'riviere']);
    const two = (await ask(query, { hops: 2 })).data.entity.neighbourhood;
    expect(two.entities.map(({ id }: { id: string }) => id)).toEqual([
      'source-vive',
      'riviere',
      'besoin-d-inventaire',
      'une-ville',
      'coop-du-lac',
    ]);
    expect(two.more).toBe(false);
  });
});

describe('a list', () => {
  test('holds one kind, ordered by name in the language of the request', async () => {
    expect(idsOf((await ask('{ organisations { nodes { id } } }')).data.organisations)).toEqual([
      'une-ville',
      'oeuvre-du-port',
      'coop-du-lac',
    ]);
    expect(
      idsOf((await ask('{ organisations { nodes { id } } }', {}, 'fr')).data.organisations),
    ).toEqual(['coop-du-lac', 'oeuvre-du-port', 'une-ville']);
  });

  test.each([
    [
      'legal form',
      'organisations(filter: { legalForms: [WORKER_CO_OP, NON_PROFIT] })',
      ['oeuvre-du-port', 'coop-du-lac'],
    ],
    ['being named', 'organisations(filter: { named: false })', ['une-ville']],
    [
      'place, and places within it',
      'organisations(filter: { places: ["montreal"] })',
      ['oeuvre-du-port', 'coop-du-lac'],
    ],
    ['source', 'entities(filter: { sources: ["le-registre"] })', ['coop-du-lac', 'le-registre']],
    ['words of a name, folded', 'entities(filter: { text: "oeuv" })', ['oeuvre-du-port']],
    ['a moment', 'organisations(filter: { asOf: "2016" })', ['une-ville', 'coop-du-lac']],
    [
      'a moment before the start',
      'organisations(filter: { asOf: "2008" })',
      ['une-ville', 'oeuvre-du-port'],
    ],
    ['ids', 'entities(filter: { ids: ["ana", "riviere"] })', ['ana', 'riviere']],
    ['kinds', 'entities(filter: { kinds: [CODEBASE, PERSON] })', ['ana', 'source-vive', 'riviere']],
    [
      'having a link',
      'needs(filter: { having: [{ kind: MEETS, direction: IN }] })',
      ['besoin-d-inventaire'],
    ],
    [
      'lacking a link',
      'needs(filter: { lacking: [{ kind: MEETS, direction: IN, others: [CODEBASE] }] })',
      ['besoin-de-carte'],
    ],
    [
      'lacking a link of some status',
      'codebases(filter: { lacking: [{ kind: USES, direction: IN, statuses: [STATED] }] })',
      ['source-vive', 'riviere'],
    ],
    [
      'having all of several links',
      'organisations(filter: { havingAll: [{ kind: DEVELOPS, direction: OUT }, { kind: SERVES, direction: OUT, ids: ["oeuvre-du-port"] }] })',
      ['coop-du-lac'],
    ],
    [
      'when it began',
      'organisations(filter: { began: { since: "2009", until: "2009" } })',
      ['coop-du-lac'],
    ],
    ['having no date', 'organisations(filter: { dated: false })', ['une-ville', 'oeuvre-du-port']],
    [
      'several conditions at once',
      'organisations(filter: { named: true, asOf: "2014", legalForms: [NON_PROFIT] })',
      ['oeuvre-du-port'],
    ],
  ])('is filtered by %s', async (_, field, expected) => {
    const { data, errors } = await ask(`{ list: ${field} { nodes { id } totalCount } }`);
    expect(errors).toBeUndefined();
    expect(idsOf(data.list)).toEqual(expected);
    expect(data.list.totalCount).toBe(expected.length);
  });

  test('is ordered by date, and what has none comes last', async () => {
    expect(
      idsOf((await ask('{ organisations(orderBy: SINCE) { nodes { id } } }')).data.organisations),
    ).toEqual(['coop-du-lac', 'une-ville', 'oeuvre-du-port']);
  });

  test('is read page by page, each entry once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 20; pages += 1) {
      const { data } = await ask(
        'query ($after: ID) { entities(first: 3, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount } }',
        { after },
      );
      seen.push(...idsOf(data.entities));
      after = data.entities.pageInfo.endCursor;
      if (!data.entities.pageInfo.hasNextPage) {
        expect(seen).toHaveLength(data.entities.totalCount);
        break;
      }
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(10);
  });

  test.each([
    ['a page of none', '{ entities(first: 0) { totalCount } }', 'first'],
    ['a huge page', '{ entities(first: 100000) { totalCount } }', 'first'],
    ['a cursor of another list', '{ entities(after: "cGVvcGxlCmFuYQ") { totalCount } }', 'after'],
    ['a cursor that is none', '{ entities(after: "???") { totalCount } }', 'after'],
    ['a date that is none', '{ entities(filter: { asOf: "2019-13" }) { totalCount } }', 'asOf'],
    ['a date in words', '{ entities(filter: { asOf: "hier" }) { totalCount } }', 'asOf'],
    ['too many hops', '{ entity(id: "ana") { neighbourhood(hops: 9) { more } } }', 'hops'],
  ])('refuses %s, saying which argument', async (_, query, field) => {
    const { errors } = await ask(query);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field });
    const french = await ask(query, {}, 'fr');
    expect(french.errors?.[0]?.message).not.toBe(errors?.[0]?.message);
  });
});
