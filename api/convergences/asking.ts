/** From what one asks to the cards that answer. */
import type { Context } from '../context.ts';
import { type PageArguments, page, sliced } from '../entities/pages.ts';
import { interleaved } from '../snapshot/interleaved.ts';
import { pause } from '../threads/turns.ts';
import { type Basis, basisOf } from './basis.ts';
import type { Card } from './cards.ts';
import { type Found, type Kind, kindIn, type Party } from './convergence.ts';
import { documentsOf } from './facets.ts';
import { type Asked, concerning, passing, wholesOf } from './filter.ts';
import { following, onStatements } from './following.ts';
import { listOf, revisionOf, USUAL } from './lists.ts';
import { byWeight, type Divergence, divergencesOf } from './rules/divergences.ts';
import { withoutOverlap } from './rules/meetings.ts';
import { isCommonplace, isOfThePast } from './rules/ties.ts';
import { standingWhere, type Where, type WhereCounts } from './where.ts';

export interface ConvergenceArguments extends PageArguments, Asked {
  readonly kinds?: readonly Kind[] | null;
  readonly includeUncertain?: boolean | null;
}

/** What a page of convergences is cut from. */
export interface Asking<F = Found> {
  readonly found: readonly F[];
  readonly basis: Basis;
}

export async function convergencesFor(args: ConvergenceArguments, context: Context) {
  const basis = await basisOf(context);
  const includeUncertain = args.includeUncertain === true;
  const kinds = new Set(args.kinds ?? USUAL);
  const [lists, commonplace]: [Found[][], Found[][]] = [[], []];
  let counts: WhereCounts | null = null;
  let { revision } = basis;
  for (const kind of kinds) {
    const list = await listOf(kind, includeUncertain, basis);
    revision = Math.min(revision, await revisionOf(kind, includeUncertain, basis));
    const isMeeting = kind === 'MEETING';
    const all = isMeeting ? await apart(list, args, basis, context) : list;
    const passed = passing(all, args, basis);
    const told = await standingWhere(passed, args, basis, context, isMeeting);
    // Among other kinds, what says little comes after all of them; by itself it is what one asks for.
    const isLast = (one: Found) =>
      kinds.size > 1 && (isCommonplace(one, basis) || isOfThePast(one, basis));
    lists.push(told.found.filter((one) => !isLast(one)));
    commonplace.push(told.found.filter(isLast));
    counts = added(counts, told.counts);
    // Others are served between two lists.
    await pause();
  }
  const found = [...interleaved(lists), ...interleaved(commonplace)];
  const slice = sliced(found, 'convergences', ({ id }) => id, args);
  const cards = slice.shown.map((one): Card => ({ ...one, basis, includeUncertain }));
  return Object.assign(
    page(slice, 'convergences', cards, ({ id }) => id),
    { found, basis, where: counts, asOfRevision: revision },
  );
}

/**
 * Meetings of which no stronger one holds the same people. Who should meet here is here: one who lives elsewhere
 * does not come to a meeting, and stands in no other's way. It is the same list however it is narrowed, save to
 * what the meetings are about: so each filter leaves as many as it says.
 */
async function apart(
  list: readonly Found[],
  { about, place }: ConvergenceArguments,
  basis: Basis,
  context: Context,
): Promise<Found[]> {
  const found = passing(list, { about: about ?? null }, basis);
  const of = (where: Where) =>
    standingWhere(found, { place: place ?? null, where }, basis, context, true);
  const [local, others] = [await of('LOCAL'), await of('ELSEWHERE')];
  if (local.counts === null) return withoutOverlap(found, basis);
  return [local, others].flatMap((one) => withoutOverlap(one.found, basis));
}

const added = (one: WhereCounts | null, other: WhereCounts | null): WhereCounts | null =>
  one === null || other === null
    ? (one ?? other)
    : {
        localCount: one.localCount + other.localCount,
        elsewhereCount: one.elsewhereCount + other.elsewhereCount,
        unknownCount: one.unknownCount + other.unknownCount,
      };

export async function cardOf(
  id: string,
  includeUncertain: boolean,
  context: Context,
): Promise<Card | null> {
  const kind = kindIn(id);
  if (kind === undefined) return null;
  const basis = await basisOf(context);
  const found = (await listOf(kind, includeUncertain, basis)).find((one) => one.id === id);
  return found === undefined ? null : { ...found, basis, includeUncertain };
}

export interface CardDivergence extends Divergence {
  readonly basis: Basis;
  /** Those of all sides, each once. */
  readonly parties: readonly Party[];
}

const parted = new WeakMap<Basis, readonly CardDivergence[]>();
const parties = new WeakMap<Divergence, readonly Party[]>();

/** Those of all sides, each once: told once for a divergence, however many changes leave it as it is. */
function partiesOf(one: Divergence): readonly Party[] {
  const known = parties.get(one) ?? [
    ...new Map(one.sides.flatMap((side) => side.parties.map((p) => [p.id, p]))).values(),
  ];
  parties.set(one, known);
  return known;
}

/** Divergences by their two statements, as the cards of a change are told apart. */
const divergencesOn = (basis: Basis): readonly Divergence[] =>
  following(
    'divergences',
    basis,
    onStatements,
    (on) => divergencesOf(on, false).map((one) => ({ ...one, subject: one.statement })),
    (all) => all.sort(byWeight),
  );

export function allDivergences(basis: Basis): readonly CardDivergence[] {
  const known =
    parted.get(basis) ??
    divergencesOn(basis).map((one) => ({ ...one, basis, parties: partiesOf(one) }));
  parted.set(basis, known);
  return known;
}

export interface DivergenceArguments extends PageArguments, Asked {
  readonly kinds?: readonly string[] | null;
}

export async function divergencesFor(args: DivergenceArguments, context: Context) {
  const basis = await basisOf(context);
  const about = args.about ? concerning(args.about, basis) : null;
  const documents = args.documents ? wholesOf(args.documents, basis) : [];
  const named = new Set(args.about);
  const passed = allDivergences(basis).filter((one) => {
    const { kind, statement, other, parties } = one;
    const printed = documentsOf(one, basis);
    return (
      (!args.kinds || args.kinds.includes(kind)) &&
      (about === null ||
        about.has(statement) ||
        (other !== null && about.has(other)) ||
        parties.some(({ id }) => named.has(id))) &&
      (args.stakeholders ?? []).every((one) =>
        parties.some(({ stakeholder }) => stakeholder === one),
      ) &&
      documents.every((id) => printed.includes(id))
    );
  });
  const { found, counts } = await standingWhere(passed, args, basis, context);
  const slice = sliced(found, 'divergences', ({ id }) => id, args);
  return Object.assign(
    page(slice, 'divergences', slice.shown, ({ id }) => id),
    { found, basis, where: counts },
  );
}
