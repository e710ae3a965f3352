/** What some documents say, taken alone: an entity or link counts when they are cited for it. */
import { type Facts, factsOf } from './facts.ts';

/** These documents and their parts, such as the comments under a post. */
export function withParts(facts: Facts, documents: readonly string[]): Set<string> {
  const all = new Set(documents);
  for (const id of all) for (const { from } of facts.into(id, 'PART_OF')) all.add(from);
  return all;
}

export function restricted(facts: Facts, documents: readonly string[]): Facts {
  const among = withParts(facts, documents);
  const citations = facts.citations.filter(({ source }) => among.has(source));
  const supported = new Set(citations.map(({ of }) => of));
  const links = facts.links.filter(({ id }) => supported.has(id));
  for (const { from, to } of links) supported.add(from).add(to);
  return factsOf({
    links,
    citations,
    entities: [...facts.entities.values()].filter(({ id }) => supported.has(id) || among.has(id)),
    absences: facts.absences.filter(({ id }) => supported.has(id)),
    quantities: facts.quantities.filter(({ id }) => supported.has(id)),
    values: facts.values.filter(({ sources }) => sources.some((source) => among.has(source))),
    commits: facts.commits,
  });
}
