/** A convergence as the API hands it out: with the basis it stands on, and what counts in it. */
import type { Context } from '../context.ts';
import { grouped } from '../snapshot/facts.ts';
import type { LinkFact } from '../snapshot/queries.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { refused } from '../words/refusing.ts';
import type { Basis } from './basis.ts';
import type { Found, Party } from './convergence.ts';

export interface Card extends Found {
  readonly basis: Basis;
  readonly includeUncertain: boolean;
}

export interface CardParty extends Party {
  readonly basis: Basis;
}

export const LARGEST = 500;
const MOST_ENTITIES = 2_000;

export interface Some {
  readonly first: number;
  readonly skip?: number;
}

export function some<T>(all: readonly T[], { first, skip = 0 }: Some): readonly T[] {
  if (first < 1 || first > LARGEST || skip < 0) {
    throw refused('first', (words) => words.page(LARGEST));
  }
  return all.slice(skip, skip + first);
}

type Members = Found['parties'];
const gathered = new WeakMap<Members, readonly LinkFact[]>();

/** The same facts may make several parties take part: each once. A card is found once and read often. */
export function factsOf({ parties, beside }: Found): readonly LinkFact[] {
  const before = gathered.get(parties);
  if (before !== undefined) return before;
  const all = new Map<string, LinkFact>();
  for (const { facts } of parties) for (const link of facts) all.set(link.id, link);
  for (const link of beside) all.set(link.id, link);
  const own = [...all.values()];
  gathered.set(parties, own);
  return own;
}

const printed = new WeakMap<Members, readonly string[]>();

/** The whole documents that a card rests on. */
export function documentsIn(card: Card): readonly string[] {
  const own = printed.get(card.parties) ?? documentsOf(factsOf(card), card.basis);
  printed.set(card.parties, own);
  return own;
}

export function documentsOf(facts: readonly LinkFact[], { documents }: Basis): string[] {
  const all = new Set<string>();
  for (const { id } of facts) for (const document of documents(id)) all.add(document);
  return [...all].sort();
}

/** The links that make one of several who take part. */
export function identifying(parties: readonly Party[], { identity }: Basis): LinkFact[] {
  const ids = parties.flatMap(({ id, speaksAs, facts }) => [
    id,
    speaksAs,
    ...facts.map(({ from }) => from),
  ]);
  return identity.identifying([...new Set(ids)]);
}

/** What a map must hold to show the card: its theme, who takes part, and both ends of every fact. */
export function entitiesOf(found: Found): string[] {
  const ids = new Set([found.subject, found.other ?? null].filter((id) => id !== null));
  for (const { id } of found.parties) ids.add(id);
  for (const { from, to } of factsOf(found)) ids.add(from).add(to);
  return [...ids].slice(0, MOST_ENTITIES);
}

export function stakeholdersIn(parties: readonly Party[], { choices }: Vocabulary) {
  const all = grouped(parties, ({ stakeholder }) => stakeholder);
  return (choices['stakeholder'] ?? [])
    .flatMap(({ id }) => {
      const own = all.get(id);
      if (own === undefined) return [];
      const countedCount = own.filter(({ counted }) => counted).length;
      return [{ stakeholder: id, partyCount: own.length, countedCount }];
    })
    .sort((a, b) => b.partyCount - a.partyCount);
}

export const entitiesWith = async (ids: readonly string[], context: Context) =>
  (await Promise.all(ids.map((id) => context.entity(id)))).filter((one) => one !== null);
