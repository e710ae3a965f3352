/** Who shares needs, barriers and tools with an actor; or who has, meets and lifts a need or barrier. */
import { type Atlas, type Entity, type Link, linksOf, otherEnd } from '../../data/atlas.ts';
import { oneActor, sameAs } from '../../data/one-actor.ts';
import { type Whereabouts, whereaboutsIn } from '../../data/whereabouts.ts';

/** Verbs by which two actors have something in common when they point at the same thing. */
const COMMON: ReadonlySet<string> = new Set([
  'HAS_NEED',
  'FACES',
  'NAMES',
  'USES',
  'DEVELOPS',
  'MAINTAINS',
  'CONTRIBUTES_TO',
  'MEMBER_OF',
  'TOOK_PART_IN',
  'SUPPORTS',
  'PROPOSES',
  'PARTNERS_WITH',
]);

const ACTORS: ReadonlySet<string> = new Set(['Organisation', 'Person']);

/** What the chosen one uses or makes, and the kind of link by which it leads on to what is shared. */
export interface Through {
  readonly entity: Entity;
  readonly kind: string;
}

export interface Shared {
  readonly target: Entity;
  /** The link of the chosen actor, and that of the other. */
  readonly mine: Link;
  readonly theirs: Link;
  /** Null where the chosen one is tied to the target itself. */
  readonly through: Through | null;
}

export interface Ally {
  readonly entity: Entity;
  readonly where: Whereabouts;
  /** The rarest first. */
  readonly shared: readonly Shared[];
  /** The links that tie the two already. */
  readonly ties: readonly Link[];
  /** Those of the ties that part them: they compete, or went to court. */
  readonly against: readonly Link[];
  /** Who is tied to both, and could introduce one to the other. */
  readonly between: readonly Entity[];
  readonly weight: number;
}

/** More of a text than these took part in it, read it or contributed to it: it brings nobody together. */
const COMMONPLACE: ReadonlySet<string> = new Set(['Document', 'Place']);
/** What holds of software alone: everybody uses it. */
const USES = 'USES';
/** From what one uses or makes to what it stands on, and from what one offers to the need that it meets. */
const ONWARD: ReadonlySet<string> = new Set(['DEPENDS_ON', 'RUNS_ON', 'MEETS']);
const MAKING: ReadonlySet<string> = new Set([
  'DEVELOPS',
  'MAINTAINS',
  'CONTRIBUTES_TO',
  'PROVIDES',
]);
/** What is shared at one remove counts for less. */
const REMOVED = 0.4;
/** One belongs to the other: they are not two who could meet. */
const BELONGING: ReadonlySet<string> = new Set(['WORKS_FOR', 'FOUNDED', 'PART_OF', 'ACQUIRED']);
const AGAINST: ReadonlySet<string> = new Set(['COMPETES_WITH', 'SUES', 'CRITICISES']);
/** By these somebody knows both. */
const KNOWING: ReadonlySet<string> = new Set([
  'WORKS_FOR',
  'FOUNDED',
  'MEMBER_OF',
  'PARTNERS_WITH',
  'SERVES',
  'FUNDS',
  'PART_OF',
  'SUPPORTS',
  'REPRESENTS',
]);
const MOST_BETWEEN = 3;
const NEARNESS: readonly Whereabouts[] = ['local', 'unknown', 'elsewhere'];

/**
 * Organisations of the place first, then those of which no source says where, then those from elsewhere, and people
 * after organisations; among them the more they share, and the rarer what they share, the higher. Whoever has no
 * name, has ceased, belongs to the chosen one or is the same under another name is no ally; to use the same software
 * alone makes none.
 * @param place the id of the place for which local is said
 */
export function alliesOf(
  atlas: Atlas,
  id: string,
  today: string,
  place: string | null = null,
): readonly Ally[] {
  const here = atlas.indexes.get(id);
  if (here === undefined) return [];
  const myself = sameAs(atlas, here);
  const own = belonging(atlas, myself);
  const found = new Map<number, { shared: (Shared & { rarity: number })[] }>();
  const add = (mine: Link, to: number, through: Through | null) => {
    const target = atlas.entities[to];
    if (target === undefined || COMMONPLACE.has(target.kind)) return;
    const theirs = inward(atlas, to, myself).filter(
      ({ kind }) => through === null || kind !== USES || MAKING.has(mine.kind),
    );
    const rarity = (through === null ? 1 : REMOVED) / Math.log2(2 + theirs.length);
    for (const link of theirs) {
      if (own.has(link.from)) continue;
      const ally = found.get(link.from) ?? { shared: [] };
      found.set(link.from, ally);
      if (ally.shared.some((one) => one.target === target)) continue;
      ally.shared.push({ target, mine, theirs: link, through, rarity });
    }
  };
  const mine = [...myself].flatMap((one) => outward(atlas, one));
  for (const link of mine) add(link, link.to, null);
  for (const link of mine.filter(({ kind }) => MAKING.has(kind)))
    for (const next of linksOf(atlas, link.to))
      if (next.from === link.to && ONWARD.has(next.kind) && holds(next, today))
        add(link, next.to, throughOf(atlas, link, next));
  const where = whereaboutsIn(atlas, place);
  return [...found]
    .flatMap(([at, { shared }]): Ally[] => {
      const entity = atlas.entities[at];
      const worth =
        entity !== undefined &&
        isThere(entity, today) &&
        // Far away, a remote tie is no reason to call.
        (where(at) !== 'elsewhere' || shared.some(({ through }) => through === null)) &&
        shared.some(({ mine, theirs }) => mine.kind !== USES || theirs.kind !== USES);
      if (!worth) return [];
      const ties = tiesOf(atlas, at, myself);
      return [
        {
          entity,
          where: where(at),
          shared: shared.sort((a, b) => b.rarity - a.rarity),
          ties,
          against: ties.filter(({ kind }) => AGAINST.has(kind)),
          between: between(atlas, at, myself, today),
          weight: shared.reduce((sum, { rarity }) => sum + rarity, 0),
        },
      ];
    })
    .filter(onlyOnce(atlas))
    .sort(
      (a, b) =>
        Number(a.entity.kind === 'Person') - Number(b.entity.kind === 'Person') ||
        NEARNESS.indexOf(a.where) - NEARNESS.indexOf(b.where) ||
        b.weight - a.weight ||
        a.entity.links - b.entity.links,
    );
}

const throughOf = (atlas: Atlas, { to }: Link, { kind }: Link): Through | null => {
  const entity = atlas.entities[to];
  return entity === undefined ? null : { entity, kind };
};

/** The first of those that are one actor. */
function onlyOnce(atlas: Atlas) {
  const seen = new Set<number>();
  return ({ entity }: Ally) => {
    const one = oneActor(atlas, atlas.indexes.get(entity.id) ?? 0);
    const isFirst = !seen.has(one);
    seen.add(one);
    return isFirst;
  };
}

/** The chosen one, and who belongs to it or holds it: its people, its parts, its whole, with all of their names. */
function belonging(atlas: Atlas, myself: ReadonlySet<number>): ReadonlySet<number> {
  const all = new Set(myself);
  for (const one of myself)
    for (const link of linksOf(atlas, one))
      if (BELONGING.has(link.kind))
        for (const name of sameAs(atlas, otherEnd(link, one))) all.add(name);
  return all;
}

const tiesOf = (atlas: Atlas, at: number, myself: ReadonlySet<number>): Link[] =>
  linksOf(atlas, at).filter((link) => myself.has(otherEnd(link, at)));

/** Organisations and people who are tied to both, the least linked first: they know few, and these two. */
function between(
  atlas: Atlas,
  at: number,
  myself: ReadonlySet<number>,
  today: string,
): readonly Entity[] {
  const known = (of: number) =>
    linksOf(atlas, of)
      .filter((link) => KNOWING.has(link.kind) && holds(link, today))
      .map((link) => otherEnd(link, of));
  const mine = new Set([...myself].flatMap(known));
  return [...new Set(known(at))]
    .filter((one) => mine.has(one) && !myself.has(one))
    .flatMap((one) => atlas.entities[one] ?? [])
    .filter((one) => ACTORS.has(one.kind) && isThere(one, today))
    .sort((a, b) => a.links - b.links)
    .slice(0, MOST_BETWEEN);
}

/** Named, and neither dissolved nor only planned or imagined. */
const isThere = ({ named, status, until }: Entity, today: string): boolean =>
  named && LIVING.has(status) && (until === null || `${until}~` > today);

const LIVING: ReadonlySet<string> = new Set(['stated', 'reported', 'inferred']);

const holds = ({ status, until }: Link, today: string): boolean =>
  LIVING.has(status) && (until === null || `${until}~` > today);

function outward(atlas: Atlas, here: number): Link[] {
  return linksOf(atlas, here).filter(
    ({ from, kind }) => from === here && (COMMON.has(kind) || MAKING.has(kind)),
  );
}

function inward(atlas: Atlas, target: number, but: ReadonlySet<number>): Link[] {
  return linksOf(atlas, target).filter(
    ({ from, to, kind }) =>
      to === target &&
      !but.has(from) &&
      COMMON.has(kind) &&
      ACTORS.has(atlas.entities[from]?.kind ?? ''),
  );
}

/** The actors at the other end of these verbs. */
export function endsOf(atlas: Atlas, id: string, kinds: readonly string[]): readonly Shared[] {
  const here = atlas.indexes.get(id);
  if (here === undefined) return [];
  const ends = linksOf(atlas, here).filter((link) => link.to === here && kinds.includes(link.kind));
  return ends.flatMap((link) => {
    const target = atlas.entities[link.from];
    return target === undefined ? [] : [{ target, mine: link, theirs: link, through: null }];
  });
}

/** Verbs that say what one lacks or what stands in one's way. */
const LACKING: ReadonlySet<string> = new Set(['HAS_NEED', 'FACES', 'NAMES']);

/** Whom and what to begin with: the named organisations with most needs and barriers, and the needs that most have. */
export function samplesOf(atlas: Atlas, organisations: number, needs: number): readonly Entity[] {
  const counts = new Map<number, number>();
  const add = (place: number) => counts.set(place, (counts.get(place) ?? 0) + 1);
  const { from, to, linkKind, linkKinds } = atlas.columns;
  for (let link = 0; link < from.length; link += 1) {
    if (!LACKING.has(linkKinds[linkKind[link] as number] ?? '')) continue;
    add(from[link] as number);
    add(to[link] as number);
  }
  const most = (kind: string, many: number) =>
    [...counts]
      .flatMap(([place, count]) => {
        const entity = atlas.entities[place];
        return entity?.kind === kind && entity.named ? [{ entity, count }] : [];
      })
      .sort((a, b) => b.count - a.count || (a.entity.id < b.entity.id ? -1 : 1))
      .slice(0, many)
      .map(({ entity }) => entity);
  return [...most('Organisation', organisations), ...most('Need', needs)];
}
