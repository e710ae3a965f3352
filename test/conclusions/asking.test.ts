/** Asking precisely: what took a script is one question over the API. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Ask, asking } from '../support/asking.ts';
import { world } from '../support/world.ts';

const DOCUMENT = (id: string) =>
  `- { id: ${id}, kind: Document, name: { both: ${id} }, documentKind: report, language: en, read: "2026-11-29" }\n`;

const FILES = {
  'report/source.yaml': DOCUMENT('report'),
  'report/facts.yaml': `
entities:
  - { id: comment, kind: Document, name: { both: Comment }, documentKind: comment, language: en, read: "2026-11-29", cite: { at: p. 1 } }
  - { id: reply, kind: Document, name: { both: Reply }, documentKind: comment, language: en, read: "2026-11-29", cite: { at: p. 1 } }
  - { id: town, kind: Place, name: { both: Town }, placeKind: city, cite: { at: p. 1 } }
  - { id: coop, kind: Organisation, name: { both: Co-op }, legalForm: worker-co-op, description: { fr: Elle répare des vélos, en: It repairs bicycles }, cite: { at: p. 1 } }
  - { id: firm, kind: Organisation, name: { both: Firm }, legalForm: firm, note: { fr: À vérifier, en: To be verified }, cite: { source: reply, at: p. 2 } }
  - { id: city, kind: Organisation, name: { both: City }, legalForm: municipality, cite: { at: p. 1 } }
  - { id: software, kind: Codebase, name: { both: Software }, cite: { at: p. 1 } }
  - { id: third, kind: Statement, name: { both: A third }, statementKind: thesis, order: 3, cite: { at: p. 1 } }
  - { id: first, kind: Statement, name: { both: Z first }, statementKind: thesis, order: 1, cite: { at: p. 1 } }
  - { id: unranked, kind: Statement, name: { both: B unranked }, statementKind: thesis, cite: { at: p. 1 } }
links:
  - { from: comment, kind: PART_OF, to: report, cite: { at: p. 1 } }
  - { from: reply, kind: PART_OF, to: comment, cite: { at: p. 1 } }
  - { from: coop, kind: LOCATED_IN, to: town, cite: { at: p. 1 } }
  - { from: coop, kind: USES, to: software, cite: { at: p. 1 } }
  - { from: city, kind: FUNDS, to: coop, flowKind: grant, amount: { value: 5, unit: CAD, qualifier: exact, period: "2020" }, cite: { source: reply, at: p. 3 } }
`,
  'other/source.yaml': DOCUMENT('other'),
  'other/facts.yaml': `
entities:
  - { id: coop, kind: Organisation, cite: { at: p. 9 } }
links:
  - { from: firm, kind: LOCATED_IN, to: town, cite: { at: p. 9 } }
  - { from: firm, kind: USES, to: software, cite: { at: p. 9 } }
  - { from: city, kind: FUNDS, to: firm, flowKind: contract, amount: { value: 7, unit: CAD, qualifier: exact, period: "2020" }, cite: { at: p. 9 } }
`,
};

let ask: Ask;
beforeAll(async () => {
  ask = asking(await world(FILES));
});

async function organisations(filter: object): Promise<string[]> {
  const { data, errors } = await ask(
    'query ($filter: EntityFilter) { entities(filter: $filter) { nodes { id } } }',
    { filter: { kinds: ['ORGANISATION'], ...filter } },
  );
  expect(errors).toBeUndefined();
  return data.entities.nodes.map(({ id }: { id: string }) => id);
}

describe('the documents that count', () => {
  test('hold their parts at any depth: what a reply to a comment says, the report says', async () => {
    expect(await organisations({ sources: ['report'] })).toEqual(['city', 'coop', 'firm']);
    expect(await organisations({ sources: ['reply'] })).toEqual(['firm']);
    expect(await organisations({ sources: ['other'] })).toEqual(['coop']);
  });

  test('are heard by places and by conditions on links', async () => {
    const uses = [{ kind: 'USES', direction: 'OUT' }];
    expect(await organisations({ places: ['town'] })).toEqual(['coop', 'firm']);
    expect(await organisations({ places: ['town'], sources: ['report'] })).toEqual(['coop']);
    expect(await organisations({ having: uses })).toEqual(['coop', 'firm']);
    expect(await organisations({ having: uses, sources: ['report'] })).toEqual(['coop']);
    expect(await organisations({ havingAll: uses, sources: ['report'] })).toEqual(['coop']);
    expect(await organisations({ lacking: uses })).toEqual(['city']);
    expect(await organisations({ lacking: uses, sources: ['report'] })).toEqual(['city', 'firm']);
    const to = [{ ...uses[0], ids: ['software'] }];
    expect(await organisations({ having: to, sources: ['report'] })).toEqual(['coop']);
  });

  test('are heard by links and by money', async () => {
    const { data } = await ask(`{
      links(filter: { kinds: [USES], sources: ["other"] }) { nodes { from { id } } }
      fundingFlows(filter: { sources: ["report"] }) { nodes { recipient { id } } }
      fundingTotals(groupBy: CURRENCY, filter: { sources: ["report"] }) { flowCount rows { exact } }
    }`);
    expect(data.links.nodes).toEqual([{ from: { id: 'firm' } }]);
    expect(data.fundingFlows.nodes).toEqual([{ recipient: { id: 'coop' } }]);
    expect(data.fundingTotals).toEqual({ flowCount: 1, rows: [{ exact: 5 }] });
  });

  test('can be asked to agree: at least two of them', async () => {
    const both = { sources: ['report', 'other'], sourcesAtLeast: 2 };
    expect(await organisations(both)).toEqual(['coop']);
    // A document and a part of it are two that say so only where both do.
    expect(await organisations({ sources: ['report', 'reply'], sourcesAtLeast: 2 })).toEqual([
      'firm',
    ]);
    const { errors } = await ask(
      'query ($filter: EntityFilter) { entities(filter: $filter) { totalCount } }',
      { filter: { sources: ['report'], sourcesAtLeast: 2 } },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'sourcesAtLeast' });
  });
});

describe('conditions', () => {
  test('can be negated, within other conditions as well', async () => {
    expect(await organisations({ not: { legalForms: ['FIRM'] } })).toEqual(['city', 'coop']);
    expect(await organisations({ not: { not: { legalForms: ['FIRM'] } } })).toEqual(['firm']);
    expect(
      await organisations({
        not: { having: [{ kind: 'USES', direction: 'OUT' }], legalForms: ['FIRM'] },
      }),
    ).toEqual(['city', 'coop']);
  });

  test('reach the entity at the other end of a link: its form, its place', async () => {
    const pays = (where: object) => ({ having: [{ kind: 'FUNDS', direction: 'OUT', where }] });
    const paid = (where: object) => ({ having: [{ kind: 'FUNDS', direction: 'IN', where }] });
    expect(await organisations(pays({ legalForms: ['WORKER_CO_OP'] }))).toEqual(['city']);
    expect(await organisations(pays({ legalForms: ['UNION'] }))).toEqual([]);
    expect(await organisations(paid({ legalForms: ['MUNICIPALITY'] }))).toEqual(['coop', 'firm']);
    expect(await organisations(pays({ places: ['town'], not: { ids: ['coop'] } }))).toEqual([
      'city',
    ]);
  });

  test('within each other are at most three deep', async () => {
    const deep = { not: { not: { not: { not: { named: true } } } } };
    const { errors } = await ask(
      'query ($filter: EntityFilter) { entities(filter: $filter) { totalCount } }',
      { filter: deep },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });

  test('on words reach descriptions and notes in both languages', async () => {
    expect(await organisations({ fullText: 'repare velo' })).toEqual(['coop']);
    expect(await organisations({ fullText: 'verified' })).toEqual(['firm']);
    expect(await organisations({ text: 'velos' })).toEqual([]);
    expect(await organisations({ fullText: 'epare' })).toEqual([]);
  });
});

test('the order by rank is that of the source, and then by name', async () => {
  const { data } = await ask('{ statements(orderBy: RANK) { nodes { id } } }');
  expect(data.statements.nodes.map(({ id }: { id: string }) => id)).toEqual([
    'first',
    'third',
    'unranked',
  ]);
});

describe('an id that names nothing is refused in every argument', () => {
  test.each([
    ['ids', '{ entities(filter: { ids: ["coop", "nobody"] }) { totalCount } }'],
    ['places', '{ entities(filter: { places: ["nobody"] }) { totalCount } }'],
    ['places', '{ entities(filter: { places: ["coop"] }) { totalCount } }'],
    ['sources', '{ entities(filter: { sources: ["nobody"] }) { totalCount } }'],
    ['ids', '{ entities(filter: { having: [{ kind: USES, ids: ["nobody"] }] }) { totalCount } }'],
    ['from', '{ links(filter: { from: ["nobody"] }) { totalCount } }'],
    ['to', '{ links(filter: { to: ["nobody"] }) { totalCount } }'],
    ['reportedBy', '{ links(filter: { reportedBy: ["nobody"] }) { totalCount } }'],
    ['sources', '{ links(filter: { sources: ["coop"] }) { totalCount } }'],
    ['of', '{ quantities(filter: { of: ["nobody"] }) { totalCount } }'],
    ['sources', '{ absences(filter: { sources: ["nobody"] }) { totalCount } }'],
    ['from', '{ howLinked(from: "nobody", to: "coop") { length } }'],
    ['avoiding', '{ howLinked(from: "firm", to: "coop", avoiding: ["nobody"]) { length } }'],
  ])('%s: %s', async (field, query) => {
    const { errors } = await ask(query);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field });
  });
});

test('a list of a few ids costs what they do, whatever its page size', async () => {
  const page = 'first: 500';
  const near = 'neighbourhood(hops: 1, first: 500) { entities { id } }';
  const whole = `{ entities(${page}) { nodes { ${near} ${near.replace('neigh', 'b: neigh')} } } }`;
  expect((await ask(whole)).errors?.[0]?.extensions.code).toBe('TOO_COSTLY');
  const few = whole.replace(page, `${page}, filter: { ids: ["coop"] }`);
  expect((await ask(few)).errors).toBeUndefined();
});
