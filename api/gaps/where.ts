/** Which gaps are of the place for which local is said, and which of them one asks for. */
import type { Context } from '../context.ts';
import type { WhereCounts } from '../convergences/where.ts';
import { moment } from '../day.ts';
import { placeFor } from '../entities/known.ts';
import type { Facts } from '../snapshot/facts.ts';
import { type WhereaboutsOf, whereaboutsFrom } from '../snapshot/places.ts';
import { standing } from '../snapshot/standing.ts';
import type { Gap } from './gap.ts';

export type Where = 'LOCAL' | 'ELSEWHERE' | 'ALL';
type At = 'local' | 'elsewhere' | 'unknown';

export interface Gaps {
  readonly gaps: readonly Gap[];
  /** Of all that pass otherwise, how many are of the place; null where no place is known. */
  readonly where: WhereCounts | null;
}

interface Asked {
  readonly where: Where;
  readonly place?: string | null;
  readonly asOf?: string | null;
}

/** A gap is local where its subject is, one of those whose gap it is, or one of those who name it. */
export async function standingWhere(
  gaps: readonly Gap[],
  { where, place: asked, asOf }: Asked,
  facts: Facts,
  context: Context,
): Promise<Gaps> {
  const place = await placeFor(asked, context);
  if (place === null) return { gaps, where: null };
  const sure = standing(context.vocabulary, moment(asOf));
  const whereabouts = whereaboutsFrom(facts, sure, place);
  const counts = { localCount: 0, elsewhereCount: 0, unknownCount: 0 };
  const kept = gaps.filter((gap) => {
    const at = toldOf(gap, whereabouts);
    counts[`${at}Count` as const] += 1;
    return where === 'ALL' || (where === 'LOCAL') === (at === 'local');
  });
  return { gaps: kept, where: counts };
}

/** Told once for each place: a gap is found once and listed often. */
const told = new WeakMap<WhereaboutsOf, WeakMap<Gap, At>>();

function toldOf(gap: Gap, whereabouts: WhereaboutsOf): At {
  const kept = told.get(whereabouts) ?? new WeakMap<Gap, At>();
  told.set(whereabouts, kept);
  const known = kept.get(gap) ?? toldFrom(gap, whereabouts);
  kept.set(gap, known);
  return known;
}

function toldFrom({ entities, concerned }: Gap, whereabouts: WhereaboutsOf): At {
  let at: At = 'unknown';
  for (const id of concerned === entities ? entities : [...entities, ...concerned]) {
    const is = whereabouts(id);
    if (is === 'LOCAL') return 'local';
    if (is === 'ELSEWHERE') at = 'elsewhere';
  }
  return at;
}
