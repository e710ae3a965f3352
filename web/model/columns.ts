/** `GET /map.json` as it travels, columns made for drawing, and the atlas that the page reads. */
import type { Atlas, Entity, Link } from './atlas.ts';
import type { Vocabulary } from './vocabulary.ts';

type Dates = readonly (string | null)[];

export interface Columns {
  readonly kinds: readonly string[];
  readonly linkKinds: readonly string[];
  readonly statuses: readonly string[];
  readonly entities: {
    readonly id: readonly string[];
    readonly kind: readonly number[];
    readonly fr: readonly string[];
    /** Null where the English name is the French one. */
    readonly en: readonly (string | null)[];
    readonly status: readonly number[];
    readonly unnamed: readonly number[];
    readonly since: Dates;
    readonly until: Dates;
  };
  readonly links: {
    readonly id: readonly string[];
    readonly kind: readonly number[];
    readonly from: readonly number[];
    readonly to: readonly number[];
    readonly status: readonly number[];
    readonly since: Dates;
    readonly until: Dates;
  };
}

export function atlasOf(columns: Columns, vocabulary: Vocabulary): Atlas {
  const { kinds, linkKinds, statuses, entities: e, links: l } = columns;
  const unnamed = new Set(e.unnamed);
  const links: Link[] = l.id.map((id, place) => ({
    id,
    kind: linkKinds[l.kind[place] ?? -1] ?? '',
    from: l.from[place] ?? -1,
    to: l.to[place] ?? -1,
    status: statuses[l.status[place] ?? -1] ?? 'stated',
    since: l.since[place] ?? null,
    until: l.until[place] ?? null,
  }));
  const around: number[][] = e.id.map(() => []);
  links.forEach(({ from, to }, place) => {
    around[from]?.push(place);
    if (to !== from) around[to]?.push(place);
  });
  const entities: Entity[] = e.id.map((id, place) => {
    const kind = kinds[e.kind[place] ?? -1] ?? '';
    const fr = e.fr[place] ?? id;
    return {
      id,
      kind,
      family: vocabulary.kinds.get(kind)?.family ?? 'words',
      shape: vocabulary.kinds.get(kind)?.shape ?? 'letter',
      name: { fr, en: e.en[place] ?? fr },
      status: statuses[e.status[place] ?? -1] ?? 'stated',
      named: !unnamed.has(place),
      since: e.since[place] ?? null,
      until: e.until[place] ?? null,
      links: around[place]?.length ?? 0,
    };
  });
  return {
    entities,
    links,
    around,
    places: new Map(e.id.map((id, place) => [id, place])),
    vocabulary,
  };
}
