/** A plain reading of a made ecology, with which answers are compared, and the shape of what is answered. */
import type { StoredLink } from '../../api/loading/state.ts';
import type { Ecology } from '../support/ecology.ts';

export interface Flow {
  readonly id: string;
  readonly payer: { readonly id: string };
  readonly recipient: { readonly id: string };
  readonly amount: { readonly value: number | null; readonly unit: string | null } | null;
}

export interface Row {
  readonly key: string;
  readonly currency: string | null;
  readonly nature: string;
  readonly exact: number | null;
  readonly flowCount: number;
  readonly countedCount: number;
  readonly leftOut: readonly {
    readonly reason: string;
    readonly flows: readonly { readonly id: string }[];
  }[];
  readonly unknownCount: number;
}

/** Those with the most links: their lists have several pages. */
export function busiest({ links }: Ecology, most: number): string[] {
  const counts = new Map<string, number>();
  for (const { from, to } of links)
    for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .sort(([, few], [, many]) => many - few)
    .slice(0, most)
    .map(([id]) => id);
}

/** How far everything is from one entity, either way along the links. */
export function levels(links: readonly StoredLink[], start: string): Map<string, number> {
  const distance = new Map([[start, 0]]);
  for (let level = 1, grew = true; grew; level += 1) {
    grew = false;
    for (const { from, to } of links) {
      for (const [near, far] of [
        [from, to],
        [to, from],
      ] as const) {
        if (distance.get(near) === level - 1 && !distance.has(far)) {
          distance.set(far, level);
          grew = true;
        }
      }
    }
  }
  return distance;
}
