/** Who shares needs, barriers and tools with an actor; or who has, meets and lifts a need or barrier. */
import { type Atlas, type Entity, type Link, linksOf, otherEnd } from '../../data/atlas.ts';
import { sameAs } from '../../data/one-actor.ts';

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

export interface Shared {
  readonly target: Entity;
  /** The link of the chosen actor, and that of the other. */
  readonly mine: Link;
  readonly theirs: Link;
}

export interface Ally {
  readonly entity: Entity;
  readonly shared: readonly Shared[];
  /** Whether a link ties them already. */
  readonly tied: boolean;
  readonly weight: number;
}

/** More of a text than these took part in it, read it or contributed to it: it brings nobody together. */
const COMMONPLACE: ReadonlySet<string> = new Set(['Document', 'Place']);
/** What holds of software alone: everybody uses it. */
const USES = 'USES';

/** Who belongs to an actor, or to whom it belongs, is no ally of it: they are one. */
const BELONGS: ReadonlySet<string> = new Set([
  'WORKS_FOR',
  'MEMBER_OF',
  'FOUNDED',
  'REPRESENTS',
  'PART_OF',
]);
const FACTS: ReadonlySet<string> = new Set(['stated', 'reported', 'inferred']);

/**
 * The more they share, and the rarer what they share, the higher. Whoever has no name, has ceased, has
 * another name today, is the same under another name or belongs to the one chosen is no ally; to use the
 * same software alone makes none, and neither does what has ended.
 */
export function alliesOf(atlas: Atlas, id: string, today: string): readonly Ally[] {
  const here = atlas.places.get(id);
  if (here === undefined) return [];
  const found = new Map<number, { shared: Shared[]; weight: number }>();
  for (const mine of outward(atlas, here)) {
    if (!holds(mine, today)) continue;
    const target = atlas.entities[mine.to];
    if (target === undefined || COMMONPLACE.has(target.kind)) continue;
    const theirs = inward(atlas, mine.to, here).filter((link) => holds(link, today));
    const rarity = 1 / Math.log2(2 + theirs.length);
    for (const link of theirs) {
      const ally = found.get(link.from) ?? { shared: [], weight: 0 };
      if (ally.shared.some((one) => one.target === target)) continue;
      ally.shared.push({ target, mine, theirs: link });
      ally.weight += rarity;
      found.set(link.from, ally);
    }
  }
  const neighbours = new Set(
    atlas.around[here]?.map((place) => otherEnd(atlas.links[place] as Link, here)),
  );
  const same = sameAs(atlas, here);
  const own = new Set(
    linksOf(atlas, here).flatMap((link) => (BELONGS.has(link.kind) ? [otherEnd(link, here)] : [])),
  );
  return [...found]
    .flatMap(([place, { shared, weight }]) => {
      const entity = atlas.entities[place];
      const worth =
        entity !== undefined &&
        !same.has(place) &&
        !own.has(place) &&
        isThere(entity, today) &&
        !isSucceeded(atlas, place, today) &&
        shared.some(({ mine, theirs }) => mine.kind !== USES || theirs.kind !== USES);
      return worth ? [{ entity, shared, weight, tied: neighbours.has(place) }] : [];
    })
    .sort((a, b) => b.weight - a.weight || a.entity.links - b.entity.links);
}

/** Not planned or imagined, and not past its end. */
const holds = ({ status, until }: Pick<Link, 'status' | 'until'>, today: string): boolean =>
  FACTS.has(status) && (until === null || `${until}~` > today);

/** Named, and neither dissolved nor only planned or imagined. */
const isThere = (entity: Entity, today: string): boolean => entity.named && holds(entity, today);

/** Whether another has taken its place or its name. */
const isSucceeded = (atlas: Atlas, place: number, today: string): boolean =>
  linksOf(atlas, place).some(
    (link) => link.kind === 'SUCCEEDS' && link.to === place && holds(link, today),
  );

function outward(atlas: Atlas, here: number): Link[] {
  return linksOf(atlas, here).filter(({ from, kind }) => from === here && COMMON.has(kind));
}

function inward(atlas: Atlas, target: number, but: number): Link[] {
  return linksOf(atlas, target).filter(
    ({ from, to, kind }) =>
      to === target &&
      from !== but &&
      COMMON.has(kind) &&
      ACTORS.has(atlas.entities[from]?.kind ?? ''),
  );
}

/** The actors at the other end of these verbs. */
export function endsOf(atlas: Atlas, id: string, kinds: readonly string[]): readonly Shared[] {
  const here = atlas.places.get(id);
  if (here === undefined) return [];
  const ends = linksOf(atlas, here).filter((link) => link.to === here && kinds.includes(link.kind));
  return ends.flatMap((link) => {
    const target = atlas.entities[link.from];
    return target === undefined ? [] : [{ target, mine: link, theirs: link }];
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
