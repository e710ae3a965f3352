/** Statements that the texts of the graph hold, beside those of a consultation. */
import type { Context } from '../context.ts';
import type { EntityFact } from '../snapshot/queries.ts';
import { snapshotOf } from '../snapshot/snapshot.ts';
import { type Like, likeTo } from './likeness.ts';
import type { Live } from './live.ts';
import type { Submitted } from './records.ts';

export const wordsOf = ({ fr, en }: Pick<Submitted, 'fr' | 'en'>): (string | null)[] => [fr, en];

/** The words of a statement of the texts; null where there is none of this id. */
export async function heldIn(
  { graph, vocabulary }: Context,
  id: string,
): Promise<{ fr: string | null; en: string | null } | null> {
  const { facts } = await snapshotOf(graph, vocabulary);
  const found = facts.entities.get(id);
  if (found?.kind !== 'Statement') return null;
  const { fr, en } = found;
  return { fr: fr ?? null, en: en ?? null };
}

export interface Alike {
  readonly likeness: number;
  readonly statement: Submitted | null;
  /** The id of a statement of the texts. */
  readonly held: string | null;
}

const MOST = 5;

export async function alike(text: string, live: Live, context: Context): Promise<Alike[]> {
  const { facts } = await snapshotOf(context.graph, context.vocabulary);
  const shown = [...live.statements.values()].filter(({ state }) => state === 'shown');
  const repeated = new Set(shown.map(({ held }) => held));
  const texts = facts.of('Statement').filter(({ id }) => !repeated.has(id));
  const here = likeTo(text, shown, wordsOf).map((one: Like<Submitted>) => ({
    likeness: one.likeness,
    statement: one.one,
    held: null,
  }));
  const there = likeTo(text, texts, ({ fr, en }: EntityFact) => [fr, en]).map(
    (one: Like<EntityFact>) => ({ likeness: one.likeness, statement: null, held: one.one.id }),
  );
  return [...here, ...there].sort((a, b) => b.likeness - a.likeness).slice(0, MOST);
}
