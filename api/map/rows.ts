/** The rows of the map in the order in which it is drawn: the most linked first, links by their start. */
import { createHash } from 'node:crypto';
import { isPurchase } from '../funding/reading.ts';
import type { Facts } from '../snapshot/facts.ts';
import type { EntityFact, LinkFact } from '../snapshot/queries.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

export type DrawnEntity = Pick<
  EntityFact,
  'id' | 'kind' | 'fr' | 'en' | 'status' | 'named' | 'since' | 'until'
>;
export type DrawnLink = LinkFact;

export interface Drawn {
  /** The same rows have the same stamp: what belongs together says the same one. */
  readonly stamp: string;
  readonly kinds: readonly string[];
  readonly linkKinds: readonly string[];
  readonly statuses: readonly string[];
  readonly entities: readonly DrawnEntity[];
  readonly links: readonly DrawnLink[];
  /** Places in `kinds`, `linkKinds` and `statuses`. */
  readonly kind: Uint8Array;
  readonly status: Uint8Array;
  readonly linkKind: Uint8Array;
  readonly linkStatus: Uint8Array;
  /** Places in `entities`; within one start, ends grow. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** No kind, no status: the last of a byte. */
const NONE = 255;

export const drawn = ({ entities, links }: Facts, vocabulary: Vocabulary): Drawn =>
  inOrder([...entities.values()], links, vocabulary);

export function inOrder(
  rows: readonly DrawnEntity[],
  ties: readonly DrawnLink[],
  vocabulary: Vocabulary,
): Drawn {
  const at = new Map(rows.map(({ id }, place) => [id, place]));
  const degrees = new Uint32Array(rows.length);
  for (const { from, to } of ties) {
    for (const end of [from, to]) {
      const place = at.get(end) ?? 0;
      degrees[place] = (degrees[place] ?? 0) + 1;
    }
  }
  const entities = rows
    .map((row, place) => ({ row, degree: degrees[place] ?? 0 }))
    .sort((a, b) => b.degree - a.degree || (a.row.id < b.row.id ? -1 : 1))
    .map(({ row }) => row);
  entities.forEach(({ id }, place) => {
    at.set(id, place);
  });
  const links = byEnds(ties, at, entities.length);
  const [kinds, linkKinds, statuses] = [
    vocabulary.kinds.map(({ id }) => id),
    vocabulary.links.map(({ id }) => id),
    vocabulary.statuses.map(({ id }) => id),
  ];
  return {
    stamp: stampOf(entities, links),
    kinds,
    linkKinds,
    statuses,
    entities,
    links,
    kind: placesIn(kinds, entities, ({ kind }) => kind),
    status: placesIn(statuses, entities, ({ status }) => status),
    linkKind: placesIn(linkKinds, links, ({ kind }) => kind),
    linkStatus: placesIn(statuses, links, ({ status }) => status),
    from: Uint32Array.from(links, ({ from }) => at.get(from) ?? 0),
    to: Uint32Array.from(links, ({ to }) => at.get(to) ?? 0),
  };
}

/** Sorted by start, then end: each start's own few are sorted, never the whole. */
function byEnds(
  ties: readonly DrawnLink[],
  at: ReadonlyMap<string, number>,
  count: number,
): readonly DrawnLink[] {
  const own: { link: DrawnLink; to: number }[][] = Array.from({ length: count }, () => []);
  for (const link of ties) own[at.get(link.from) ?? 0]?.push({ link, to: at.get(link.to) ?? 0 });
  return own.flatMap((some) =>
    some.sort((a, b) => a.to - b.to || (a.link.id < b.link.id ? -1 : 1)).map(({ link }) => link),
  );
}

function placesIn<T>(
  list: readonly string[],
  all: readonly T[],
  word: (one: T) => string,
): Uint8Array {
  const places = new Map(list.map((id, place) => [id, place]));
  return Uint8Array.from(all, (one) => places.get(word(one)) ?? NONE);
}

function stampOf(entities: readonly DrawnEntity[], links: readonly DrawnLink[]): string {
  const digest = createHash('sha256');
  for (const { id, kind, fr, en, status, named, since, until } of entities)
    digest.update([id, kind, fr, en, status, named, since, until].join('\n'));
  for (const link of links) {
    const { id, kind, from, to, status, since, until } = link;
    digest.update([id, kind, from, to, status, since, until, isPurchase(link)].join('\n'));
  }
  return digest.digest('base64url').slice(0, 16);
}
