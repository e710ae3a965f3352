/** Organisations that share several needs, codebases or partners, and between which nothing is known. */

import { byId } from '../../snapshot/facts.ts';
import type { LinkFact } from '../../snapshot/queries.ts';
import { around } from '../../snapshot/reaching.ts';
import { isOfAPerson, isOfTheField } from '../../snapshot/reliance.ts';
import type { Found, Rule, Touched, View } from '../gap.ts';
import { part } from './counting.ts';

const SHARED = ['HAS_NEED', 'USES', 'MAINTAINS', 'DEVELOPS', 'CONTRIBUTES_TO', 'PARTNERS_WITH'];
/** How much two must share. */
const LEAST = 2;
/** Who works on a thing and who uses it are supplier and client: two share it who do the same with it. */
const WORKS = new Set(['MAINTAINS', 'DEVELOPS', 'CONTRIBUTES_TO']);
const BY_WORK = '\n';
/** What more organisations than this share brings no two of them together. */
const CROWD = 12;

/** By thing and by what they do with it, the organisations that share it, each with the link that ties it. */
type Sharers = ReadonlyMap<string, ReadonlyMap<string, LinkFact>>;

function sharers(view: View): Sharers {
  const things = new Set<string>();
  for (const kind of SHARED)
    for (const { from, to } of view.facts.all(kind)) {
      things.add(`${to}${WORKS.has(kind) ? BY_WORK : ''}`);
      if (kind === 'PARTNERS_WITH') things.add(from);
    }
  const all = new Map<string, ReadonlyMap<string, LinkFact>>();
  for (const thing of things) {
    const group = sharing(thing, view);
    if (group.size > 1 && group.size <= CROWD) all.set(thing, group);
  }
  return all;
}

/** What half the world uses brings nobody together, and a few commits are those of one person. */
const isShared = (link: LinkFact, facts: View['facts']) =>
  (link.kind !== 'USES' || isOfTheField(facts, link.to)) && !isOfAPerson(link, facts);

/** The organisations that share a thing. */
function sharing(thing: string, { facts, standing }: View, counts = isShared) {
  const id = thing.replace(BY_WORK, '');
  const isByWork = thing !== id;
  const group = new Map<string, LinkFact>();
  const add = (organisation: string, link: LinkFact) => {
    const { kind, named, sort } = facts.entities.get(organisation) ?? {};
    if (kind === 'Organisation' && named !== false && sort !== 'class')
      group.set(organisation, link);
  };
  for (const kind of SHARED) {
    if (WORKS.has(kind) !== isByWork) continue;
    const partners = kind === 'PARTNERS_WITH' ? facts.out(id, kind) : [];
    const links = [...facts.into(id, kind), ...partners].sort(byId);
    for (const link of links)
      if (standing.holds(link) && counts(link, facts))
        add(link.to === id ? link.from : link.to, link);
  }
  return group;
}

/**
 * Organisations of which something changed; those that share a thing of which something did; and those that share a
 * thing with one of them, where a few more or fewer make a crowd of them or no crowd any more.
 */
function concernedBy({ entities }: Touched, view: View): Set<string> {
  const all = new Set(entities);
  const few = entities.size;
  const both = (ids: Iterable<string>) => [...ids].flatMap((id) => [id, `${id}${BY_WORK}`]);
  const add = (things: readonly string[], least: number) => {
    for (const thing of things) {
      const group = sharing(thing, view, () => true);
      if (group.size > least && group.size <= CROWD + few)
        for (const one of group.keys()) all.add(one);
    }
  };
  add(both(entities), 0);
  add(both(around(entities, SHARED, view.facts)), CROWD - few);
  return all;
}

interface Pair {
  readonly one: string;
  readonly other: string;
  readonly things: readonly string[];
}

/** Pairs that share enough, found from each organisation in turn. */
function pairs(groups: Sharers): Pair[] {
  const shares = new Map<string, string[]>();
  for (const [thing, group] of groups)
    for (const id of group.keys()) {
      const own = shares.get(id);
      if (own === undefined) shares.set(id, [thing]);
      else own.push(thing);
    }
  return [...shares].flatMap(([one, things]) => {
    if (things.length < LEAST) return [];
    const others = new Map<string, string[]>();
    for (const thing of things)
      for (const other of groups.get(thing)?.keys() ?? []) {
        if (other <= one) continue;
        const common = others.get(other);
        if (common === undefined) others.set(other, [thing]);
        else common.push(thing);
      }
    return [...others].flatMap(([other, common]) =>
      common.length < LEAST ? [] : [{ one, other, things: common.sort() }],
    );
  });
}

/** Whether some link is known between the two, of any kind and status. */
function acquaintance({ facts }: View): (one: string, other: string) => boolean {
  const kinds = [...facts.kept.linkKinds.keys()];
  const known = new Map<string, ReadonlySet<string>>();
  return (one, other) => {
    const own = known.get(one) ?? around([one], kinds, facts);
    known.set(one, own);
    return own.has(other);
  };
}

interface Shared {
  readonly other: string;
  readonly things: readonly string[];
}

export const strangers: Rule<'strangers-with-much-in-common', Shared> = {
  kind: 'strangers-with-much-in-common',
  missingIn: 'WORLD',
  missing: { link: 'PARTNERS_WITH', direction: 'OUT' },
  absence: [],
  subjects: concernedBy,
  isOf: ({ subject, key = '' }, subjects) => subjects.has(subject) || subjects.has(key),
  find: (view) => {
    const groups = sharers(view);
    const isAcquainted = acquaintance(view);
    return pairs(groups).flatMap(({ one, other, things: shared }): Found<Shared>[] => {
      if (isAcquainted(one, other)) return [];
      const links = shared.flatMap((thing) =>
        [one, other].flatMap((id) => groups.get(thing)?.get(id) ?? []),
      );
      const things = [...new Set(shared.map((thing) => thing.replace(BY_WORK, '')))];
      return [
        {
          subject: one,
          key: other,
          entities: [one, other, ...things],
          links,
          parts: [part('shared', things.length)],
          detail: { other, things },
        },
      ];
    });
  },
  rule: (words) => words.rule({ least: LEAST, most: CROWD }),
  sentence: ({ subject, detail: { other, things } }, { name, some }, words) =>
    words.sentence({ one: name(subject), other: name(other), shared: some(things) }),
};
