/** What was changed, by whom and when; and the graph as it stood at an earlier revision. */
import { cypher } from '../graph/cypher.ts';
import type { Run } from '../graph/graph.ts';
import { touchedOn } from '../graph/pages.ts';
import type { Thing, Touched } from '../graph/things.ts';
import { pause } from '../threads/turns.ts';

/** A change as it is recorded, without what it touched. */
export interface ChangeRow {
  readonly number: number;
  /** ISO 8601, in UTC. */
  readonly at: string;
  readonly kind: string;
  readonly author: string;
  readonly message: string;
  /** How many things it touched. */
  readonly touchedCount: number;
  /** Who reviewed it; null where nobody had to. */
  readonly reviewer: string | null;
}

interface PageRow {
  readonly change: number;
  readonly body: string;
}

export const changesWhere = cypher<
  { before: number; first: number; author: string | null; kind: string | null },
  ChangeRow
>`
  MATCH (c:Change) WHERE c.number < $before
    AND ($author IS NULL OR c.author = $author) AND ($kind IS NULL OR c.kind = $kind)
  RETURN c.number AS number, c.at AS at, c.kind AS kind, c.author AS author,
    c.message AS message, c.count AS touchedCount, c.reviewer AS reviewer
  ORDER BY number DESC LIMIT $first`;

export const byNumber = cypher<{ numbers: readonly number[] }, ChangeRow>`
  UNWIND $numbers AS wanted MATCH (c:Change {number: wanted})
  RETURN c.number AS number, c.at AS at, c.kind AS kind, c.author AS author,
    c.message AS message, c.count AS touchedCount, c.reviewer AS reviewer
  ORDER BY number DESC`;

export const byKey = cypher<{ key: string }, { number: number }>`
  MATCH (c:Change {key: $key}) RETURN c.number AS number`;

const pagesOfChange = cypher<{ change: number }, PageRow>`
  MATCH (p:ChangePage {change: $change}) RETURN p.change AS change, p.body AS body, p.page AS page
  ORDER BY page`;

const pagesSince = cypher<{ since: number }, PageRow>`
  MATCH (p:ChangePage) WHERE p.change > $since
  RETURN p.change AS change, p.body AS body, p.page AS page
  ORDER BY change DESC, page DESC`;

/** Pages that speak of one thing, or of what hangs on it. */
const pagesAbout = cypher<{ id: string; since: number }, PageRow>`
  MATCH (p:ChangePage) WHERE p.change > $since AND $id IN p.ids
  RETURN p.change AS change, p.body AS body, p.page AS page
  ORDER BY change DESC, page DESC`;

/** All that one change touched, in the order in which it did. */
export async function touchedBy(run: Run, change: number): Promise<Touched[]> {
  const pages = await run(pagesOfChange, { change });
  return pages.flatMap(({ body }) => touchedOn(body));
}

export interface Entry {
  readonly change: number;
  readonly touched: Touched;
}

/** What changes after `since` did to one thing and to what hangs on it, the latest first. */
export async function historyOf(run: Run, id: string, since = 0): Promise<Entry[]> {
  const pages = await run(pagesAbout, { id, since });
  const entries: Entry[] = [];
  for (const { change, body } of pages) {
    // A page takes milliseconds to unpack, and many may speak of one thing.
    await pause();
    const own = touchedOn(body).filter((one) => speaksOf(one, id));
    for (const touched of own.toReversed()) entries.push({ change, touched });
  }
  return entries;
}

const speaksOf = ({ id, from, to, of }: Touched, wanted: string) =>
  [id, from, to, of].includes(wanted);

/** Takes the changes after `revision` back, one by one, from the things as they are now. */
export async function stateAt(
  run: Run,
  now: ReadonlyMap<string, Thing>,
  revision: number,
): Promise<Map<string, Thing>> {
  const state = new Map(now);
  for (const { body } of await run(pagesSince, { since: revision }))
    for (const one of touchedOn(body).toReversed()) undo(state, one);
  return state;
}

export const nameOf = ({ label, id }: Pick<Thing, 'label' | 'id'>): string => `${label} ${id}`;

/** Takes what a change did to one thing back. */
export function undo(state: Map<string, Thing>, touched: Touched): void {
  const { before, after, wasKind, of: _, ...thing } = touched;
  const name = nameOf(touched);
  if (before === null) state.delete(name);
  else if (after === null) state.set(name, { ...thing, properties: before });
  else {
    const properties = { ...state.get(name)?.properties, ...before };
    const present = Object.entries(properties).filter(([, value]) => value !== null);
    const whole = {
      ...thing,
      kind: wasKind ?? thing.kind,
      properties: Object.fromEntries(present),
    };
    const { source } = properties as { source?: string };
    state.set(name, thing.label === 'Citation' && source ? { ...whole, source } : whole);
  }
}
