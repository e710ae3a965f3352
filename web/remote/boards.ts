/** Reads the board of gaps, and the entities of one card of either board. */
import type { ResultOf } from 'gql.tada';
import type { Board, Missing, SilenceCount } from '../model/board.ts';
import type { Language } from '../model/language.ts';
import { ask } from './ask.ts';
import { cardedOperation, gapOperation, gapsOperation } from './board-operations.ts';
import { type Asked, CARDS, fact, oneOrAll } from './cards.ts';
import { named } from './sheet.ts';

type RawGap = NonNullable<ResultOf<typeof gapOperation>['gap']>;

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
  const { convergence, divergence, gap } = await ask(cardedOperation, { id }, 'fr');
  const facts = [...(convergence?.facts ?? []), ...(gap?.facts ?? [])];
  const entities = gap?.entities.map((one) => one.id) ?? [];
  const parting = divergence?.sides.flatMap(({ parties }) => parties) ?? [];
  return new Set([
    ...(convergence?.entityIds ?? []),
    ...entities,
    ...facts.map((fact) => fact.id),
    ...(divergence === null ? [] : [divergence.statement.id]),
    ...parting.flatMap((party) => [party.entity.id, ...party.facts.map((fact) => fact.id)]),
  ]);
}

function missing(raw: RawGap): Missing {
  return {
    ...raw,
    subject: named(raw.subject),
    parts: raw.weightParts.map((part) => ({ ...part, meaning: '' })),
    facts: raw.facts.map(fact),
  };
}
