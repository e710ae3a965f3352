/** What kind of stakeholder somebody is: by legal form, and for a person by the first stated tie. */
import type { Facts } from '../snapshot/facts.ts';
import type { Standing } from '../snapshot/standing.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

export const UNKNOWN = 'unknown';
const TIES = ['WORKS_FOR', 'MEMBER_OF', 'FOUNDED'] as const;

/**
 * An organisation whose form is not stated, an event and a programme are `unknown`, which is never
 * counted as a kind. A person without a stated tie to an organisation of known form is an individual.
 */
export function stakeholders(facts: Facts, vocabulary: Vocabulary, { holds }: Standing) {
  const forms = new Map(
    vocabulary.choices['legalForm']?.map(({ id, stakeholder }) => [id, stakeholder ?? UNKNOWN]),
  );
  const ofOrganisation = (id: string) => {
    const entity = facts.entities.get(id);
    return entity?.kind === 'Organisation' ? (forms.get(entity.sort ?? '') ?? UNKNOWN) : UNKNOWN;
  };
  const ofPerson = (id: string) =>
    TIES.flatMap((kind) =>
      facts
        .out(id, kind)
        .filter((link) => link.status === 'stated' && holds(link))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    )
      .map(({ to }) => ofOrganisation(to))
      .find((one) => one !== UNKNOWN) ?? 'individual';
  const known = new Map<string, string>();
  return (id: string): string => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const kind = facts.entities.get(id)?.kind === 'Person' ? ofPerson(id) : ofOrganisation(id);
    known.set(id, kind);
    return kind;
  };
}
