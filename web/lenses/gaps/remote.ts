/** Reads a page of the board of gaps, or one card of it. */
import type { ResultOf } from 'gql.tada';
import type { GapBoard, Missing } from '../../cards/board.ts';
import { CARDS, fact, oneOrAll, pagesOf } from '../../cards/remote.ts';
import type { Where } from '../../cards/where.ts';
import { ask } from '../../remote/ask.ts';
import { named } from '../../remote/named.ts';
import type { Language } from '../../words/language.ts';
import { kindsOf } from './model.ts';
import { gapAloneOperation, gapPageOperation } from './operations.ts';

export interface GapsAsked {
  /** A theme or a kind. */
  readonly topic: string | null;
  readonly knowledge: string | null;
  readonly about: string | null;
  readonly toComplete: boolean;
  readonly stakeholder: string | null;
  /** Local, elsewhere or all. */
  readonly where: Where;
  /** From 1. */
  readonly page: number;
  readonly card: string | null;
  /** How many facts of that card, where more than the first are wanted. */
  readonly most: number;
}

type Raw = NonNullable<ResultOf<typeof gapAloneOperation>['gap']>;

export async function readGaps(
  { topic, knowledge, about, toComplete, stakeholder, where, page, card, most }: GapsAsked,
  language: Language,
): Promise<GapBoard> {
  if (card !== null) {
    const pages = await pagesOf<Raw>(
      most,
      async (facts, passed) =>
        (await ask(gapAloneOperation, { id: card, facts, passed, leads: 100 }, language)).gap,
      ({ factCount }) => factCount,
    );
    const facts = pages.flatMap((one) => one.facts);
    const cards = pages.slice(0, 1).map((first) => missing({ ...first, facts }));
    return { cards, total: cards.length, counts: [], where: null };
  }
  const kinds = kindsOf(topic);
  const variables = {
    kinds,
    knowledge: oneOrAll(knowledge),
    about: oneOrAll(about),
    // One kind alone is shown whole, wherever its gaps are.
    missingIn: kinds?.length === 1 ? null : toComplete ? 'RECORDS' : 'WORLD',
    stakeholders: oneOrAll(stakeholder),
    where,
    first: CARDS,
    skip: CARDS * (page - 1),
    // On a page of cards, the first of them: the whole is on the card's own.
    facts: 6,
    passed: 0,
    leads: 3,
  };
  const { gaps, gapCounts } = await ask(gapPageOperation, variables as never, language);
  return {
    cards: gaps.nodes.map(missing),
    total: gaps.totalCount,
    counts: gapCounts,
    where: gaps.where,
  };
}

const missing = (raw: Raw): Missing => ({
  ...raw,
  subject: named(raw.subject),
  // Of what nothing is recorded no number is shown: a zero would pass for knowledge.
  parts: raw.weightParts
    .filter(({ value }) => value !== 0)
    .map((part) => ({ ...part, name: null, meaning: '' })),
  facts: raw.facts.map(fact),
  leads: raw.leads.map(fact),
});
