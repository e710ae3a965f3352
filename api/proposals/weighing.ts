/** What a reviewer weighs: what would change, what is wrong with it, and what is there already that resembles it. */
import { NOBODY } from '../changes/nobody.ts';
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { cypher } from '../graph/cypher.ts';
import type { Touched } from '../graph/things.ts';
import { carriedOut } from './carrying-out.ts';
import type { Proposal } from './proposal.ts';

export interface Weighed {
  /** What it would touch, tried on the facts as they stand; empty where it is not possible. */
  readonly touched: readonly Touched[];
  /** Why it is not possible; null where it is. */
  readonly problem: Refusal | null;
}

const weighed = new WeakMap<Context, Map<string, Promise<Weighed>>>();

/** Tried once for each request. */
export function weigh(proposal: Proposal, context: Context): Promise<Weighed> {
  const known = weighed.get(context) ?? new Map<string, Promise<Weighed>>();
  weighed.set(context, known);
  const before = known.get(proposal.id);
  if (before !== undefined) return before;
  const made = tried(proposal, context);
  known.set(proposal.id, made);
  return made;
}

async function tried(proposal: Proposal, { graph, vocabulary }: Context): Promise<Weighed> {
  const { proposed, message, name, seen: expected } = proposal;
  const how = { author: name ?? NOBODY, message, expected, reviewer: null, isDryRun: true };
  try {
    const { touched } = await carriedOut(graph, proposed, { ...how, key: null }, vocabulary);
    return { touched, problem: null };
  } catch (error) {
    if (error instanceof Refusal) return { touched: [], problem: error };
    throw error;
  }
}

export const sameAddress = cypher<{ urls: readonly string[] }, { id: string }>`
  MATCH (e:Entity) WHERE e.website IN $urls OR e.repository IN $urls OR e.address IN $urls
  RETURN e.id AS id ORDER BY id LIMIT 10`;

const MOST_SIMILAR = 5;

/** Entities that may be what the proposal wants to add: by their names in either language, or by an address. */
export async function similar(proposal: Proposal, context: Context): Promise<string[]> {
  const { proposed } = proposal;
  if (proposed.do !== 'edit') return [];
  const { touched, problem } = await weigh(proposal, context);
  const added = touched.filter(({ label, before }) => label === 'Entity' && before === null);
  if (problem !== null || added.length === 0) return [];
  const own = new Set(added.map(({ id }) => id));
  const found = new Set<string>();
  for (const { kind, after } of added.slice(0, MOST_SIMILAR)) {
    const { nameFr, nameEn, website, repository, address } = after ?? {};
    const urls = [website, repository, address].filter((one) => typeof one === 'string');
    if (urls.length > 0)
      for (const { id } of await context.graph.read(sameAddress, { urls })) found.add(id);
    for (const name of new Set([nameFr, nameEn]))
      if (typeof name === 'string')
        for (const { id } of await context.search.find(searchable(name), [kind], MOST_SIMILAR))
          found.add(id);
  }
  return [...found].filter((id) => !own.has(id)).slice(0, MOST_SIMILAR * 2);
}

/** A search takes a dozen words. */
const searchable = (name: string) => name.split(/\s+/).slice(0, 8).join(' ').slice(0, 150);
