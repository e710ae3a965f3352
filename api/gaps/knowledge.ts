/** Which silence it is: stated as absent, looked for and not found, or simply not recorded here. */
import type { AbsenceFact } from '../snapshot/queries.ts';
import type { Knowledge } from './gap.ts';

/** A source's own word goes before a search that found nothing. */
export function knowledgeOf(absences: readonly AbsenceFact[]): Knowledge {
  if (absences.some(({ how }) => how === 'stated')) return 'STATED_ABSENT';
  return absences.length > 0 ? 'LOOKED_FOR' : 'NOT_RECORDED';
}
