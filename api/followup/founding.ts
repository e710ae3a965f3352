/** From the arguments of a request to checklists and precedents. */
import type { Context } from '../context.ts';
import { today } from '../day.ts';
import { known } from '../entities/known.ts';
import { currentFacts } from '../snapshot/current.ts';
import { derived } from '../snapshot/derived.ts';
import { standing } from '../snapshot/standing.ts';
import { notFound } from '../words/refusing.ts';
import { nameOf } from '../words/words.ts';
import { type Item, itemOf } from './checklists.ts';
import { type Precedent, precedentsIn, similarTo } from './precedents.ts';

async function footing({ graph, vocabulary }: Context) {
  const facts = await currentFacts(graph, vocabulary);
  return { facts, standing: standing(vocabulary, today()), vocabulary };
}

export async function checklistFor({ entity }: { readonly entity: string }, context: Context) {
  const [id = ''] = await known([entity], context, undefined, 'entity');
  const around = await footing(context);
  const initiative = await context.entity(id);
  if (initiative === null) throw notFound(entity, 'entity');
  const rows = await Promise.all(around.facts.of('Question').map((one) => context.entity(one.id)));
  const items = rows
    .flatMap((row) => (row === null || !row['answeredBy'] ? [] : [row]))
    .sort((a, b) => Number(a['order'] ?? 0) - Number(b['order'] ?? 0) || (a.id < b.id ? -1 : 1))
    .map((question) => itemOf(question, initiative, around));
  const count = (state: Item['state']) => items.filter((one) => one.state === state).length;
  return {
    initiative,
    items,
    citedCount: count('CITED'),
    answeredCount: count('ANSWERED'),
    openCount: count('OPEN'),
  };
}

export interface PrecedentArguments {
  readonly factor?: string | null;
  readonly ended?: boolean | null;
  readonly like?: string | null;
}

export interface ListedPrecedent extends Precedent {
  readonly shared: readonly string[];
}

export async function precedentsFor(args: PrecedentArguments, context: Context) {
  const { facts, standing: sure } = await footing(context);
  const [factor] = args.factor ? await known([args.factor], context, undefined, 'factor') : [];
  const [like] = args.like ? await known([args.like], context, undefined, 'like') : [];
  const all = derived(facts, sure, 'precedents', () => precedentsIn(facts, sure));
  const fits = ({ ended, hinderedBy, overcame }: Precedent) =>
    (typeof args.ended !== 'boolean' || args.ended === ended) &&
    (factor === undefined || [...hinderedBy, ...overcame].some(({ to }) => to === factor));
  const listed: readonly ListedPrecedent[] =
    like === undefined
      ? byName(all, facts.entities, context)
      : similarTo(facts, like, all).map(({ precedent, shared }) => ({ ...precedent, shared }));
  return { all, nodes: listed.filter(fits) };
}

function byName(
  all: readonly Precedent[],
  entities: ReadonlyMap<string, { readonly fr: string | null; readonly en: string | null }>,
  { language }: Context,
): readonly ListedPrecedent[] {
  const names = new Intl.Collator(language);
  const name = ({ id }: Precedent) => nameOf(entities.get(id), id, language);
  return [...all]
    .sort((a, b) => names.compare(name(a), name(b)) || (a.id < b.id ? -1 : 1))
    .map((precedent) => ({ ...precedent, shared: [] }));
}
