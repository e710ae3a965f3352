/** A load brings nothing back of what was erased: neither the entity, nor a text in others. */
import { properties, renamed } from '../graph/erasing/facts.ts';
import type { Sought } from '../graph/erasing/sought.ts';
import type { Wanted } from './matching.ts';

/** @param all entities, then links, then what hangs on them */
export function withoutErased(all: readonly Wanted[], sought: Sought): readonly Wanted[] {
  if (sought.isEmpty) return all;
  const gone = new Set<unknown>();
  const left: Wanted[] = [];
  for (const one of all) {
    const { nameFr, nameEn, of } = one.properties;
    const isNamed =
      one.kind === 'Person' && [nameFr, nameEn].some((name) => sought.isWhole(String(name ?? '')));
    const isOut =
      (one.label === 'Entity' && (sought.hasId(one.id) || isNamed)) ||
      [one.from, one.to, one.source, of].some(
        (id) => gone.has(id) || (typeof id === 'string' && sought.hasId(id)),
      );
    if (isOut) gone.add(one.id);
    else
      left.push({
        ...renamed(one, sought),
        properties: { ...properties(one.properties, sought) },
      });
  }
  return left;
}
