/** Takes an entity out, with all that hangs on it, and leaves a mark that says so and why. */
import { type Committed, commit, type Writer } from '../graph/commit.ts';
import { cypher } from '../graph/cypher.ts';
import type { Graph, Run } from '../graph/graph.ts';
import type { Thing } from '../graph/things.ts';
import { changeRefused, notFound } from '../words/refusing.ts';
import { checkUntouchedSince } from './conflicts.ts';
import { citationsWithin, hangingOn } from './hanging.ts';

export interface Retirement {
  readonly id: string;
  readonly author: string;
  /** Why, in the author's words. */
  readonly reason: string;
  /** The document that says so, and where in it. */
  readonly source: string;
  readonly locator: string;
  readonly key: string | null;
  /** The revision that the author saw; null or absent where no conflict is looked for. */
  readonly expected?: number | null;
  readonly reviewer?: string | null;
  readonly isDryRun?: boolean;
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

const kindsOf = cypher<Ids, { kind: string }>`
  UNWIND $ids AS id MATCH (d:Entity {id: id}) RETURN d.kind AS kind`;

/** @throws NOT_FOUND for an unknown id, BAD_INPUT for a source that facts still rest on */
export function retire(graph: Graph, asked: Retirement): Promise<Committed<void>> {
  const { author, reason: message, key, reviewer = null, isDryRun = false } = asked;
  const told = { kind: 'retire', author, message, key, reviewer, isDryRun } as const;
  return commit(graph, told, async (writer) => {
    const [entity] = await writer.read('Entity', [{ label: 'Entity', id: asked.id }]);
    if (entity === undefined) throw notFound(asked.id);
    await checkUntouchedSince(writer.run, [asked.id], asked.expected ?? null);
    await checkSource(writer, asked);
    const hanging = await hangingOn(writer, asked.id);
    await writer.remove([...hanging, entity]);
    await writer.create([markOf(entity, asked)]);
  });
}

async function checkSource({ run }: Writer, { id, source }: Retirement): Promise<void> {
  await checkDocument(run, source, id);
  const facts = new Set(
    (await citationsWithin(run, [id])).map(({ of }) => of).filter((of) => of !== id),
  );
  if (facts.size > 0)
    throw changeRefused('BAD_INPUT', ({ supports: say }) => say(facts.size), 'id');
}

/** @throws BAD_INPUT where what is named as the source is no document, or is itself in question */
export async function checkDocument(run: Run, source: string, but: string): Promise<void> {
  const [document] = await run(kindsOf, { ids: [source] });
  if (document?.kind !== 'Document' || source === but)
    throw changeRefused('BAD_INPUT', ({ cannotSaySo }) => cannotSaySo(source), 'source');
}

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
