/** Takes an entity out, with all that hangs on it, and leaves a mark that says so and why. */
import { type Committed, commit, type Writer } from '../graph/commit.ts';
import { cypher, forKind } from '../graph/cypher.ts';
import type { Graph } from '../graph/graph.ts';
import { type Key, type Label, PARTS, type Thing } from '../graph/things.ts';
import { changeRefused, notFound } from '../words/refusing.ts';

export interface Retirement {
  readonly id: string;
  readonly author: string;
  /** Why, in the author's words. */
  readonly reason: string;
  /** The document that says so, and where in it. */
  readonly source: string;
  readonly locator: string;
  readonly key: string | null;
}

/** What is left of an entity that was taken out. */
export interface RetiredRow {
  readonly id: string;
  readonly kind: string;
  readonly nameFr: string | null;
  readonly nameEn: string | null;
  readonly reason: string;
  readonly source: string;
  readonly locator: string;
  readonly by: string;
}

export const retiredById = cypher<{ ids: readonly string[] }, RetiredRow>`
  UNWIND $ids AS id MATCH (n:Withdrawn {id: id})
  RETURN n.key AS id, n.kind AS kind, n.nameFr AS nameFr, n.nameEn AS nameEn, n.reason AS reason,
    n.source AS source, n.locator AS locator, n.by AS by`;

type Ids = { readonly ids: readonly string[] };

const linksFrom = cypher<Ids, { id: string; from: string }>`
  UNWIND $ids AS id MATCH (a:Entity {id: id})-[r]->(:Entity) RETURN r.id AS id, a.id AS from`;
const linksTo = cypher<Ids, { id: string; from: string }>`
  UNWIND $ids AS id MATCH (b:Entity {id: id})<-[r]-(a:Entity) RETURN r.id AS id, a.id AS from`;
const citationsOf = cypher<Ids, { id: string }>`
  UNWIND $ids AS id MATCH (c:Citation {of: id}) RETURN c.id AS id`;
const partsOf = cypher<Ids, { id: string }>`
  UNWIND $ids AS id MATCH (n:KIND {of: id}) RETURN n.id AS id`;
const supports = cypher<Ids, { of: string }>`
  UNWIND $ids AS id MATCH (d:Entity {id: id})<-[:\`IN\`]-(c:Citation) WHERE c.of <> id
  RETURN c.of AS of`;
const kindsOf = cypher<Ids, { kind: string }>`
  UNWIND $ids AS id MATCH (d:Entity {id: id}) RETURN d.kind AS kind`;

/** @throws NOT_FOUND for an unknown id, BAD_INPUT for a source that facts still rest on */
export function retire(graph: Graph, asked: Retirement): Promise<Committed<void>> {
  const { author, reason: message, key } = asked;
  return commit(graph, { kind: 'retire', author, message, key }, async (writer) => {
    const [entity] = await writer.read('Entity', [{ label: 'Entity', id: asked.id }]);
    if (entity === undefined) throw notFound(asked.id);
    await checkSource(writer, asked);
    const hanging = await hangingOn(writer, asked.id);
    await writer.remove([...hanging, entity]);
    await writer.create([markOf(entity, asked)]);
  });
}

async function checkSource({ run }: Writer, { id, source }: Retirement): Promise<void> {
  const [document] = await run(kindsOf, { ids: [source] });
  if (document?.kind !== 'Document' || source === id)
    throw changeRefused('BAD_INPUT', ({ cannotSaySo }) => cannotSaySo(source), 'source');
  const facts = new Set((await run(supports, { ids: [id] })).map(({ of }) => of));
  if (facts.size > 0)
    throw changeRefused('BAD_INPUT', ({ supports: say }) => say(facts.size), 'id');
}

/** Its links, and the citations and parts of it and of them. */
async function hangingOn(writer: Writer, id: string): Promise<Key[]> {
  const { run } = writer;
  const ids = { ids: [id] };
  // A link of an entity to itself is found from both of its ends.
  const links = new Map(
    [...(await run(linksFrom, ids)), ...(await run(linksTo, ids))].map((one) => [one.id, one]),
  );
  const own = [id, ...links.keys()];
  const parts: Key[] = [];
  for (const label of PARTS)
    for (const one of await run(partsLabelled(label), { ids: own })) parts.push({ label, ...one });
  const cited = [...own, ...parts.map((one) => one.id)];
  const citations = await run(citationsOf, { ids: cited });
  return [
    ...citations.map((one) => ({ label: 'Citation' as const, ...one })),
    ...parts,
    ...[...links.values()].map((one) => ({ label: 'Link' as const, ...one })),
  ];
}

const partsLabelled = (label: Label) => forKind(partsOf, label);

/** A load of the files does not bring back what bears this mark. */
function markOf({ id, kind, properties }: Thing, asked: Retirement): Thing {
  const { nameFr = null, nameEn = null } = properties;
  return {
    label: 'Withdrawn',
    id: markId(id),
    kind: 'Withdrawn',
    properties: {
      id: markId(id),
      of: 'Entity',
      key: id,
      kind,
      nameFr,
      nameEn,
      reason: asked.reason,
      source: asked.source,
      locator: asked.locator,
      by: asked.author,
    },
  };
}

export const markId = (id: string) => `Entity ${id}`;
