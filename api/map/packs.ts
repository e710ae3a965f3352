/**
 * The map in two packs: what draws it (kinds, statuses, ends of links, a few names), and every name, id
 * and date. Ends are differences within one start, in three planes of bytes: alike bytes lie together.
 */

import { isPurchase } from '../funding/reading.ts';
import type { Layout } from '../layout/layout.ts';
import { packed, texts } from './packing.ts';
import type { Drawn } from './rows.ts';
import { themesOf } from './themes.ts';

/** Names that travel with the drawing, of the most linked. */
const FIRST_NAMES = 300;

export function drawingPack(all: Drawn): Buffer {
  const { entities, from, to } = all;
  const first = entities.slice(0, FIRST_NAMES);
  return packed(
    {
      stamp: all.stamp,
      kinds: all.kinds,
      linkKinds: all.linkKinds,
      statuses: all.statuses,
      fr: first.map(({ fr, en, id }) => fr ?? en ?? id),
      en: first.map(({ fr, en }) => (en === fr ? null : en)),
    },
    {
      kind: all.kind,
      status: all.status,
      linkKind: all.linkKind,
      linkStatus: all.linkStatus,
      starting: countedBy(from, entities.length),
      ...planes(from, to),
      unnamed: Uint32Array.from(
        entities.flatMap(({ named }, place) => (named === false ? [place] : [])),
      ),
      purchases: Uint32Array.from(
        all.links.flatMap((link, index) => (isPurchase(link) ? [index] : [])),
      ),
    },
  );
}

export function namesPack({ stamp, entities, links, from, to }: Drawn): Buffer {
  const dated = <T extends { since: string | null; until: string | null }>(all: readonly T[]) =>
    all.flatMap(({ since, until }, place) =>
      since === null && until === null ? [] : [[place, since, until]],
    );
  const told = links.flatMap(({ id, kind }, place) => {
    const usual = usualId(entities[from[place] ?? 0]?.id, kind, entities[to[place] ?? 0]?.id);
    return id === usual ? [] : [[place, id]];
  });
  const ids = texts(entities.map(({ id }) => id));
  const fr = texts(entities.map(({ fr, en, id }) => fr ?? en ?? id));
  const en = texts(entities.map(({ fr, en }) => (en === fr ? null : en)));
  return packed(
    { stamp, dates: dated(entities), linkDates: dated(links), linkIds: told },
    {
      idLengths: ids.lengths,
      idText: ids.text,
      frLengths: fr.lengths,
      frText: fr.text,
      enLengths: en.lengths,
      enText: en.text,
    },
  );
}

/** The id that most links have; others are told. */
const usualId = (from: string | undefined, kind: string, to: string | undefined) =>
  `${from}--${kind.toLowerCase().replaceAll('_', '-')}--${to}`;

function countedBy(ends: Uint32Array, count: number): Uint32Array {
  const counts = new Uint32Array(count);
  for (const end of ends) counts[end] = (counts[end] ?? 0) + 1;
  return counts;
}

function planes(from: Uint32Array, to: Uint32Array) {
  const [low, middle, high] = [0, 1, 2].map(() => new Uint8Array(to.length)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  let [start, before] = [-1, 0];
  from.forEach((here, place) => {
    if (here !== start) [start, before] = [here, 0];
    const end = to[place] ?? 0;
    const step = end - before;
    before = end;
    low[place] = step & 255;
    middle[place] = (step >> 8) & 255;
    high[place] = (step >> 16) & 255;
  });
  return { low, middle, high };
}

/** Where everything lies, on a grid of 65,536 by 65,536 over the box, and the clusters with their themes. */
export function layoutPack(drawn: Drawn, layout: Layout): Buffer {
  const { x, y, cluster, clusters, box } = layout;
  const themes = themesOf(drawn, layout);
  const onGrid = (all: Float32Array, [low, high]: readonly [number, number]) =>
    Uint16Array.from(all, (one) => Math.round(((one - low) / (high - low || 1)) * 0xffff));
  return packed(
    {
      stamp: drawn.stamp,
      box,
      clusters: clusters.map(({ size }, rank) => ({ size, theme: themes[rank] ?? null })),
    },
    { x: onGrid(x, box.x), y: onGrid(y, box.y), cluster },
  );
}
