import { concept } from '../../concept.ts';
import type { Context } from '../../context.ts';
import { known } from '../../entities/known.ts';
import { wholeLinks } from '../../snapshot/links.ts';
import type { LinkFact } from '../../snapshot/queries.ts';
import { refused } from '../../words/refusing.ts';
import { type Card, entitiesWith, type Some, some } from '../cards.ts';
import type { Found, Kind } from '../convergence.ts';
import { type InLanguage, tieSentence } from '../words/naming.ts';
import type { Group } from './groups.ts';
import {
  type MapArguments,
  type Mapped,
  type MappedTie,
  mapFor,
  type Nearest,
  tieBetween,
} from './map.ts';

interface Reason {
  readonly card: Found;
  readonly tie: MappedTie;
}

const carded = (found: Found, { basis }: Pick<Mapped, 'basis'>): Card => ({
  ...found,
  basis,
  includeUncertain: false,
});

/** The facts by which the two of a tie take part in what they share. */
function factsOf({ card, tie: { a, b, basis } }: Reason): readonly LinkFact[] {
  const { canonical } = basis.identity;
  const own = card.parties.filter(({ id }) => [a, b].includes(canonical(id)));
  return [...new Map(own.flatMap(({ facts }) => facts.map((one) => [one.id, one]))).values()];
}

export const convergenceMap = concept(import.meta.url, {
  Query: {
    convergenceMap: (_: unknown, args: MapArguments, context: Context) => mapFor(args, context),
    convergenceTie: async (
      _: unknown,
      { between, kinds }: { between: readonly string[]; kinds?: readonly Kind[] | null },
      context: Context,
    ) => {
      if (between.length !== 2) throw refused('between', (words) => words.two);
      return tieBetween(await known(between, context, undefined, 'between'), kinds, context);
    },
  },
  ConvergenceMap: {
    actors: ({ actors }: Mapped, args: Some) => some(actors, args),
    ties: ({ ties }: Mapped, args: Some) => some(ties, args),
    nearest: ({ nearest, basis }: Mapped, args: Some) =>
      some(nearest, args).map((one) => ({ ...one, basis })),
    groups: ({ groups, basis }: Mapped, args: Some) =>
      some(groups, args).map((group) => ({ ...group, basis })),
  },
  TiedActor: {
    entity: ({ id }: { id: string }, _: unknown, context: Context) => context.entity(id),
  },
  ConvergenceTie: {
    actors: ({ a, b }: MappedTie, _: unknown, context: Context) => entitiesWith([a, b], context),
    sentence: (tie: MappedTie, { language }: InLanguage, context: Context) =>
      tieSentence(tie, language ?? context.language, context),
    reasonCount: ({ reasons }: MappedTie) => reasons.length,
    reasons: (tie: MappedTie, args: Some) =>
      some(tie.reasons, args).map((card): Reason => ({ card, tie })),
    meeting: ({ meeting, basis }: MappedTie) =>
      meeting === null ? null : carded(meeting, { basis }),
  },
  TieReason: {
    convergence: ({ card, tie }: Reason) => carded(card, tie),
    factCount: (reason: Reason) => factsOf(reason).length,
    facts: (reason: Reason, args: Some, context: Context) =>
      wholeLinks(some(factsOf(reason), args), context),
  },
  NearestUniting: {
    convergence: ({ card, basis }: Nearest & Pick<Mapped, 'basis'>) => carded(card, { basis }),
  },
  ConvergenceGroup: {
    id: ({ card }: Group) => card.id,
    convergence: ({ card, basis }: Group & Pick<Mapped, 'basis'>) => carded(card, { basis }),
  },
});
