/** An entity as it was known on a day: what the graph said then, whatever was changed since. */

import { rehearse } from '../graph/commit.ts';
import { cypher } from '../graph/cypher.ts';
import type { Run } from '../graph/graph.ts';
import { touchedOn } from '../graph/pages.ts';
import { type Key, type Label, PARTS, type Thing, type Touched } from '../graph/things.ts';
import { isAround } from './around.ts';
import { linksAt, partsAt } from './hanging.ts';
import { nameOf, undo } from './history.ts';

const lastUntil = cypher<{ until: string }, { number: number }>`
  MATCH (c:Change) WHERE c.at <= $until RETURN c.number AS number ORDER BY number DESC LIMIT 1`;

const pagesSinceAround = cypher<{ ids: readonly string[]; since: number }, { body: string }>`
  MATCH (p:ChangePage) WHERE p.change > $since AND size([id IN p.ids WHERE id IN $ids]) > 0
  RETURN p.change AS change, p.page AS page, p.body AS body
  ORDER BY change DESC, page DESC`;

/**
 * The revision at the end of a day.
 * @param day partial ISO 8601: a month or a year stands for its last day
 */
export async function revisionOn(run: Run, day: string): Promise<number> {
  // Moments are longer than days: what begins with the day comes before this.
  return (await run(lastUntil, { until: `${day}~` }))[0]?.number ?? 0;
}

/** The entity and what hung on it, each as if it had just been added; none where it was not known. */
export async function knownAt(run: Run, id: string, revision: number): Promise<Touched[]> {
  const state = new Map<string, Thing>();
  await rehearse(run, async (writer) => {
    const links = await linksAt(writer.run, [id]);
    const parts = await partsAt(writer.run, [id, ...links.map((one) => one.id)]);
    const keys: Key[] = [{ label: 'Entity', id }, ...links, ...parts];
    for (const label of new Set(keys.map((one) => one.label)))
      for (const one of await writer.read(
        label as Label,
        keys.filter((key) => key.label === label),
      ))
        state.set(nameOf(one), one);
  });
  // What is gone since is named by the changes alone: they are read until nothing new is named.
  const all = new Set([id, ...[...state.values()].map((thing) => thing.id)]);
  let entries: Touched[] = [];
  for (let before = 0; before < all.size; ) {
    before = all.size;
    const pages = await run(pagesSinceAround, { ids: [...all], since: revision });
    entries = pages.flatMap(({ body }) =>
      touchedOn(body)
        .filter((touched) => isAround(all, touched))
        .toReversed(),
    );
    for (const { label, id: own, from, to, of } of entries)
      if (label !== 'Entity' && (all.has(of ?? '') || from === id || to === id)) all.add(own);
  }
  for (const touched of entries) undo(state, touched);
  if (!state.has(`Entity ${id}`)) return [];
  return hangingIn(state, id).map(({ properties, ...thing }) => {
    const of = properties['of'];
    const hangs = typeof of === 'string' ? { of } : {};
    return { ...thing, ...hangs, before: null, after: properties };
  });
}

/** The entity itself, and what hung on it then; the same changes touched what hung on others. */
function hangingIn(state: ReadonlyMap<string, Thing>, id: string): Thing[] {
  const own = new Set([id]);
  const found: Thing[] = [];
  // Entities first, then links, then parts of both, then the citations of all of these.
  for (const labels of [['Entity'], ['Link'], PARTS, ['Citation']] as (readonly Label[])[])
    for (const thing of state.values()) {
      const { label, from, to, properties } = thing;
      const hangs = label === 'Link' ? from === id || to === id : own.has(String(properties['of']));
      if (!labels.includes(label) || !(label === 'Entity' ? thing.id === id : hangs)) continue;
      found.push(thing);
      own.add(thing.id);
    }
  return found;
}
