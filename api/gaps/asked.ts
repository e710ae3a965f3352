/** From the arguments of a request to the gaps that it asks for. */
import type { Context } from '../context.ts';
import { badInput, notFound } from '../errors.ts';
import { currentFacts } from '../facts/current.ts';
import { pause } from '../threads/turns.ts';
import { type Board, boardOf } from './board.ts';
import type { Gap, Knowledge } from './gap.ts';
import { moment } from './months.ts';
import { RULES } from './rules.ts';

/** On what the board rests. */
export interface BoardArguments {
  readonly place?: string | null;
  readonly documents?: readonly string[] | null;
  readonly asOf?: string | null;
  readonly oldAfter?: number | null;
}

/** Which of its gaps are kept. */
export interface GapArguments extends BoardArguments {
  readonly kinds?: readonly string[] | null;
  readonly about?: readonly string[] | null;
  readonly knowledge?: readonly Knowledge[] | null;
  readonly needKinds?: readonly string[] | null;
  /** Kinds of entity of which the subject must be. */
  readonly subjects?: readonly string[] | null;
  readonly leads?: boolean | null;
}

/** Readings older than this many months are old, where a request does not say. */
const OLD_AFTER = 24;
const MOST_MONTHS = 1_200;

export async function boardFor(args: BoardArguments, context: Context): Promise<Board> {
  const facts = await currentFacts(context.graph, context.vocabulary);
  const oldAfter = args.oldAfter ?? OLD_AFTER;
  if (oldAfter < 1 || oldAfter > MOST_MONTHS)
    throw badInput(
      'oldAfter',
      `oldAfter must be from 1 to ${MOST_MONTHS} months.`,
      `oldAfter doit être de 1 à ${MOST_MONTHS} mois.`,
    );
  return boardOf(facts, context.vocabulary, {
    place: await placeFor(args.place, context),
    documents: args.documents ? await known(args.documents, context, 'Document') : null,
    asOf: moment(args.asOf),
    oldAfter,
  });
}

/** The place asked for; that of the data set, where it names one that exists. */
export async function placeFor(place: string | null | undefined, context: Context) {
  if (place) return (await known([place], context, 'Place'))[0] ?? null;
  const usual = await context.entity(context.dataset.place);
  return usual?.kind === 'Place' ? usual.id : null;
}

export async function gapsFor(args: GapArguments, context: Context): Promise<readonly Gap[]> {
  const [board, about, { entities }] = await Promise.all([
    boardFor(args, context),
    args.about ? known(args.about, context) : null,
    currentFacts(context.graph, context.vocabulary),
  ]);
  const { kinds, knowledge, needKinds, subjects, leads } = args;
  const gaps: (readonly Gap[])[] = [];
  for (const kind of kinds ?? RULES.map((rule) => rule.kind)) {
    gaps.push(board.of(kind));
    // Others are served between two rules.
    await pause();
  }
  return gaps
    .flat()
    .filter(
      (gap) =>
        (!knowledge || knowledge.includes(gap.knowledge)) &&
        (typeof leads !== 'boolean' || leads === (gap.leads ?? []).length > 0) &&
        (about === null || about.some((id) => gap.entities.includes(id))) &&
        (!subjects || subjects.includes(entities.get(gap.subject)?.kind ?? '')) &&
        (!needKinds || needKinds.includes(sortOfNeed(entities.get(gap.subject)))),
    );
}

const sortOfNeed = (entity: { kind: string; sort: string | null } | undefined) =>
  entity?.kind === 'Need' ? (entity.sort ?? '') : '';

/** Ids of things that exist; an id that was merged becomes its heir. */
export async function known(ids: readonly string[], context: Context, kind?: string) {
  const rows = await Promise.all(ids.map((id) => context.entity(id)));
  return rows.map((row, at) => {
    if (row === null || (kind !== undefined && row.kind !== kind)) throw notFound(ids[at] ?? '');
    return row.id;
  });
}

/** The kind of a gap stands before its subject in the id. */
export async function gapOf(id: string, args: BoardArguments, context: Context) {
  const [kind = ''] = id.split('--');
  return (await boardFor(args, context)).of(kind).find((gap) => gap.id === id) ?? null;
}
