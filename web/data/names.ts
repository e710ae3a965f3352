/** Ids, names and dates, which come after the drawing: each text is made when it is asked for. */
import type { Bilingual } from '../words/language.ts';
import { unpacked } from './pack.ts';

type Dates = readonly [since: string | null, until: string | null];

export interface Names {
  readonly stamp: string;
  readonly id: (entity: number) => string;
  readonly name: (entity: number) => Bilingual;
  readonly dates: (entity: number) => Dates;
  readonly linkDates: (link: number) => Dates;
  /** The id of a link that has another than the usual one. */
  readonly linkId: (link: number) => string | undefined;
  /** Indices of the entities, and of the links, that have a date. */
  readonly dated: {
    readonly entities: () => Iterable<number>;
    readonly links: () => Iterable<number>;
  };
}

interface Head {
  readonly stamp: string;
  readonly dates: readonly (readonly [number, string | null, string | null])[];
  readonly linkDates: readonly (readonly [number, string | null, string | null])[];
  readonly linkIds: readonly (readonly [number, string])[];
}

const UNDATED: Dates = [null, null];

export function namesOf(bytes: ArrayBuffer): Names {
  const { head, texts } = unpacked<Head>(bytes);
  const [id, fr, en] = [texts('id'), texts('fr'), texts('en')];
  const dates = datesBy(head.dates);
  const linkDates = datesBy(head.linkDates);
  const linkIds = new Map(head.linkIds);
  return {
    stamp: head.stamp,
    id: (entity) => id(entity) ?? '',
    name: (entity) => {
      const french = fr(entity) ?? '';
      return { fr: french, en: en(entity) ?? french };
    },
    dates: (entity) => dates.get(entity) ?? UNDATED,
    linkDates: (link) => linkDates.get(link) ?? UNDATED,
    linkId: (link) => linkIds.get(link),
    dated: { entities: () => dates.keys(), links: () => linkDates.keys() },
  };
}

const datesBy = (all: Head['dates']): ReadonlyMap<number, Dates> =>
  new Map(all.map(([index, since, until]) => [index, [since, until]]));
