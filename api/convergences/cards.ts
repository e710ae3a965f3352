/** A convergence as the API hands it out: with the ground it stands on, and what counts in it. */
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import type { LinkFact } from '../facts/queries.ts';
import { linksWithIds } from '../links/queries.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Found, Party } from './found.ts';
import type { Ground } from './ground.ts';

export interface Card extends Found {
  readonly ground: Ground;
  readonly includeUncertain: boolean;
}

export interface CardParty extends Party {
  readonly ground: Ground;
}

export const LARGEST = 500;
const MOST_ENTITIES = 2_000;

export interface Some {
  readonly first: number;
  readonly skip?: number;
}

export function some<T>(all: readonly T[], { first, skip = 0 }: Some): readonly T[] {
  if (first < 1 || first > LARGEST || skip < 0) {
    throw badInput(
      'first',
      `first must be from 1 to ${LARGEST}, and skip not negative.`,
      `first doit être de 1 à ${LARGEST}, et skip ne peut être négatif.`,
    );
  }
  return all.slice(skip, skip + first);
}

/** The same facts may make several parties take part: each once. */
export const factsOf = ({ parties, beside }: Found): readonly LinkFact[] => [
  ...new Map(
    [...parties.flatMap(({ facts }) => facts), ...beside].map((link) => [link.id, link]),
  ).values(),
];

export function documentsOf(facts: readonly LinkFact[], { documents }: Ground): string[] {
  return [...new Set(facts.flatMap(({ id }) => documents(id)))].sort();
}

/** What a map must hold to show the card: its theme, who takes part, and both ends of every fact. */
export function entitiesOf(found: Found): string[] {
  const ids = new Set(found.subject === null ? [] : [found.subject]);
  for (const { id } of found.parties) ids.add(id);
  for (const { from, to } of factsOf(found)) ids.add(from).add(to);
  return [...ids].slice(0, MOST_ENTITIES);
}

export function stakeholdersIn(parties: readonly Party[], { choices }: Vocabulary) {
  return (choices['stakeholder'] ?? [])
    .map(({ id }) => parties.filter(({ stakeholder }) => stakeholder === id))
    .filter((own) => own.length > 0)
    .map((own) => ({
      stakeholder: own[0]?.stakeholder,
      parties: own.length,
      counted: own.filter(({ counted }) => counted).length,
    }))
    .sort((a, b) => b.parties - a.parties);
}

/** Links as the graph keeps them, in the order of the facts; all of a level in one statement. */
export async function linksOf(facts: readonly LinkFact[], context: Context) {
  const found = await Promise.all(
    facts.map(async ({ id }) => (await context.each(linksWithIds, {}, id))[0]),
  );
  return found.flatMap((one) => (one === undefined ? [] : [{ ...one.link, kind: one.kind }]));
}

export const entitiesWith = async (ids: readonly string[], context: Context) =>
  (await Promise.all(ids.map((id) => context.entity(id)))).filter((one) => one !== null);
