/** A map of convergences as one asks for it: which ties, which actors, which groups, and how many more. */
import type { Context } from '../../context.ts';
import { placeFor } from '../../entities/known.ts';
import type { WhereaboutsOf } from '../../snapshot/places.ts';
import { refused } from '../../words/refusing.ts';
import { convergencesFor } from '../asking.ts';
import { type Basis, basisOf } from '../basis.ts';
import { type Found, KINDS, type Kind } from '../convergence.ts';
import { USUAL } from '../lists.ts';
import { metBy } from '../rules/acquainted.ts';
import type { Where, WhereCounts } from '../where.ts';
import { type Group, groupsAmong } from './groups.ts';
import { isShared, type Pair, pairId, pairsOf } from './pairs.ts';

export interface MapArguments {
  readonly kinds?: readonly Kind[] | null;
  readonly stakeholders?: readonly string[] | null;
  readonly least: number;
  readonly where?: Where | null;
  readonly place?: string | null;
}

export interface MappedTie extends Pair {
  readonly basis: Basis;
  readonly meeting: Found | null;
  readonly tied: boolean;
}

export interface MappedActor {
  readonly id: string;
  readonly stakeholder: string;
  readonly local: boolean | null;
  readonly tieCount: number;
  readonly group: string | null;
}

/** Some of the kinds of stakeholder asked for, with what unites them. */
export interface Nearest {
  readonly stakeholders: readonly string[];
  readonly without: readonly string[];
  readonly convergenceCount: number;
  readonly card: Found;
}

export interface Mapped {
  readonly basis: Basis;
  readonly ties: readonly MappedTie[];
  readonly tieCount: number;
  readonly missingCount: number;
  readonly actors: readonly MappedActor[];
  readonly actorCount: number;
  readonly groups: readonly Group[];
  readonly kinds: readonly { readonly kind: Kind; readonly tieCount: number }[];
  readonly stakeholders: readonly { readonly stakeholder: string; readonly actorCount: number }[];
  readonly unitingCount: number | null;
  readonly nearest: readonly Nearest[];
  readonly mostShared: number;
  readonly where: WhereCounts | null;
  readonly crowdCount: number;
}

/** What a screen can show, and a person tell apart. */
const MOST_TIES = 400;
/** Meetings that are looked at: a page of the board. */
const MEETINGS = 500;
const MOST_LEAST = 99;

export async function mapFor(args: MapArguments, context: Context): Promise<Mapped> {
  const { least } = args;
  if (least < 1 || least > MOST_LEAST)
    throw refused('least', (words) => words.between('least', 1, MOST_LEAST));
  const basis = await basisOf(context);
  const place = await placeFor(args.place, context);
  const whereabouts = place === null ? null : basis.whereabouts(place);
  const wanted = args.stakeholders?.length ? new Set(args.stakeholders) : null;
  const kinds = args.kinds ?? USUAL;
  const among = { ...args, wanted, basis };

  const found = await pairsOf(kinds, args.kinds !== undefined && args.kinds !== null, basis);
  const here = standing(found.all, args.where ?? 'LOCAL', whereabouts);
  const every = kinds === USUAL ? here.pairs : await everyKind(args, whereabouts, basis);
  const asked = narrowed(here.pairs, among);
  const shown = asked.filter(({ reasons }) => reasons.length >= least);

  const meetings = await meetingsFor(args, context);
  const known = metBy(basis);
  const ties = shown.slice(0, MOST_TIES).map(
    (pair): MappedTie => ({
      ...pair,
      basis,
      meeting: meetings.get(pair.id) ?? null,
      tied: known.get(pair.a)?.has(pair.b) === true,
    }),
  );
  const unitingCount =
    wanted === null || wanted.size < 2 ? null : (await unitingFor(args, context)).totalCount;
  const counts = degrees(shown);
  const drawn = degrees(ties);
  const groups = groupsAmong(cardsIn(ties), new Set(drawn.keys()), basis);
  const groupOf = new Map(
    groups.flatMap(({ card, members }) => members.map((id) => [id, card.id])),
  );
  const actors = [...drawn.keys()]
    .map((id): MappedActor => {
      const at = whereabouts?.(id) ?? 'UNKNOWN';
      return {
        id,
        stakeholder: basis.stakeholder(id),
        local: at === 'UNKNOWN' ? null : at === 'LOCAL',
        tieCount: counts.get(id) ?? 0,
        group: groupOf.get(id) ?? null,
      };
    })
    .sort((a, b) => b.tieCount - a.tieCount || (a.id < b.id ? -1 : 1));
  return {
    basis,
    ties,
    tieCount: shown.length,
    missingCount: shown.filter(({ id }) => meetings.has(id)).length,
    actors,
    actorCount: counts.size,
    groups,
    kinds: kindsIn(narrowed(every, among).filter(({ reasons }) => reasons.length >= least)),
    stakeholders: stakeholdersIn(
      here.pairs.filter(({ reasons }) => reasons.length >= least),
      basis,
      context,
    ),
    unitingCount,
    nearest: unitingCount === 0 ? await nearestFor(args, [...(wanted ?? [])], context) : [],
    mostShared: asked.reduce((most, { reasons }) => Math.max(most, reasons.length), 0),
    where: here.counts,
    crowdCount: found.crowds,
  };
}

/** What two share, whatever the filters; null where they share nothing. */
export async function tieBetween(
  [one = '', other = '']: readonly string[],
  kinds: readonly Kind[] | null | undefined,
  context: Context,
): Promise<MappedTie | null> {
  const basis = await basisOf(context);
  const { canonical } = basis.identity;
  const id = pairId(canonical(one), canonical(other));
  const { all } = await pairsOf(kinds ?? USUAL, kinds !== undefined && kinds !== null, basis);
  const pair = all.find((known) => known.id === id);
  if (pair === undefined) return null;
  const meetings = await meetingsFor({ where: 'ALL' }, context);
  const tied = metBy(basis).get(pair.a)?.has(pair.b) === true;
  return { ...pair, basis, meeting: meetings.get(id) ?? null, tied };
}

/** By pair, the strongest meeting of the board that brings the two together. */
async function meetingsFor(
  { where, place }: Pick<MapArguments, 'where' | 'place'>,
  context: Context,
): Promise<ReadonlyMap<string, Found>> {
  const asked = { kinds: ['MEETING'], where: where ?? 'LOCAL', place, first: MEETINGS };
  const page = await convergencesFor(asked as never, context);
  const all = new Map<string, Found>();
  for (const meeting of page.nodes)
    for (const [at, one] of meeting.parties.entries())
      for (const other of meeting.parties.slice(at + 1)) {
        const { canonical } = meeting.basis.identity;
        const id = pairId(canonical(one.id), canonical(other.id));
        if (!all.has(id)) all.set(id, meeting);
      }
  return all;
}

/** What all of the kinds of stakeholder share, as the board finds it. */
async function unitingFor({ kinds, stakeholders, where, place }: MapArguments, context: Context) {
  const asked = { kinds, stakeholders, where: where ?? 'LOCAL', place, first: 1 };
  return convergencesFor(asked as never, context);
}

/** Of more kinds there are too many ways to leave some out. */
const MOST_KINDS = 6;

/** Leaves out one kind, then two, until something unites the rest. */
async function nearestFor(
  args: MapArguments,
  wanted: readonly string[],
  context: Context,
): Promise<readonly Nearest[]> {
  if (wanted.length > MOST_KINDS) return [];
  for (let size = wanted.length - 1; size > 1; size -= 1) {
    const found: Nearest[] = [];
    for (const stakeholders of choicesOf(wanted, size)) {
      const { totalCount: convergenceCount, nodes } = await unitingFor(
        { ...args, stakeholders },
        context,
      );
      const [card] = nodes;
      const without = wanted.filter((one) => !stakeholders.includes(one));
      if (card !== undefined) found.push({ stakeholders, without, convergenceCount, card });
    }
    if (found.length > 0) return found.sort((a, b) => b.convergenceCount - a.convergenceCount);
  }
  return [];
}

/** Every way to choose so many of them, in their order. */
function choicesOf<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return all.flatMap((one, at) =>
    choicesOf(all.slice(at + 1), size - 1).map((rest) => [one, ...rest]),
  );
}

async function everyKind(
  { where }: MapArguments,
  whereabouts: WhereaboutsOf | null,
  basis: Basis,
): Promise<readonly Pair[]> {
  const { all } = await pairsOf(USUAL, false, basis);
  return standing(all, where ?? 'LOCAL', whereabouts).pairs;
}

/** A tie is local where one of the two is of the place and neither is known to be elsewhere. */
function standing(
  pairs: readonly Pair[],
  where: Where,
  whereabouts: WhereaboutsOf | null,
): { readonly pairs: readonly Pair[]; readonly counts: WhereCounts | null } {
  if (whereabouts === null) return { pairs, counts: null };
  const counts = { localCount: 0, elsewhereCount: 0, unknownCount: 0 };
  const kept = pairs.filter(({ a, b }) => {
    const ends = [whereabouts(a), whereabouts(b)];
    const at = ends.includes('ELSEWHERE')
      ? 'elsewhere'
      : ends.includes('LOCAL')
        ? 'local'
        : 'unknown';
    counts[`${at}Count` as const] += 1;
    return where === 'ALL' || (where === 'LOCAL') === (at === 'local');
  });
  return { pairs: kept, counts };
}

interface Among {
  readonly wanted: ReadonlySet<string> | null;
  readonly basis: Basis;
}

/** Between actors of the kinds of stakeholder asked for. */
const narrowed = (pairs: readonly Pair[], { wanted, basis }: Among): readonly Pair[] =>
  wanted === null
    ? pairs
    : pairs.filter(({ a, b }) => [a, b].every((id) => wanted.has(basis.stakeholder(id))));

function degrees(pairs: readonly Pair[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const { a, b } of pairs) for (const id of [a, b]) all.set(id, (all.get(id) ?? 0) + 1);
  return all;
}

const cardsIn = (pairs: readonly Pair[]) => [...new Set(pairs.flatMap(({ reasons }) => reasons))];

function kindsIn(pairs: readonly Pair[]) {
  const counts = new Map<Kind, number>();
  for (const { reasons } of pairs)
    for (const kind of new Set(reasons.map((one) => one.kind)))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return KINDS.filter(isShared).flatMap((kind) => {
    const tieCount = counts.get(kind);
    return tieCount === undefined ? [] : [{ kind, tieCount }];
  });
}

/** In the order of the vocabulary. */
function stakeholdersIn(pairs: readonly Pair[], basis: Basis, { vocabulary }: Context) {
  const counts = new Map<string, number>();
  for (const id of degrees(pairs).keys()) {
    const kind = basis.stakeholder(id);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return (vocabulary.choices['stakeholder'] ?? []).flatMap(({ id }) => {
    const actorCount = counts.get(id);
    return actorCount === undefined ? [] : [{ stakeholder: id, actorCount }];
  });
}
