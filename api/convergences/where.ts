/** Which cards are of the place for which local is said, and which of them one asks for. */
import type { Context } from '../context.ts';
import { placeFor } from '../entities/known.ts';
import type { WhereaboutsOf } from '../snapshot/places.ts';
import type { Basis } from './basis.ts';
import type { Found } from './convergence.ts';

export type Where = 'LOCAL' | 'ELSEWHERE' | 'ALL';

/** How many of a list are local, known to lie elsewhere, or neither. */
export interface WhereCounts {
  readonly localCount: number;
  readonly elsewhereCount: number;
  readonly unknownCount: number;
}

export interface Narrowed<F> {
  readonly found: readonly F[];
  /** Of all that pass otherwise; null where no place is known. */
  readonly counts: WhereCounts | null;
}

type Parted = Pick<Found, 'parties'> & { readonly subject?: string | null };

/** Who runs a programme or an event gives it its place. */
const RUNNING = ['PROVIDES', 'ORGANISES', 'FOUNDED'];

/** What of a request says where, and by what it is narrowed. */
export interface Placed {
  readonly about?: readonly string[] | null;
  readonly documents?: readonly string[] | null;
  readonly where?: Where | null;
  readonly place?: string | null;
}

/** What is narrowed to certain things or documents is shown whole; a whole board begins with what is local. */
const usualWhere = ({ about, documents }: Placed): Where => (about || documents ? 'ALL' : 'LOCAL');

interface Told {
  /** How far a card is from the place: several of there or a thing of there; one of there and others of whom nobody knows; one and others from elsewhere. */
  readonly distance: 0 | 1 | 2;
  readonly at: 'local' | 'elsewhere' | 'unknown';
}

/** Told once for each place: a card is found once and listed often. */
const told = new WeakMap<WhereaboutsOf, WeakMap<Found['parties'], Told>>();

function toldOf(one: Parted, whereabouts: WhereaboutsOf, basis: Basis, all: boolean): Told {
  const kept = told.get(whereabouts) ?? new WeakMap<Found['parties'], Told>();
  told.set(whereabouts, kept);
  const known = kept.get(one.parties) ?? toldFrom(one, whereabouts, basis, all);
  kept.set(one.parties, known);
  return known;
}

function toldFrom(
  { parties, subject = null }: Parted,
  whereabouts: WhereaboutsOf,
  { facts }: Basis,
  all: boolean,
): Told {
  const isHere = (id: string) => whereabouts(id) === 'LOCAL';
  const counted = parties.filter((party) => party.counted);
  const local = counted.filter(({ id }) => isHere(id));
  const voices = new Set(local.map(({ speaksAs }) => speaksAs)).size;
  const isOfHere =
    subject !== null &&
    (isHere(subject) || facts.into(subject, ...RUNNING).some(({ from }) => isHere(from)));
  const away = counted.filter(({ id }) => whereabouts(id) === 'ELSEWHERE');
  // An organisation of which nobody says where it is may come; a person may live anywhere.
  const comes = (id: string) =>
    isHere(id) || (whereabouts(id) !== 'ELSEWHERE' && facts.entities.get(id)?.kind !== 'Person');
  const isLocal = all
    ? local.length > 0 && counted.every(({ id }) => comes(id))
    : voices > 0 || isOfHere;
  return {
    distance: voices > 1 || isOfHere ? 0 : away.length < counted.length - local.length ? 1 : 2,
    at: isLocal ? 'local' : away.length > 0 ? 'elsewhere' : 'unknown',
  };
}

/**
 * Local is what somebody of the place takes part in, or what is of the place itself; those in which
 * several do, and those of the place, come first, and those in which all others are from elsewhere last.
 * @param all whether all who take part must be able to come
 */
export async function standingWhere<F extends Parted>(
  found: readonly F[],
  asked: Placed,
  basis: Basis,
  context: Context,
  all = false,
): Promise<Narrowed<F>> {
  const place = await placeFor(asked.place, context);
  if (place === null) return { found, counts: null };
  const whereabouts = basis.whereabouts(place);
  const where = asked.where ?? usualWhere(asked);
  const counts = { localCount: 0, elsewhereCount: 0, unknownCount: 0 };
  const near: readonly [F[], F[], F[]] = [[], [], []];
  for (const one of found) {
    const { distance, at } = toldOf(one, whereabouts, basis, all);
    counts[`${at}Count` as const] += 1;
    if (where !== 'ALL' && (where === 'LOCAL') !== (at === 'local')) continue;
    near[where === 'LOCAL' ? distance : 0].push(one);
  }
  return { found: near.flat(), counts };
}
