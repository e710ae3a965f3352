/** The sentence for screen readers after a step on the map: the link that was followed, and the entity that is reached. */

import { otherEnd } from '../../data/atlas.ts';
import { verbOf } from '../../data/verbs.ts';
import type { MapInput } from '../drawn-map.ts';
import { mapWords } from '../words.ts';

export function walkAnnouncement(
  { atlas, visible, language }: MapInput,
  index: number | null,
  from: number | null,
): string {
  const words = mapWords({ language });
  const entity = atlas.entities[index ?? -1];
  if (index === null || entity === undefined) return words.noSelection;
  const kind = atlas.vocabulary.kinds.get(entity.kind)?.label[language] ?? '';
  const name = entity.name[language];
  const here = words.here(name, kind, visible.degrees[index] ?? 0);
  if (from === null) return here;
  const link = (atlas.around[index] ?? [])
    .filter(visible.showsLink)
    .flatMap((one) => atlas.links[one] ?? [])
    .find((one) => otherEnd(one, index) === from);
  const before = atlas.entities[from];
  if (link === undefined || before === undefined) return here;
  const verb = verbOf(atlas, link)[language];
  const [a, b] = link.to === index ? [before.name[language], name] : [name, before.name[language]];
  return `${words.went(a, verb, b)} ${here}`;
}
