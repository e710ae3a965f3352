/** Who counts as one: entities said to be the same, a member and its group, an author and the body for which it speaks. */
import { type Facts, grouped } from './facts.ts';
import type { LinkFact } from './queries.ts';
import type { Standing } from './standing.ts';

/** A link SAME_AS of one of these statuses makes two entities one in every number; an ambiguous one does not. */
const SAME = new Set(['stated', 'reported', 'inferred']);
/** From who speaks to the body for which it speaks. */
export const SPEAKS_FOR = ['WORKS_FOR', 'MEMBER_OF', 'FOUNDED', 'REPRESENTS', 'PART_OF'] as const;

export interface Identity {
  /** The id under which an entity counts: its own, or that of the one with which it is identified. */
  canonical(id: string): string;
  /** All ids that count as this one, itself among them. */
  same(id: string): readonly string[];
  /** The links that make some of these one. */
  identifying(ids: readonly string[]): LinkFact[];
  /** Each of these under the voice as which it counts: two that are no independent voices share one. */
  voices(ids: readonly string[]): ReadonlyMap<string, string>;
  /** How many different ones there are among these, members of one group still counted one by one. */
  count(ids: Iterable<string>): number;
}

const made = new WeakMap<Facts, WeakMap<Standing, Identity>>();

/** Made once for each standing of the same facts. */
export function identityOf({ whole: facts }: Facts, standing: Standing): Identity {
  const kept = made.get(facts) ?? new WeakMap<Standing, Identity>();
  made.set(facts, kept);
  const known = kept.get(standing) ?? identityIn(facts, standing);
  kept.set(standing, known);
  return known;
}

type Sameness = Pick<Identity, 'canonical' | 'same'> & { readonly links: readonly LinkFact[] };

const said = new WeakMap<Facts, Sameness>();

/** Which entities are one by SAME_AS, whatever the day. */
export function samenessOf({ whole: facts }: Facts): Sameness {
  const known = said.get(facts) ?? samenessIn(facts);
  said.set(facts, known);
  return known;
}

function samenessIn(facts: Facts): Sameness {
  const links = facts.all('SAME_AS').filter(({ status }) => SAME.has(status));
  const heads = headsOf(links, facts);
  const canonical = (id: string) => heads.get(id) ?? id;
  const groups = grouped([...heads.keys()], canonical);
  return { links, canonical, same: (id) => groups.get(canonical(id)) ?? [id] };
}

function identityIn(facts: Facts, standing: Standing): Identity {
  const { links, canonical, same } = samenessOf(facts);
  return {
    canonical,
    same,
    identifying(ids) {
      const all = new Set(ids);
      return links.filter(({ from, to }) => all.has(from) && all.has(to));
    },
    voices: (ids) => voicesAmong(ids, canonical, facts, standing),
    count: (ids) => new Set([...ids].map(canonical)).size,
  };
}

/** For each entity that is identified with others, the one under whose id they all count. */
function headsOf(links: readonly LinkFact[], facts: Facts): Map<string, string> {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const { from, to } of links) {
    const [a, b] = [root(from), root(to)];
    const head = prefers(b, a, facts) ? b : a;
    parent.set(a, head).set(b, head);
  }
  return new Map([...parent.keys()].map((id) => [id, root(id)]));
}

/** A name is worth more than none; else the one to which the link leads. */
const prefers = (one: string, other: string, { entities }: Facts): boolean =>
  entities.get(one)?.named !== false || entities.get(other)?.named === false;

/**
 * Somebody unnamed, or a class, speaks as the body to which it belongs. A body among those who take
 * part adds no voice where one of them speaks for it.
 */
function voicesAmong(
  ids: readonly string[],
  canonical: (id: string) => string,
  facts: Facts,
  standing: Standing,
): Map<string, string> {
  const present = new Map(ids.map((id) => [canonical(id), id]));
  const voices = new Map<string, string>();
  const absorbed = new Map<string, string>();
  for (const id of [...ids].sort()) {
    const own = canonical(id);
    const bodies = facts
      .out(id, ...SPEAKS_FOR)
      .filter(
        (link) =>
          (standing.fact(link) || link.status === 'inferred') &&
          facts.entities.get(link.to)?.kind === 'Organisation',
      )
      .map(({ to }) => canonical(to))
      .filter((body) => body !== own);
    const [body] = bodies;
    if (body !== undefined && isFaceless(id, facts)) voices.set(id, body);
    else voices.set(id, own);
    for (const one of bodies)
      if (present.has(one) && !absorbed.has(one)) absorbed.set(one, voices.get(id) ?? own);
  }
  const last = (voice: string): string => {
    let at = voice;
    const seen = new Set<string>();
    for (
      let next = absorbed.get(at);
      next !== undefined && !seen.has(at);
      next = absorbed.get(at)
    ) {
      seen.add(at);
      at = next;
    }
    return at;
  };
  return new Map(ids.map((id) => [id, last(voices.get(id) ?? id)]));
}

/** Whether an actor is no more: it has ended, or another took its place or its name. */
export function isGone(facts: Facts, standing: Standing, id: string): boolean {
  const entity = facts.entities.get(id);
  if (entity === undefined || (standing.fact(entity) && !standing.holds(entity))) return true;
  const isActor = entity.kind === 'Organisation' || entity.kind === 'Person';
  return isActor && facts.into(id, 'SUCCEEDS').some(standing.holds);
}

/** Nobody in particular: without a name, or a whole class. */
export function isFaceless(id: string, { entities }: Facts): boolean {
  const entity = entities.get(id);
  return entity?.named === false || entity?.sort === 'class';
}
