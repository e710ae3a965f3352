/** Which entities count as one: those said to be the same, plainly or by inference; an ambiguous link makes nobody one. */
import { type Atlas, linksOf, otherEnd } from './atlas.ts';

const SAME = new Set(['stated', 'reported', 'inferred']);

/** The places of those who are the same as this one, itself among them. */
export function sameAs(atlas: Atlas, place: number): ReadonlySet<number> {
  const all = new Set([place]);
  for (const one of all)
    for (const link of linksOf(atlas, one))
      if (link.kind === 'SAME_AS' && SAME.has(link.status)) all.add(otherEnd(link, one));
  return all;
}

/** The place under which an entity counts. */
export const oneActor = (atlas: Atlas, place: number): number => Math.min(...sameAs(atlas, place));
