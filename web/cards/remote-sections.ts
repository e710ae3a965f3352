/** The parts of one whole card: who stands where, in whose words, what is beside it and where it leads. */
import type { ResultOf } from 'gql.tada';
import { named } from '../remote/named.ts';
import type { Section } from './board.ts';
import type { convergenceOperation } from './convergence-operations.ts';
import { fact, voiced } from './remote.ts';

type Whole = NonNullable<ResultOf<typeof convergenceOperation>['convergence']>;

export const section = (what: string, part: Partial<Section>): Section => ({
  what,
  of: [],
  voices: [],
  total: part.voices?.length ?? 0,
  facts: [],
  entities: [],
  cards: [],
  ...part,
});

/** Those who are for it first, those who are against it last. */
export const STANCES = ['FOR', 'PROPOSAL', 'CONCERN', 'QUESTION', 'AGAINST'] as const;

/** Those that hold something, in the order in which one reads them. */
export function sectionsOf(card: Whole): Section[] {
  const same = section('sameAs', { facts: card.identifications.map(fact) });
  return [...ownSections(card), same].filter(
    ({ voices, facts, entities, cards }) =>
      voices.length + facts.length + entities.length + cards.length > 0,
  );
}

/** The stances of each side on which a statement may meet. */
export const CAMPS: Readonly<Record<string, readonly string[]>> = {
  SUPPORT: ['FOR', 'PROPOSAL'],
  WORRY: ['CONCERN'],
};

type Stanced = {
  readonly stance: string;
  readonly parties: readonly Parameters<typeof voiced>[0][];
};

export const byStance = (stance: string, positions: readonly Stanced[]): Section[] =>
  positions
    .filter((one) => one.stance === stance)
    .map(({ parties }) => section(stance, { voices: parties.map(voiced) }));

function ownSections(card: Whole): Section[] {
  const who = section('who', { voices: card.who.map(voiced), total: card.partyCount });
  switch (card.__typename) {
    case 'StatementConvergence':
      return [
        ...STANCES.flatMap((stance) => byStance(stance, card.positions)),
        section('divergences', {
          cards: card.divergences.map(({ id, kind, statement }) => ({
            id,
            kind,
            title: statement.name,
          })),
        }),
      ];
    case 'NeedConvergence':
      return [
        section('having', { voices: card.having.map(voiced) }),
        section('naming', { voices: card.naming.map(voiced) }),
        section('metBy', { facts: card.metBy.map(fact) }),
      ];
    case 'BarrierConvergence':
      return [
        ...card.byDocument.map(({ document, parties }) =>
          section('inDocument', { of: [document.name], voices: parties.map(voiced) }),
        ),
        section('facedBy', { facts: card.facedBy.map(fact) }),
        section('lifts', { facts: card.lifts.map(fact) }),
      ];
    case 'ConceptConvergence':
      return [who, section('statements', { entities: card.statements.map(named) })];
    case 'JoinedConvergence':
      return [
        section('statements', { entities: [named(card.other), named(card.statement)] }),
        section('readings', { facts: card.readings.map(fact) }),
        who,
      ];
    case 'SharedConvergence':
      return [who, section('tied', { facts: card.tied.map(fact) })];
    case 'MeetingConvergence':
      return [
        section('reasons', { cards: card.reasons }),
        section('between', { facts: card.between.map(fact) }),
        section('disagreements', { entities: card.disagreements.map(named) }),
        who,
      ];
    case 'CommunityConvergence':
      return [section('bridges', { entities: card.bridges.map((one) => named(one.entity)) }), who];
  }
}
