/** What a step on the map says aloud: along which link one went, and where one is. */

import { otherEnd } from '../../data/atlas.ts';
import type { Showing } from '../map.ts';
import { mapWords } from '../words.ts';

export function walkSaid(
  { atlas, visible, language }: Showing,
  place: number | null,
  from: number | null,
): string {
  const words = mapWords({ language });
  const entity = atlas.entities[place ?? -1];
  if (place === null || entity === undefined) return words.letGo;
  const kind = atlas.vocabulary.kinds.get(entity.kind)?.label[language] ?? '';
  const name = entity.name[language];
  const here = words.here(name, kind, visible.degrees[place] ?? 0);
  if (from === null) return here;
  const link = (atlas.around[place] ?? [])
    .filter(visible.showsLink)
    .flatMap((one) => atlas.links[one] ?? [])
    .find((one) => otherEnd(one, place) === from);
  const before = atlas.entities[from];
  if (link === undefined || before === undefined) return here;
  const verb = atlas.vocabulary.links.get(link.kind)?.label[language] ?? '';
  const [a, b] = link.to === place ? [before.name[language], name] : [name, before.name[language]];
  return `${words.went(a, verb, b)} ${here}`;
}
