import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import { asking } from '../support/asking.ts';
import { counting } from '../support/counting.ts';
import { WORLD, world } from '../support/world.ts';

/** The small world, and the same thirty times over. */
let small: Graph;
let large: Graph;
beforeAll(async () => {
  small = await world();
  large = await world(
    Object.assign(
      {},
      ...Array.from({ length: 30 }, (_, copy) =>
        Object.fromEntries(
          Object.entries(WORLD).map(([path, text]) => [`copy-${copy}-${path}`, copied(text, copy)]),
        ),
      ),
    ),
  );
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

async function statementsFor(graph: Graph, query: string): Promise<number> {
  const counted = counting(graph);
  const ask = asking(counted);
  // The first request also reads what is kept until the graph changes.
  await ask(query);
  const before = counted.texts.length;
  const { errors } = await ask(query);
  expect(errors).toBeUndefined();
  return counted.texts.length - before;
}

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
  const few = await statementsFor(small, query);
  expect(few).toBeLessThanOrEqual(most);
  // Two lists of a level may be read at once or one after the other: what hangs off both is then one statement or two.
  expect(await statementsFor(large, query)).toBeLessThanOrEqual(most);
});
