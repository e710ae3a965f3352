/**
 * Whose money counts as whose: organisations as parts of others (a subsidiary, a ministry, a chair of a
 * university), and one actor under several names (SAME_AS).
 */
import type { Facts } from '../snapshot/facts.ts';
import { samenessOf } from '../snapshot/identity.ts';
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

/** Each id with its other names, and with all the organisations that are parts of it, to any depth. */
export function withParts(facts: Facts, ids: readonly string[]): Set<string> {
  const { same } = samenessOf(facts);
  const all = new Set(ids);
  for (const one of all) {
    for (const other of same(one)) all.add(other);
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
 * The one under which somebody's money is counted: of several names that of the actor (SAME_AS), of an
 * organisation the largest that it is part of. A class of
 * organisations receives and pays nothing as one body, and money cannot be divided between two wholes.
 * @param asked ids that a request names: what it asks about keeps a row of its own
 */
export function countedUnder(facts: Facts, id: string, asked: ReadonlySet<string>): string {
  const { canonical, same } = samenessOf(facts);
  const named = (one: string) => same(one).find((name) => asked.has(name)) ?? canonical(one);
  const first = named(id);
  const seen = new Set([first]);
  for (let at = first; !asked.has(at); ) {
    const bodies = same(at)
      .flatMap((name) => wholesOf(facts, name))
      .filter(({ to }) => facts.entities.get(to)?.sort !== 'class');
    const [whole, other] = [...new Set(bodies.map(({ to }) => named(to)))].filter(
      (one) => one !== at,
    );
    if (whole === undefined || other !== undefined) return at;
    // Two that are said to be parts of each other stay apart.
    if (seen.has(whole)) return first;
    seen.add(whole);
    at = whole;
  }
  return [...seen].at(-1) ?? first;
}
