/** What the cards of all boards share: what is asked of them, and a fact in words. */
import type { FragmentOf } from 'gql.tada';
import { named } from '../remote/named.ts';
import type { CardFact, Named, Voiced } from './board.ts';
import type { voiceParts } from './convergence-operations.ts';
import type { factParts } from './operations.ts';
import type { Where } from './where.ts';

/** How many cards stand on a page. */
export const CARDS = 24;

/** How many of each list of a card come at first, and at most at once. */
export const [SOME, MOST] = [100, 500];

/** Page after page, the first of them already here, until as many have come as are wanted or there are. */
export async function pagesOf<P>(
  wanted: number,
  read: (first: number, skip: number) => Promise<P | null>,
  total: (page: P) => number,
  most = MOST,
): Promise<readonly P[]> {
  const first = Math.min(most, Math.max(SOME, wanted));
  const pages: P[] = [];
  for (let skip = 0; ; skip += first) {
    const page = await read(first, skip);
    if (page === null) return pages;
    pages.push(page);
    if (skip + first >= Math.min(wanted, total(page))) return pages;
  }
}

export interface Asked {
  /** An enum value of the kinds of the board, or null for all. */
  readonly kind: string | null;
  /** Kinds of stakeholder that all take part, or null for all. */
  readonly among: readonly string[] | null;
  /** Local, elsewhere or all. */
  readonly where: Where;
  /** About this entity, or null for all. */
  readonly about: string | null;
  /** As this document says, or null for all. */
  readonly within: string | null;
  /** Which page of cards, from 1. */
  readonly page: number;
  /** One card alone, or null for all. */
  readonly card: string | null;
  /** How many of the lists of that card, where more than the first are wanted. */
  readonly most?: number;
}

export const oneOrAll = (one: string | null) => (one === null ? null : [one]);

export function fact(raw: FragmentOf<typeof factParts>): CardFact {
  return {
    ...raw,
    from: named(raw.from) as Named,
    to: named(raw.to) as Named,
    said: raw.verb,
    status: raw.status.toLowerCase(),
  };
}

export const voiced = ({
  entity,
  stakeholder,
  voice,
  counted,
  speaksAs,
  factCount,
  facts,
}: FragmentOf<typeof voiceParts>): Voiced => ({
  ...named(entity),
  stakeholder,
  voice,
  counted,
  speaksAs: speaksAs?.name ?? null,
  factCount,
  facts: facts.map(fact),
});
