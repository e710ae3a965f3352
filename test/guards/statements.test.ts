/**
 * The statements of a request grow with its levels, never with its rows, however often others are let in
 * between its steps. Two levels that become ready together may share a statement; nothing takes a second one.
 */
import { beforeAll, expect, test, vi } from 'vitest';
import { applyEdit } from '../../api/changes/edit.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Ask, asking } from '../support/asking.ts';
import { counting } from '../support/counting.ts';
import { WORLD, world } from '../support/world.ts';

interface Counted {
  readonly ask: Ask;
  readonly texts: readonly string[];
  readonly graph: Graph;
}

function counted(graph: Graph): Counted {
  const counts = counting(graph);
  return { ask: asking(counts), texts: counts.texts, graph: counts };
}

/** The small world, and the same many times over. */
const COPIES = 15;
let small: Counted;
let large: Counted;
beforeAll(async () => {
  small = counted(await world());
  const copies = Array.from({ length: COPIES }, (_, copy) =>
    Object.entries(WORLD).map(([path, text]) => [`copy-${copy}-${path}`, copied(text, copy)]),
  );
  large = counted(await world(Object.fromEntries(copies.flat())));
});

/** Every id of the small world, told apart from those of the other copies. */
function copied(text: string, copy: number): string {
  const ids = Object.values(WORLD).flatMap((file) =>
    [...file.matchAll(/- id: (\S+)/g)].map(([, id]) => id ?? ''),
  );
  return [...new Set(ids)].reduce(
    (all, id) =>
      all.replaceAll(
        new RegExp(`((?:id|from|to|reportedBy|intermediary): )${id}(?=[,\\n])`, 'g'),
        `$1${id}-${copy}`,
      ),
    text,
  );
}

/** @param pace how the clock goes while the answer is made */
async function statementsFor(
  { ask, texts }: Counted,
  query: string,
  pace: () => void,
): Promise<number> {
  const before = texts.length;
  pace();
  const { errors } = await ask(query).finally(() => vi.restoreAllMocks());
  expect(errors).toBeUndefined();
  return texts.length - before;
}

/** The clock stands still: nobody else is let in before the answer is whole. */
const atOnce = () => {
  vi.spyOn(performance, 'now').mockReturnValue(0);
};

/** The clock leaps at each look: others are let in after every step. */
const stepByStep = () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 1_000;
    return now;
  });
};

test.each([
  ['entities', '{ entities(first: 500) { nodes { name } } }', 2],
  [
    'links of entities',
    '{ entities(first: 500) { nodes { links(first: 20) { nodes { other { name } } } } } }',
    3,
  ],
  [
    'citations of links of entities',
    '{ entities(first: 500) { nodes { links(first: 20) { nodes { other { name } citations { source { name } } } } } } }',
    4,
  ],
  [
    'verbs of organisations',
    '{ organisations(first: 500) { nodes { develops(first: 5) { nodes { other { ... on Codebase { users(first: 5) { nodes { other { name } } } } } } } } } }',
    5,
  ],
  [
    'parts of entities',
    '{ entities(first: 500) { nodes { quantities { citations { quote } } absences { citations { quote } } differences { field } } } }',
    7,
  ],
  [
    'what documents support',
    '{ documents(first: 500) { nodes { citedFor { nodes { supports { __typename } } } } } }',
    7,
  ],
  [
    'positions',
    '{ positions(first: 500) { nodes { holder { name } statement { name positions { holder { name } } } reportedBy { name } } } }',
    3,
  ],
  [
    'funding flows',
    '{ fundingFlows(first: 500) { nodes { payer { name } recipient { name } citations { quote } } } }',
    3,
  ],
  [
    'a neighbourhood',
    '{ entities(first: 1) { nodes { neighbourhood(hops: 2, first: 500) { entities { name } links { other { name } } } } } }',
    6,
  ],
  ['unknown ids', '{ a: entity(id: "nobody") { id } b: entity(id: "no-one") { id } }', 2],
])('the statements of a request do not grow with its rows: %s', async (_, query, most) => {
  // The first request also reads what is kept until the graph changes.
  for (const { ask } of [small, large]) await ask(query);
  const few = await statementsFor(small, query, atOnce);
  expect(few).toBeLessThanOrEqual(most);
  expect(await statementsFor(large, query, atOnce)).toBe(few);
  expect(await statementsFor(large, query, stepByStep)).toBeLessThanOrEqual(few);
});

/** What shows an edit: lists, search, the entity, counts, rows of the map; and what is concluded of it. */
const AFTER_AN_EDIT = `query ($id: ID!) {
  organisations(first: 5) { totalCount nodes { name } }
  search(text: "lac", first: 3) { entity { id } }
  entity(id: $id) { name links(first: 5) { nodes { id } } }
  about { revision }
  changedSince(revision: 1) { isWhole entities { id } links { id } }
  convergences(first: 5, where: ALL) { totalCount nodes { id } }
  divergences(first: 5, where: ALL) { totalCount }
  gaps(first: 5, where: ALL) { totalCount }
  gapCounts { kind }
  communities { totalCount }
  weakPoints { entityCount }
  fundingTotals(groupBy: RECIPIENT) { rows { key } }
}`;

test('after an edit the change is read, and no fact is read again, however large the graph', async () => {
  const sent: number[] = [];
  for (const { ask, texts, graph } of [small, large]) {
    const id = graph === small.graph ? 'coop-du-lac' : 'coop-du-lac-0';
    const source = graph === small.graph ? 'le-journal' : 'le-journal-0';
    const vocabulary = readVocabulary();
    expect((await ask(AFTER_AN_EDIT, { id })).errors).toBeUndefined();
    await applyEdit(
      graph,
      {
        entities: [{ id, since: '2011', cite: { source, at: 'page 9' } }],
        ...{ links: [], message: 'm', author: 'ana', expected: null, key: null },
      },
      vocabulary,
    );
    const before = texts.length;
    expect((await ask(AFTER_AN_EDIT, { id })).errors).toBeUndefined();
    sent.push(texts.length - before);
  }
  const [few = 0, many] = sent;
  expect(few).toBeLessThanOrEqual(14);
  expect(many).toBe(few);
});
