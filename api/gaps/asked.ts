/** From the arguments of a request to the gaps that it asks for. */
import type { Context } from '../context.ts';
import { moment } from '../day.ts';
import { known, placeFor } from '../entities/known.ts';
import { currentFacts } from '../snapshot/current.ts';
import { type Facts, grouped } from '../snapshot/facts.ts';
import { spread } from '../snapshot/interleaved.ts';
import { isOfTheField } from '../snapshot/reliance.ts';
import { stakeholders } from '../snapshot/stakeholders.ts';
import { type Standing, standing } from '../snapshot/standing.ts';
import { pause } from '../threads/turns.ts';
import { refused } from '../words/refusing.ts';
import { type Board, boardOf } from './board.ts';
import type { Gap, GapKind, Knowledge, MissingIn } from './gap.ts';
import { RULES } from './rules.ts';
import { type Gaps, standingWhere, type Where } from './where.ts';

/** On what the board rests. */
export interface BoardArguments {
  readonly place?: string | null;
  readonly documents?: readonly string[] | null;
  readonly asOf?: string | null;
  readonly oldAfter?: number | null;
}

/** Which of its gaps are kept. */
export interface GapArguments extends BoardArguments {
  readonly kinds?: readonly GapKind[] | null;
  readonly about?: readonly string[] | null;
  readonly knowledge?: readonly Knowledge[] | null;
  readonly needKinds?: readonly string[] | null;
  /** Kinds of entity of which the subject must be. */
  readonly subjects?: readonly string[] | null;
  readonly leads?: boolean | null;
  readonly missingIn?: MissingIn | null;
  /** Kinds of stakeholder of which somebody must be whose gap it is. */
  readonly stakeholders?: readonly string[] | null;
  readonly where?: Where | null;
}

/** Readings older than this many months are old, where a request does not say. */
const OLD_AFTER = 24;
const MOST_MONTHS = 1_200;

export async function boardFor(args: BoardArguments, context: Context): Promise<Board> {
  const facts = await currentFacts(context.graph, context.vocabulary);
  const oldAfter = args.oldAfter ?? OLD_AFTER;
  if (oldAfter < 1 || oldAfter > MOST_MONTHS)
    throw refused('oldAfter', ({ months }) => months('oldAfter', 1, MOST_MONTHS));
  return boardOf(facts, context.vocabulary, {
    place: await placeFor(args.place, context),
    documents: args.documents ? await known(args.documents, context, 'Document') : null,
    asOf: moment(args.asOf),
    oldAfter,
  });
}

export async function gapsFor(args: GapArguments, context: Context): Promise<Gaps> {
  const [board, about, facts] = await Promise.all([
    boardFor(args, context),
    args.about ? known(args.about, context) : null,
    currentFacts(context.graph, context.vocabulary),
  ]);
  const { entities } = facts;
  const { kinds, knowledge, needKinds, subjects, leads, missingIn } = args;
  const isOf = ofStakeholders(args.stakeholders, entities, context);
  const gaps: (readonly Gap[])[] = [];
  for (const kind of kinds ?? RULES.map((rule) => rule.kind)) {
    gaps.push(board.of(kind));
    // Others are served between two rules.
    await pause();
  }
  const passing = gaps
    .flat()
    .filter(
      (gap) =>
        (!knowledge || knowledge.includes(gap.knowledge)) &&
        (typeof leads !== 'boolean' || leads === (gap.leads ?? []).length > 0) &&
        (about === null || about.some((id) => gap.entities.includes(id))) &&
        (!missingIn || missingIn === gap.missingIn) &&
        isOf(gap) &&
        (!subjects || subjects.includes(entities.get(gap.subject)?.kind ?? '')) &&
        (!needKinds || needKinds.includes(sortOfNeed(entities.get(gap.subject)))),
    );
  const narrowed = kinds || args.about || args.documents || subjects;
  const where = args.where ?? (narrowed ? 'ALL' : 'LOCAL');
  const told = await standingWhere(passing, { ...args, where }, facts, context);
  // The whole board shows the first of each kind before the second: one kind alone would fill it.
  if (kinds) return told;
  const sure = standing(context.vocabulary, moment(args.asOf));
  return { ...told, gaps: mixed(told.gaps, facts, sure) };
}

/**
 * Software of the whole world comes last of its kind: who keeps it is known to whoever reads. Who pays for
 * what nobody does comes last of all, and the second gap of one subject after the first of each.
 */
function mixed(gaps: readonly Gap[], facts: Facts, { holds }: Standing): readonly Gap[] {
  const isOfTheWorld = ({ subject }: Gap) =>
    facts.entities.get(subject)?.kind === 'Codebase' && !isOfTheField(facts, subject);
  const isIdle = ({ kind, missingIn, subject }: Gap) =>
    kind === 'need-without-funder' &&
    missingIn === 'RECORDS' &&
    !facts.into(subject, 'MEETS').some(holds);
  const lists = [
    ...grouped(
      gaps.filter((gap) => !isIdle(gap)),
      ({ kind }) => kind,
    ).values(),
  ];
  const mix = lists.map((own) => [
    ...own.filter((gap) => !isOfTheWorld(gap)),
    ...own.filter(isOfTheWorld),
  ]);
  return [...spread(mix, ({ subject }) => subject), ...gaps.filter(isIdle)];
}

/** Of this kind by legal form, or, for a class of organisations, by its name. */
function ofStakeholders(
  wanted: readonly string[] | null | undefined,
  entities: Facts['entities'],
  { vocabulary }: Context,
): (gap: Gap) => boolean {
  if (!wanted) return () => true;
  const kindOf = stakeholders(vocabulary);
  return ({ concerned }) =>
    concerned.some((id) => {
      const entity = entities.get(id);
      return entity !== undefined && wanted.includes(kindOf(entity) ?? 'unknown');
    });
}

const sortOfNeed = (entity: { kind: string; sort: string | null } | undefined) =>
  entity?.kind === 'Need' ? (entity.sort ?? '') : '';

/** The kind of a gap stands before its subject in the id. */
export async function gapOf(id: string, args: BoardArguments, context: Context) {
  const kind = RULES.find((rule) => id.startsWith(`${rule.kind}--`))?.kind;
  const board = await boardFor(args, context);
  return kind === undefined ? null : (board.of(kind).find((gap) => gap.id === id) ?? null);
}
