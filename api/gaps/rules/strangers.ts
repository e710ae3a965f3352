/** Organisations that share several needs, codebases or partners, and between which nothing is known. */
import type { LinkFact } from '../../snapshot/queries.ts';
import { isOfAPerson, isOfTheField } from '../../snapshot/reliance.ts';
import type { Found, Rule, View } from '../gap.ts';
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

function sharers({ facts, standing }: View): Sharers {
  const organisations = new Set(
    facts
      .of('Organisation')
      .filter(({ named, sort }) => named !== false && sort !== 'class')
      .map(({ id }) => id),
  );
  const all = new Map<string, Map<string, LinkFact>>();
  const add = (thing: string, organisation: string, link: LinkFact) => {
    if (!organisations.has(organisation)) return;
    const group = all.get(thing);
    if (group === undefined) all.set(thing, new Map([[organisation, link]]));
    else group.set(organisation, link);
  };
  for (const kind of SHARED)
    for (const link of facts.all(kind)) {
      if (!standing.holds(link)) continue;
      // What half the world uses brings nobody together, and a few commits are those of one person.
      if (kind === 'USES' && !isOfTheField(facts, link.to)) continue;
      if (isOfAPerson(link, facts)) continue;
      add(`${link.to}${WORKS.has(kind) ? BY_WORK : ''}`, link.from, link);
      if (kind === 'PARTNERS_WITH') add(link.from, link.to, link);
    }
  for (const [thing, { size }] of all) if (size < 2 || size > CROWD) all.delete(thing);
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
      common.length < LEAST ? [] : [{ one, other, things: common }],
    );
  });
}

/** Pairs between which some link is known, of any kind and status. */
function acquainted({ facts }: View, among: readonly Pair[]): Set<string> {
  const ids = new Set(among.flatMap(({ one, other }) => [one, other]));
  const known = new Set<string>();
  for (const { from, to } of facts.links)
    if (ids.has(from) && ids.has(to)) known.add(from < to ? `${from}\n${to}` : `${to}\n${from}`);
  return known;
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
  find: (view) => {
    const groups = sharers(view);
    const found = pairs(groups);
    const known = acquainted(view, found);
    return found.flatMap(({ one, other, things: shared }): Found<Shared>[] => {
      if (known.has(`${one}\n${other}`)) return [];
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
