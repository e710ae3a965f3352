/** From what changed to what may rest on it. */
import type { Facts } from './facts.ts';
import { samenessOf } from './identity.ts';
import type { Touching } from './lineage.ts';

/** What was touched since facts of this version; null where they are of another line or too long ago. */
export function touchedSince({ kept }: Facts, version: number): Touching | null {
  const { version: now, steps } = kept.lineage;
  if (version > now || now - version > steps.length) return null;
  const since = steps.slice(steps.length - (now - version));
  const [first] = since;
  if (since.length === 1 && first !== undefined) return first;
  const all = (which: keyof Touching) => new Set(since.flatMap((one) => [...one[which]]));
  return {
    entities: all('entities'),
    sources: all('sources'),
    documents: all('documents'),
    links: all('links'),
  };
}

/** The entities touched, with those that count as one with them, and the ends of all that touched documents support. */
export function spreading({ entities, documents }: Touching, { whole: facts }: Facts): Set<string> {
  const { same } = samenessOf(facts);
  const all = new Set<string>();
  const add = (id: string) => {
    if (all.has(id)) return;
    for (const one of same(id)) all.add(one);
  };
  for (const id of entities) add(id);
  for (const document of besides(documents, facts)) {
    add(document);
    for (const { of } of facts.supports(document)) {
      const id = facts.kept.owners.get(of) ?? of;
      const link = facts.link(id);
      for (const end of link === undefined ? [id] : [link.from, link.to]) add(end);
    }
  }
  return all;
}

/** Documents with their wholes and parts. */
function besides(documents: ReadonlySet<string>, facts: Facts): Set<string> {
  const isDocument = (id: string) => facts.entities.get(id)?.kind === 'Document';
  const own = [...documents].filter((id) => isDocument(id) || facts.supports(id).length > 0);
  const [up, down] = [new Set(own), new Set(own)];
  for (const id of up)
    for (const { to } of facts.out(id, 'PART_OF')) if (isDocument(to)) up.add(to);
  for (const id of down)
    for (const { from } of facts.into(id, 'PART_OF')) if (isDocument(from)) down.add(from);
  return new Set([...up, ...down]);
}

/** What lies around these by links of these kinds, either way. */
export function around(
  ids: Iterable<string>,
  kinds: readonly string[],
  { whole: facts }: Facts,
): Set<string> {
  const all = new Set<string>();
  for (const id of ids) {
    for (const { to } of facts.out(id, ...kinds)) all.add(to);
    for (const { from } of facts.into(id, ...kinds)) all.add(from);
  }
  return all;
}

/**
 * What may rest on these, where one looks from a subject along links of the first kinds, from there along
 * those of the second, and so on; always with those that count as one.
 */
export function reaching(
  ids: ReadonlySet<string>,
  levels: readonly (readonly string[])[],
  { whole: facts }: Facts,
): Set<string> {
  const { same } = samenessOf(facts);
  let all = new Set(ids);
  for (const kinds of levels.toReversed()) {
    const next = new Set(ids);
    for (const id of around(all, kinds, facts)) for (const one of same(id)) next.add(one);
    all = next;
  }
  return all;
}
