import { beforeAll, describe, expect, test } from 'vitest';
import { type Ask, asking } from '../support/asking.ts';
import { ledger } from '../support/cases.ts';
import { CONVERGING } from '../support/converging.ts';
import { counting } from '../support/counting.ts';
import { world } from '../support/world.ts';

let ask: Ask;
let texts: readonly string[];
beforeAll(async () => {
  const graph = counting(await world(CONVERGING));
  texts = graph.texts;
  ask = asking(graph);
});

const idsOf = (list: { nodes: { id: string }[] }) => list.nodes.map(({ id }) => id);
const list = async (args: string) => {
  const { data, errors } = await ask(`{ convergences(${args}) { nodes { id } } }`);
  expect(errors).toBeUndefined();
  return idsOf(data.convergences);
};
const card = async (id: string, fields: string, args = '') =>
  (await ask(`{ convergence(id: "${id}"${args}) { ${fields} } }`)).data.convergence;

describe('on a statement', () => {
  test('who agrees, how it is said, and what counts', async () => {
    const { parties, ...one } = await card(
      'on--lac-commun',
      `__typename kind title score certain sentence fr: sentence(language: FR)
       parts { name value inScore } documents { id } factCount entityIds
       parties { entity { id } stakeholder voice counted statuses }
       stakeholders { stakeholder partyCount countedCount }
       ... on StatementConvergence { camp positions { stance parties { entity { id } } } consensus { value floor groups { stakeholder agreeCount voteCount } } }`,
    );
    expect(one).toMatchObject({
      __typename: 'StatementConvergence',
      kind: 'STATEMENT',
      title: 'The lake is common.',
      camp: 'SUPPORT',
      certain: true,
      score: 4,
      documents: [{ id: 'deuxieme' }, { id: 'premier' }],
      consensus: { value: null, floor: 5 },
    });
    expect(one.parts).toEqual([
      { name: 'stakeholders', value: 2, inScore: true },
      { name: 'documents', value: 2, inScore: true },
      // Ana works for the union and alone reports what it says: together they are one voice.
      { name: 'holders', value: 2, inScore: false },
    ]);
    const rows = parties.map(
      (party: {
        entity: { id: string };
        stakeholder: string;
        voice: string;
        counted: boolean;
        statuses: string[];
      }) => [party.entity.id, party.stakeholder, party.voice, party.counted, party.statuses[0]],
    );
    expect(rows).toEqual([
      ['ana', 'UNION', 'FIRST_HAND', true, 'STATED'],
      ['coop', 'CO_OPERATIVE', 'FIRST_HAND', true, 'STATED'],
      ['syndicat', 'UNION', 'REPORTED', true, 'REPORTED'],
      ['ville', 'PUBLIC', 'UNCERTAIN', false, 'HYPOTHETICAL'],
    ]);
    expect(one.sentence).toBe(
      '2 first-hand voices agree on “The lake is common”: Ana and coop. Also reported by others: syndicat. Not counted, because the sources do not plainly say so: ville (hypothetical). 2 kinds of stakeholder, 2 documents.',
    );
    expect(one.fr).toMatch(
      /^2\u00a0voix de première main s’accordent sur «\u202fLe lac est commun\u202f»\u202f: Ana et coop\./,
    );
    expect(new Set(one.entityIds)).toEqual(
      new Set(['lac-commun', 'ana', 'coop', 'syndicat', 'ville', 'classe']),
    );
  });

  test('what is not plainly said counts only when asked for', async () => {
    const asked = await card(
      'on--lac-commun',
      'score parties { counted }',
      ', includeUncertain: true',
    );
    expect(asked.score).toBe(6);
    expect(asked.parties.every(({ counted }: { counted: boolean }) => counted)).toBe(true);
    const weak = await card('on--faible', 'certain score sentence');
    expect(weak).toMatchObject({ certain: false, score: 1 });
    expect(weak.sentence).toMatch(/^One first-hand voice says “[^”]+”: coop\./);
    expect(weak.sentence).toMatch(/Weak/);
  });

  test('one document is not enough, and a post with its comment is one', async () => {
    const all = await list('kinds: [STATEMENT], first: 100');
    expect(all).toEqual(['on--lac-commun', 'on--faible']);
    expect(await card('on--pluie', 'id')).toBeNull();
  });

  test('who parts from whom, and who agrees by other means', async () => {
    const { data } = await ask(
      '{ divergences { nodes { id kind certain sentence sides { stances instrument limit parties { entity { id } } } } } }',
    );
    const found = data.divergences.nodes.map(
      (one: { id: string; sides: { parties: { entity: { id: string } }[] }[] }) => [
        one.id,
        one.sides.map(({ parties }) => parties.map(({ entity }) => entity.id)),
      ],
    );
    expect(Object.fromEntries(found)).toEqual({
      'part--opposition--port-ferme': [['coop'], ['ville']],
      // The city is only imagined to agree. Ana gives a limit and no means: means do not differ.
      'part--opposition--lac-commun': [['ana', 'coop', 'syndicat'], ['classe']],
    });
    // What one of three says is not that of their side.
    const lake = data.divergences.nodes.find(({ id }: { id: string }) => id.endsWith('lac-commun'));
    expect(lake.sides).toMatchObject([
      { stances: ['FOR', 'PROPOSAL'], instrument: null, limit: null },
      { stances: ['AGAINST'], instrument: null, limit: null },
    ]);
  });
});

describe('on what is shared', () => {
  test('a codebase joins those who use it and those whose own code stands on it', async () => {
    const one = await card(
      'codebase--socle',
      `score parts { name value } parties { entity { id } voice counted facts { kind } }
       ... on SharedConvergence { shared { id } untiedPairCount tied { id } }`,
    );
    expect(one.parties).toEqual([
      {
        entity: { id: 'coop' },
        voice: 'FIRST_HAND',
        counted: true,
        facts: [{ kind: 'DEVELOPS' }, { kind: 'DEPENDS_ON' }],
      },
      { entity: { id: 'ville' }, voice: 'FIRST_HAND', counted: true, facts: [{ kind: 'USES' }] },
      {
        entity: { id: 'collectif' },
        voice: 'UNCERTAIN',
        counted: false,
        facts: [{ kind: 'USES' }],
      },
    ]);
    expect(one.score).toBeCloseTo(2 / Math.log(3), 12);
    expect(one).toMatchObject({ untiedPairCount: 1, tied: [] });
  });

  test('the facts of a party come in pages, and say how many there are', async () => {
    const page = async (args: string) => {
      const { parties } = await card(
        'codebase--socle',
        `parties(first: 1) { entity { id } factCount facts${args} { kind } }`,
      );
      return parties[0];
    };
    const [coop, kinds] = [{ id: 'coop' }, ['DEVELOPS', 'DEPENDS_ON']];
    const facts = kinds.map((kind) => ({ kind }));
    expect(await page('')).toEqual({ entity: coop, factCount: 2, facts });
    expect(await page('(first: 1)')).toMatchObject({ factCount: 2, facts: facts.slice(0, 1) });
    expect(await page('(first: 1, skip: 1)')).toMatchObject({ facts: facts.slice(1) });
    const { errors } = await ask(
      '{ convergence(id: "codebase--socle") { parties { facts(first: 0) { id } } } }',
    );
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toContain('first');
  });

  test('those who are tied already are no news', async () => {
    expect(await list('kinds: [CODEBASE]')).toEqual(['codebase--socle']);
  });
});

test('who should meet, why, and what stands between them', async () => {
  const { data } =
    await ask(`{ convergences(kinds: [MEETING], about: ["ville"]) { nodes { id sentence score
    ... on MeetingConvergence { reasons { id } between { kind } disagreements { id } } } } }`);
  expect(data.convergences.nodes).toHaveLength(1);
  expect(data.convergences.nodes[0]).toMatchObject({
    id: 'meet--coop--ville',
    sentence:
      'No present tie is recorded between coop and ville. Both have or name the need “a map”; use, build on or contribute to “Socle”. What already exists between them: coop competes with ville. They take opposite sides on “The port must close”.',
    reasons: [{ id: 'need--besoin' }, { id: 'codebase--socle' }],
    between: [{ kind: 'COMPETES_WITH' }],
    disagreements: [{ id: 'port-ferme' }],
  });
  const each = Math.log(1 + 1 / Math.log(3));
  expect(data.convergences.nodes[0].score).toBeCloseTo(2 * 2 * each, 12);
});

describe('what one asks for', () => {
  test.each([
    // One text alone ties the sentence to the lake: who speaks in the other says nothing of the lake.
    ['a theme', 'about: ["le-lac"]', ['on--lac-commun', 'meet--ana--coop']],
    ['one who takes part', 'about: ["bruno"]', []],
    [
      'kinds of stakeholder, all of them',
      'kinds: [STATEMENT], stakeholders: [UNION, PUBLIC]',
      ['on--lac-commun'],
    ],
    [
      'a document',
      'kinds: [NEED, STATEMENT], documents: ["deuxieme"]',
      ['on--lac-commun', 'need--besoin', 'on--faible'],
    ],
    ['a document that takes no part', 'documents: ["billet"]', []],
  ])('by %s', async (_, args, expected) => {
    expect((await list(args)).sort()).toEqual([...expected].sort());
  });

  test('several kinds are interleaved, the best of each first, page by page', async () => {
    const all = await list('kinds: [STATEMENT, NEED]');
    expect(all).toEqual(['on--lac-commun', 'need--besoin', 'on--faible']);
    const { data } = await ask(
      '{ convergences(kinds: [STATEMENT, NEED], first: 1) { totalCount pageInfo { endCursor } } }',
    );
    const after = data.convergences.pageInfo.endCursor;
    expect(await list(`kinds: [STATEMENT, NEED], after: "${after}"`)).toEqual(all.slice(1));
  });

  test.each([
    ['an unknown kind of stakeholder', 'stakeholders: [WIZARD]', 'BAD_INPUT'],
    ['a theme that does not exist', 'about: ["nothing"]', 'NOT_FOUND'],
    ['a document that does not exist', 'documents: ["nothing"]', 'NOT_FOUND'],
    ['a document that is none', 'documents: ["coop"]', 'BAD_INPUT'],
    ['an empty page', 'first: 0', 'BAD_INPUT'],
  ])('%s gets one clear error, in both languages', async (_, args, code) => {
    const query = `{ convergences(${args}) { totalCount } }`;
    const english = await ask(query);
    const french = await ask(query, {}, 'fr');
    expect(english.errors).toHaveLength(1);
    expect(english.errors?.[0]?.extensions.code).toBe(code);
    expect(french.errors?.[0]?.message).not.toBe(english.errors?.[0]?.message);
  });

  test('any page at once, by how many are passed over', async () => {
    const all = await list('kinds: [STATEMENT, NEED]');
    expect(await list('kinds: [STATEMENT, NEED], first: 1, skip: 2')).toEqual([all[2]]);
    expect(await list('kinds: [STATEMENT, NEED], skip: 99')).toEqual([]);
    const { errors } = await ask('{ convergences(skip: -1) { totalCount } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'skip' });
  });

  test('a list says by what it may be narrowed, and with how many would remain', async () => {
    const query = `query ($kinds: [ConvergenceKind!], $stakeholders: [Stakeholder!], $documents: [ID!]) {
      convergences(kinds: $kinds, stakeholders: $stakeholders, documents: $documents, first: 1) { totalCount
        kinds { kind cardCount } stakeholders { stakeholder cardCount }
        documents { document { id } cardCount } } }`;
    const { convergences } = (await ask(query, { kinds: ['STATEMENT', 'NEED'] })).data;
    expect(convergences.kinds).toEqual([
      { kind: 'STATEMENT', cardCount: 2 },
      { kind: 'NEED', cardCount: 1 },
    ]);
    for (const { stakeholder, cardCount: count } of convergences.stakeholders) {
      const narrowed = await ask(query, {
        kinds: ['STATEMENT', 'NEED'],
        stakeholders: [stakeholder],
      });
      expect(narrowed.data.convergences.totalCount).toBe(count);
    }
    for (const { document, cardCount: count } of convergences.documents) {
      const narrowed = await ask(query, {
        kinds: ['STATEMENT', 'NEED'],
        documents: [document.id],
      });
      expect(narrowed.data.convergences.totalCount).toBe(count);
    }
  });

  test('of one card, those of one kind of stakeholder', async () => {
    const { parties } = await card(
      'on--lac-commun',
      'parties(stakeholder: UNION) { entity { id } }',
    );
    expect(parties.map(({ entity }: { entity: { id: string } }) => entity.id)).toEqual([
      'ana',
      'syndicat',
    ]);
  });

  test('a divergence has a permanent address, and words for how each side would do it', async () => {
    const { data } = await ask(
      '{ divergence(id: "part--opposition--port-ferme") { sentence fr: sentence(language: FR) } none: divergence(id: "part--x") { id } }',
    );
    expect(data).toEqual({
      none: null,
      divergence: {
        sentence:
          'On “The port must close”, holding it true: coop (stated); rejecting it: ville (stated).',
        fr: 'Sur «\u202fLe port doit fermer\u202f», tenu pour vrai par\u202f: coop (affirmé)\u202f; rejeté par\u202f: ville (affirmé).',
      },
    });
  });

  test('an id that is none is null', async () => {
    expect(await card('on--nothing', 'id')).toBeNull();
    expect(await card('nonsense', 'id')).toBeNull();
  });
});

test('communities say how stable they are, and the same at every run', async () => {
  const query = `{ communities { totalCount modularity stability runCount seed
    nodes { id memberCount stability parties { entity { id } } } bridges { entity { id } participation } } }`;
  const [first, second] = [await ask(query), await ask(query)];
  expect(first.errors).toBeUndefined();
  expect(first.data).toEqual(second.data);
  expect(first.data.communities).toMatchObject({ runCount: 50, seed: 1 });
  expect(first.data.communities.stability).toBeLessThanOrEqual(1);
});

test('a page of cards with their facts takes few statements, and none that grows with its rows', async () => {
  const query = `query ($first: Int) { convergences(first: $first) { nodes { title sentence
    documents { name } parties { entity { name } facts { citations { quote source { name } } } } } } }`;
  await ask(query, { first: 1 });
  const before = texts.length;
  await ask(query, { first: 1 });
  const few = texts.length - before;
  await ask(query, { first: 50 });
  expect(texts.length - before - few).toBe(few);
  expect(few).toBeLessThanOrEqual(5);
});

describe('who makes a codebase', () => {
  const code = async (links: readonly string[]) => {
    const bodies = ['maker', 'helper', 'other', { id: 'tool', more: 'kind: Codebase' }];
    const files = ledger([...bodies, { id: 'tool-js', more: 'kind: Codebase' }], links);
    const own = asking(await world(files));
    const { data } = await own('{ convergences(first: 20, kinds: [CODEBASE]) { nodes { id } } }');
    return data.convergences.nodes.map(({ id }: { id: string }) => id);
  };
  const twoNames = 'from: tool, kind: SAME_AS, to: tool-js';

  test('and the one other who works on it meet there already, under whatever name it goes', async () => {
    const made = [
      'from: maker, kind: DEVELOPS, to: tool-js',
      'from: maker, kind: CONTRIBUTES_TO, to: tool',
      'from: helper, kind: CONTRIBUTES_TO, to: tool',
    ];
    expect(await code([...made, twoNames])).toEqual([]);
    expect(await code(made)).toEqual(['codebase--tool']);
  });

  test('does not keep two others from meeting on it', async () => {
    const made = [
      'from: maker, kind: DEVELOPS, to: tool-js',
      'from: helper, kind: CONTRIBUTES_TO, to: tool',
      'from: other, kind: USES, to: tool-js',
    ];
    expect(await code([...made, twoNames])).toEqual(['codebase--tool-js']);
  });
});
