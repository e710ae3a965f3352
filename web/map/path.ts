/** The path that the map lights, between what is selected and what one asked about. */
import type { Atlas } from '../data/atlas.ts';
import { arrived } from '../data/loading.ts';
import type { Path, Step } from '../data/path.ts';
import type { State } from '../state.ts';

let last: { readonly atlas: Atlas; readonly path: Path; readonly steps: readonly Step[] } | null =
  null;

/** The first path as the map shows it; null where none is asked for, or it is on its way. */
export function stepsIn({ remote, view }: State, atlas: Atlas): readonly Step[] | null {
  const paths = arrived(remote.chain);
  const path = paths?.from === view.selected && paths?.to === view.to ? paths?.all[0] : undefined;
  if (path === undefined) return null;
  if (last?.atlas === atlas && last.path === path) return last.steps;
  const steps = path.hops.flatMap(({ from, to, link }): Step[] => {
    const [start, end] = [atlas.indexes.get(from.id), atlas.indexes.get(to.id)];
    const place =
      start === undefined
        ? undefined
        : atlas.around[start]?.find((one) => atlas.links[one]?.id === link.id);
    return start === undefined || end === undefined || place === undefined
      ? []
      : [{ from: start, link: place, to: end }];
  });
  last = { atlas, path, steps };
  return steps;
}
