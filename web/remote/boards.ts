/** Reads the boards of convergences and gaps, and the entities of one card. */
import type { ResultOf } from 'gql.tada';
import type { Board, CardFact, Meeting, Missing, Named, SilenceCount } from '../model/board.ts';
import type { Language } from '../model/language.ts';
import { ask } from './ask.ts';
import {
  cardedOperation,
  convergenceOperation,
  convergencesOperation,
  gapOperation,
  gapsOperation,
} from './board-operations.ts';

import { named } from './sheet.ts';

const CARDS = 24;

type RawMeeting = NonNullable<ResultOf<typeof convergenceOperation>['convergence']>;
type RawGap = NonNullable<ResultOf<typeof gapOperation>['gap']>;

export interface Asked {
  /** An enum value of the kinds of the board, or null for all. */
  readonly kind: string | null;
  /** A stakeholder (convergences) or a silence (gaps), or null for all. */
  readonly among: string | null;
  /** One card alone, or null for all. */
  readonly card: string | null;
}

export async function readConvergences(
  { kind, among, card }: Asked,
  language: Language,
): Promise<Board<Meeting>> {
  if (card !== null) {
    const { convergence } = await ask(convergenceOperation, { id: card }, language);
    const cards = convergence === null ? [] : [meeting(convergence)];
    return { cards, total: cards.length };
  }
  const variables = { kinds: oneOrAll(kind), stakeholders: oneOrAll(among), first: CARDS };
  const { convergences } = await ask(convergencesOperation, variables as never, language);
  return { cards: convergences.nodes.map(meeting), total: convergences.totalCount };
}

export async function readGaps(
  { kind, among, card }: Asked,
  language: Language,
): Promise<Board<Missing> & { counts: readonly SilenceCount[] }> {
  if (card !== null) {
    const { gap } = await ask(gapOperation, { id: card }, language);
    const cards = gap === null ? [] : [missing(gap)];
    return { cards, total: cards.length, counts: [] };
  }
  const variables = { kinds: oneOrAll(kind), knowledge: oneOrAll(among), first: CARDS };
  const { gaps, gapCounts } = await ask(gapsOperation, variables as never, language);
  return { cards: gaps.nodes.map(missing), total: gaps.totalCount, counts: gapCounts };
}

/** The entities and facts of a card of either board: what the map shows for it, and nothing else. */
export async function readCarded(id: string): Promise<ReadonlySet<string>> {
  const { convergence, gap } = await ask(cardedOperation, { id }, 'fr');
  const facts = [...(convergence?.facts ?? []), ...(gap?.facts ?? [])];
  const entities = gap?.entities.map((one) => one.id) ?? [];
  return new Set([...(convergence?.entityIds ?? []), ...entities, ...facts.map((fact) => fact.id)]);
}

function meeting(raw: RawMeeting): Meeting {
  return {
    ...raw,
    parties: raw.parties.map(({ entity, stakeholder, voice }) => ({
      ...named(entity),
      stakeholder,
      voice,
    })),
    documents: raw.documents.map(named),
    parts: raw.parts.filter(({ inScore }) => inScore),
    facts: raw.facts.map(fact),
  };
}

function missing(raw: RawGap): Missing {
  return {
    ...raw,
    subject: named(raw.subject),
    parts: raw.weightParts.map((part) => ({ ...part, meaning: '' })),
    facts: raw.facts.map(fact),
  };
}

type RawFact = RawMeeting['facts'][number];

function fact(raw: RawFact): CardFact {
  return {
    ...raw,
    from: named(raw.from) as Named,
    to: named(raw.to) as Named,
    said: raw.verb,
    status: raw.status.toLowerCase(),
  };
}

const oneOrAll = (one: string | null) => (one === null ? null : [one]);
