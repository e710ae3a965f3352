/** A page goes on from the place of its cursor, even where the entry of the cursor is gone. */
import { beforeAll, expect, test } from 'vitest';
import { cypher } from '../../api/graph/cypher.ts';
import { type Ask, asking } from '../support/asking.ts';
import { world } from '../support/world.ts';

const remove = cypher<{ id: string }, object>`MATCH (e:Entity {id: $id}) DETACH DELETE e`;
const changed = cypher<object, object>`
  MATCH (v:Revision {id: 'graph'}) SET v.number = v.number + 1`;

const PAGE = `query ($after: ID) { entities(first: 6, after: $after) {
  nodes { id } edges { cursor } pageInfo { endCursor hasNextPage hasPreviousPage } totalCount } }`;
const LINKS = `query ($after: ID) { entity(id: "coop-du-lac") { links(first: 3, after: $after) {
  nodes { id other { id } } pageInfo { endCursor } } } }`;

let ask: Ask;
beforeAll(async () => {
  ask = asking(await world());
});

/** A world of its own, from which a test may remove something. */
async function changing() {
  const graph = await world();
  const without = (id: string) =>
    graph.write(async (run) => {
      await run(remove, { id });
      await run(changed, {});
    });
  return { ask: asking(graph), without };
}

const idsOf = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);

test('the next page follows an entry that is removed meanwhile, and skips nothing', async () => {
  const { ask, without } = await changing();
  const before = (await ask('{ entities(first: 100) { nodes { id } } }')).data.entities;
  const first = (await ask(PAGE)).data.entities;
  await without(idsOf(first).at(-1) ?? '');
  const { data, errors } = await ask(PAGE, { after: first.pageInfo.endCursor });
  expect(errors).toBeUndefined();
  expect(idsOf(data.entities)).toEqual(idsOf(before).slice(6, 12));
  expect(data.entities.pageInfo.hasPreviousPage).toBe(true);
  expect(data.entities.totalCount).toBe(before.nodes.length - 1);
});

test('an entry that is still there is found wherever it stands now', async () => {
  const { ask, without } = await changing();
  const first = (await ask(PAGE)).data.entities;
  const second = idsOf((await ask(PAGE, { after: first.pageInfo.endCursor })).data.entities);
  await without(idsOf(first)[0] ?? '');
  const { data } = await ask(PAGE, { after: first.pageInfo.endCursor });
  expect(idsOf(data.entities)).toEqual(second);
});

test('after the last entry nothing follows, though it is removed', async () => {
  const { ask, without } = await changing();
  const all = (await ask('{ entities(first: 100) { nodes { id } pageInfo { endCursor } } }')).data
    .entities;
  await without(idsOf(all).at(-1) ?? '');
  const { data, errors } = await ask(PAGE, { after: all.pageInfo.endCursor });
  expect(errors).toBeUndefined();
  expect(data.entities).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false } });
});

test('the links of an entity go on the same way', async () => {
  const { ask, without } = await changing();
  const first = (await ask(LINKS)).data.entity.links;
  const next = (await ask(LINKS, { after: first.pageInfo.endCursor })).data.entity.links;
  await without(first.nodes.at(-1).other.id);
  const { data } = await ask(LINKS, { after: first.pageInfo.endCursor });
  expect(idsOf(data.entity.links)).toEqual(idsOf(next));
});

test('each cursor of a page stands for its own entry', async () => {
  const page = (await ask(PAGE)).data.entities;
  const { data } = await ask(PAGE, { after: page.edges[1].cursor });
  expect(idsOf(data.entities).slice(0, 4)).toEqual(idsOf(page).slice(2));
});

test.each([
  ['another list', 'people\nana\n1'],
  ['an entry that is gone, without its place', 'Entity\nnobody'],
  ['a place that is none', 'Entity\nnobody\n-1'],
  ['a place in words', 'Entity\nnobody\ntwo'],
  ['nothing at all', ''],
])('a cursor of %s is refused', async (_, text) => {
  const after = Buffer.from(text).toString('base64url') || '?';
  const { errors } = await ask(PAGE, { after });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'after' });
});
