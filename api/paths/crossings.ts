/** Through what a path may go: not through what ties everybody to everybody. */
import type { Facts } from '../snapshot/facts.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** Kinds that say nothing of two actors that share them. */
const NEVER = new Set(['Place', 'Document']);
/** Kinds of which the much linked ones say nothing: everybody uses Linux and speaks of free software. */
const HUBS = new Set(['Codebase', 'Service', 'Concept']);
/** From so many links on, one of these is shared by everybody. */
const MANY = 20;
/** A function such as an office suite, and not the software itself. */
const KINDS_OF_SOFTWARE = 'software-function';

/** @param through kinds that are let through all the same */
export function crossable(
  facts: Facts,
  { links }: Vocabulary,
  through: ReadonlySet<string>,
): (id: string) => boolean {
  const kinds = links.map(({ id }) => id);
  const known = new Map<string, boolean>();
  const judge = (id: string): boolean => {
    const { kind = '', sort = null } = facts.entities.get(id) ?? {};
    if (through.has(kind)) return true;
    if (NEVER.has(kind)) return false;
    if (!HUBS.has(kind)) return true;
    if (sort === KINDS_OF_SOFTWARE) return false;
    return facts.out(id, ...kinds).length + facts.into(id, ...kinds).length < MANY;
  };
  return (id) => {
    const judged = known.get(id) ?? judge(id);
    known.set(id, judged);
    return judged;
  };
}
