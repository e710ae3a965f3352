/** How complete the knowledge of an entity is: of what one would expect of its kind, what is known and what is not. */
import type { Absence, Sheet } from '../../data/sheet.ts';
import type { Vocabulary } from '../../data/vocabulary.ts';

/** Links that one would expect, as verb and end: `<` towards the entity, `>` from it. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  Organisation: ['>LOCATED_IN', '>MEMBER_OF', '<FUNDS', '>USES', '>HAS_NEED', '<WORKS_FOR'],
  Person: ['>WORKS_FOR', '>MEMBER_OF', '>AUTHORED'],
  Codebase: ['<DEVELOPS', '<MAINTAINS', '<USES', '<FUNDS', '>DEPENDS_ON', '>MEETS'],
  Service: ['<PROVIDES', '>RUNS_ON', '<USES', '<FUNDS'],
  Programme: ['<PROVIDES', '>FUNDS', '<FUNDS'],
  Policy: ['<PROPOSES', '<ADOPTED', '>APPLIES_TO'],
  Need: ['<HAS_NEED', '<MEETS'],
  Barrier: ['<FACES', '<LIFTS'],
  Statement: ['<HOLDS', '>ABOUT'],
  Question: ['<ASKS', '<ANSWERS'],
  Event: ['>HELD_AT', '<ORGANISES', '<TOOK_PART_IN'],
  Place: ['>PART_OF'],
  Document: ['<AUTHORED', '<PUBLISHES'],
};

/** Fields of the coders' work, or that only some ever have. */
const BESIDE: ReadonlySet<string> = new Set([
  'file',
  'read',
  'updated',
  'pseudonym',
  'order',
  'until',
]);

export type Knowledge = 'known' | 'absent' | 'lookedFor' | 'notRecorded';

export interface Expected {
  /** The id of a field, or a kind of link. */
  readonly what: string;
  readonly sort: 'field' | 'out' | 'in';
  readonly knowledge: Knowledge;
}

export function expectedOf(sheet: Sheet, vocabulary: Vocabulary): readonly Expected[] {
  const fields = (vocabulary.kinds.get(sheet.kind)?.fields ?? []).filter(
    ({ id }) => !BESIDE.has(id),
  );
  const links = (EXPECTED[sheet.kind] ?? []).filter((one) => vocabulary.links.has(one.slice(1)));
  return [
    ...fields.map(
      ({ id }): Expected => ({
        what: id,
        sort: 'field',
        knowledge: sheet.fields.some((field) => field.id === id)
          ? 'known'
          : silence(sheet.absences, id),
      }),
    ),
    ...links.map((one): Expected => {
      const [what, outward] = [one.slice(1), one.startsWith('>')];
      const known = sheet.links.some((link) => link.kind === what && link.outward === outward);
      return {
        what,
        sort: outward ? 'out' : 'in',
        knowledge: known ? 'known' : silence(sheet.absences, what),
      };
    }),
  ];
}

function silence(absences: readonly Absence[], what: string): Knowledge {
  const found = absences.find((one) => one.what === what);
  if (found === undefined) return 'notRecorded';
  return found.how.toLowerCase().replaceAll('_', '-') === 'stated' ? 'absent' : 'lookedFor';
}
