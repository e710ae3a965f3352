/** How complete the facts about an entity are: which of the expected fields and links are known. */
import type { Absence, EntityDetails, LinkDetails } from '../../data/sheet.ts';
import type { Vocabulary } from '../../data/vocabulary.ts';
import { MONEY_KIND } from '../../words/verbs.ts';

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

/** Fields that are not expected: they record the work of coders, or only a few entities have them. */
const NOT_EXPECTED: ReadonlySet<string> = new Set([
  'contact',
  'file',
  'read',
  'updated',
  'pseudonym',
  'order',
  'unreachable',
  'until',
]);

export type Knowledge = 'known' | 'absent' | 'lookedFor' | 'notRecorded';

export interface Expected {
  /** The id of a field, or a kind of link. */
  readonly what: string;
  readonly sort: 'field' | 'out' | 'in';
  readonly knowledge: Knowledge;
}

export function expectedOf(details: EntityDetails, vocabulary: Vocabulary): readonly Expected[] {
  const fields = (vocabulary.kinds.get(details.kind)?.fields ?? []).filter(
    ({ id }) => !NOT_EXPECTED.has(id),
  );
  const links = (EXPECTED[details.kind] ?? []).filter((one) => vocabulary.links.has(one.slice(1)));
  return [
    ...fields.map(
      ({ id }): Expected => ({
        what: id,
        sort: 'field',
        knowledge: details.fields.some((field) => field.id === id)
          ? 'known'
          : silence(details.absences, id),
      }),
    ),
    ...links.map((one): Expected => {
      const [what, outward] = [one.slice(1), one.startsWith('>')];
      const known = details.links.some(
        (link) => link.kind === what && link.outward === outward && !isPurchase(link),
      );
      return {
        what,
        sort: outward ? 'out' : 'in',
        knowledge: known ? 'known' : silence(details.absences, what),
      };
    }),
  ];
}

/** Who buys from an entity does not fund it. */
const isPurchase = ({ kind, fields }: LinkDetails): boolean =>
  kind === MONEY_KIND && fields.some(({ id, value }) => id === 'flowKind' && value === 'CONTRACT');

function silence(absences: readonly Absence[], what: string): Knowledge {
  const found = absences.find((one) => one.what === what);
  if (found === undefined) return 'notRecorded';
  return found.how.toLowerCase().replaceAll('_', '-') === 'stated' ? 'absent' : 'lookedFor';
}
