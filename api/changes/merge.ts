/**
 * Makes one entity of two. Identity is a claim: it has a source, and can be taken back. The id that goes
 * leads to its heir; its names become other names; where the two differ, both values stay.
 */
import { type Committed, commit, type Writer } from '../graph/commit.ts';
import { cypher } from '../graph/cypher.ts';
import type { Graph } from '../graph/graph.ts';
import type { Key, Thing } from '../graph/things.ts';
import { changeRefused, notFound } from '../words/refusing.ts';
import { isPreferredStill, joinedEntity } from './combining.ts';
import { checkUntouchedSince } from './conflicts.ts';
import { citationsWithin, linksAt, partsAt } from './hanging.ts';
import { movedLinks } from './moving.ts';
import { checkDocument } from './retire.ts';

export interface Merge {
  /** The entity that goes, and the one into which it goes. */
  readonly id: string;
  readonly into: string;
  readonly author: string;
  /** Why they are one, in the author's words. */
  readonly reason: string;
  /** The document that says so, and where in it. */
  readonly source: string;
  readonly locator: string;
  readonly key: string | null;
  readonly expected: number | null;
  readonly isDryRun?: boolean;
  readonly reviewer?: string | null;
}

type Named = { readonly ids: readonly string[] };
type Naming = { id: string; from: string };

const reportedBy = cypher<Named, Naming>`
  MATCH (a:Entity)-[r:HAS_NEED|FACES|NAMES|PROPOSES|HOLDS|CITES_AS_MODEL|CRITICISES]->(:Entity)
  WHERE r.reportedBy IN $ids RETURN r.id AS id, a.id AS from`;
const passedOnBy = cypher<Named, Naming>`
  MATCH (a:Entity)-[r:FUNDS]->(:Entity) WHERE r.intermediary IN $ids RETURN r.id AS id, a.id AS from`;
const valuesFrom = cypher<{ id: string }, { id: string }>`
  MATCH (v:Value) WHERE $id IN v.sources RETURN v.id AS id`;
const mergedInto = cypher<Named, { id: string }>`
  MATCH (m:Merged) WHERE m.into IN $ids RETURN m.id AS id`;

/** @throws NOT_FOUND, BAD_INPUT for two of different kinds, CONFLICT where one was changed since `expected` */
export function merge(graph: Graph, asked: Merge): Promise<Committed<void>> {
  const { id, into, author, reason: message, key, reviewer = null, isDryRun = false } = asked;
  const told = { kind: 'merge', author, message, key, reviewer, isDryRun } as const;
  return commit(graph, told, async (writer) => {
    await joinInto(writer, asked, async () => {
      await checkDocument(writer.run, asked.source, id);
      await checkUntouchedSince(writer.run, [id, into], asked.expected);
    });
  });
}

type Joining = Pick<Merge, 'id' | 'into' | 'reason' | 'source' | 'locator' | 'author'>;

/**
 * Moves all that hangs on the one that goes, and takes it out.
 * @throws NOT_FOUND, BAD_INPUT for two of different kinds
 */
export async function joinInto(
  writer: Writer,
  asked: Joining,
  check: () => Promise<void> = async () => {},
): Promise<{ readonly goes: Thing; readonly stays: Thing }> {
  const { id, into } = asked;
  const { run } = writer;
  const both = await writer.read('Entity', [entity(id), entity(into)]);
  const [goes, stays] = [id, into].map((one) => both.find((found) => found.id === one));
  if (goes === undefined) throw notFound(id);
  if (stays === undefined) throw notFound(into, 'into');
  if (goes === stays || goes.kind !== stays.kind)
    throw changeRefused('BAD_INPUT', ({ notOne }) => notOne(id, into), 'into');
  await check();

  const links = await writer.read('Link', await linksAt(run, [id]));
  const parts = await partsOf(writer, [id, ...links.map((one) => one.id)]);
  const targets = links.map((link) => movedLinks.target(link, id, into));
  const there = await writer.read(
    'Link',
    targets.flatMap((one) => one ?? []),
  );
  const moved = movedLinks.all(links, id, into, there);
  const joined = joinedEntity(goes, stays, [...parts, ...(await partsOf(writer, [into]))]);

  const owners = new Map<string, string | null>([[id, into], ...moved.owners]);
  const rehung = parts.flatMap((part) => {
    const owner = owners.get(String(part.properties['of']));
    if (typeof owner !== 'string') return [];
    const isShown = part.label !== 'Value' || isPreferredStill(part, stays);
    return [freed(part, { of: owner, ...(isShown ? {} : { preferred: false }) })];
  });
  const lost = parts.filter((part) => owners.get(String(part.properties['of'])) === null);
  const lostIds = new Set(lost.map((one) => one.id));
  const orphaned = parts.filter((part) => lostIds.has(String(part.properties['of'])));
  const cited = await writer.read('Citation', (await citationsWithin(run, [id])).map(citation));
  const named = await namings(writer, id, into, new Set(links.map((one) => one.id)));

  const replace = new Map<string, Thing>();
  for (const one of [...rehung, ...joined.replaced, ...moved.replaced, ...named])
    replace.set(`${one.label} ${one.id}`, one);
  for (const one of cited) {
    const known = replace.get(`Citation ${one.id}`) ?? one;
    replace.set(`Citation ${one.id}`, { ...freed(known, { source: into }), source: into });
  }
  const gone = [...lost, ...orphaned];
  for (const { label, id: own } of gone) replace.delete(`${label} ${own}`);

  await writer.create([...moved.created, ...joined.created, ...(await marks(writer, goes, asked))]);
  await writer.replace([...replace.values()]);
  await writer.remove([...gone, ...links, goes]);
  return { goes, stays };
}

const entity = (id: string): Key => ({ label: 'Entity', id });
const citation = ({ id }: { readonly id: string }): Key => ({ label: 'Citation', id });

async function partsOf(writer: Writer, ids: readonly string[]): Promise<Thing[]> {
  const keys = await partsAt(writer.run, ids);
  const found: Thing[] = [];
  for (const label of ['Citation', 'Quantity', 'Absence', 'Value'] as const)
    found.push(
      ...(await writer.read(
        label,
        keys.filter((one) => one.label === label),
      )),
    );
  return found;
}

/** What names it elsewhere: who passes money on or reports a position, and who gives a value. */
async function namings(
  writer: Writer,
  id: string,
  into: string,
  but: ReadonlySet<string>,
): Promise<Thing[]> {
  const { run, read } = writer;
  const found: Thing[] = [];
  for (const [statement, field] of [
    [reportedBy, 'reportedBy'],
    [passedOnBy, 'intermediary'],
  ] as const) {
    const keys = (await run(statement, { ids: [id] })).filter((one) => !but.has(one.id));
    for (const one of await read(
      'Link',
      keys.map((key) => ({ label: 'Link' as const, ...key })),
    ))
      found.push(set(one, field, into));
  }
  const values = await run(valuesFrom, { id });
  for (const one of await read(
    'Value',
    values.map((key) => ({ label: 'Value' as const, ...key })),
  )) {
    const sources = (one.properties['sources'] as string[]).map((own) => (own === id ? into : own));
    found.push(set(one, 'sources', [...new Set(sources)]));
  }
  return found;
}

/** A field that a person set: a load of the files does not set it again. */
function set(one: Thing, field: string, value: unknown): Thing {
  const edited = new Set([...((one.properties['edited'] as string[] | undefined) ?? []), field]);
  return { ...one, properties: { ...one.properties, [field]: value, edited: [...edited].sort() } };
}

/** No longer the files': a load neither takes it out nor brings it back where it was. */
function freed(one: Thing, changed: Readonly<Record<string, unknown>>): Thing {
  const { seeded: _, hash: __, ...properties } = one.properties;
  return { ...one, properties: { ...properties, ...changed } };
}

/** The id that goes, and the ids that led to it, lead to the heir. */
async function marks(writer: Writer, goes: Thing, asked: Joining): Promise<Thing[]> {
  const older = await writer.run(mergedInto, { ids: [goes.id] });
  const keys = older.map(({ id }) => ({ label: 'Merged' as const, id }));
  const before = await writer.read('Merged', keys);
  await writer.replace(
    before.map((one) => ({ ...one, properties: { ...one.properties, into: asked.into } })),
  );
  const { nameFr = null, nameEn = null } = goes.properties;
  const { id, into, reason, source, locator, author: by } = asked;
  return [
    {
      label: 'Merged',
      id,
      kind: 'Merged',
      properties: { id, into, of: goes.kind, nameFr, nameEn, reason, source, locator, by },
    },
  ];
}
