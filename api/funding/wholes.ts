/** Organisations as parts of others: a subsidiary, a ministry, a chair of a university. */
import type { Facts } from '../snapshot/facts.ts';
import type { LinkFact } from '../snapshot/queries.ts';

/** A part is counted where a source states it, and where it was inferred from a source. */
const COUNTED = new Set(['stated', 'reported', 'ended', 'inferred']);

const isOrganisation = (facts: Facts, id: string) =>
  facts.entities.get(id)?.kind === 'Organisation';

function wholesOf(facts: Facts, id: string): LinkFact[] {
  return isOrganisation(facts, id)
    ? facts
        .out(id, 'PART_OF')
        .filter(({ to, status }) => to !== id && COUNTED.has(status) && isOrganisation(facts, to))
    : [];
}

/** The organisation and all that it is part of, classes of organisations as well, to any depth. */
export function withWholes(facts: Facts, id: string): Set<string> {
  const all = new Set([id]);
  for (const one of all) for (const { to } of wholesOf(facts, one)) all.add(to);
  return all;
}

/** Each id with all the organisations that are parts of it, to any depth. */
export function withParts(facts: Facts, ids: readonly string[]): Set<string> {
  const all = new Set(ids);
  for (const one of all) {
    if (!isOrganisation(facts, one)) continue;
    for (const { from, status } of facts.into(one, 'PART_OF'))
      if (COUNTED.has(status) && isOrganisation(facts, from)) all.add(from);
  }
  return all;
}

/** Whether one is a part of the other, at any depth. */
export const isPartOf = (facts: Facts, part: string, whole: string) =>
  part !== whole && withWholes(facts, part).has(whole);

/**
 * The organisation under which its money is counted: the largest that it is part of. A class of
 * organisations receives and pays nothing as one body, and money cannot be divided between two wholes.
 * @param asked ids that a request names: what it asks about keeps a row of its own
 */
export function countedUnder(facts: Facts, id: string, asked: ReadonlySet<string>): string {
  const seen = new Set([id]);
  for (let at = id; !asked.has(at); ) {
    const bodies = wholesOf(facts, at).filter(({ to }) => facts.entities.get(to)?.sort !== 'class');
    const [whole, other] = [...new Set(bodies.map(({ to }) => to))];
    if (whole === undefined || other !== undefined) return at;
    // Two that are said to be parts of each other stay apart.
    if (seen.has(whole)) return id;
    seen.add(whole);
    at = whole;
  }
  return [...seen].at(-1) ?? id;
}
