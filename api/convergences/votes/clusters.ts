/**
 * Groups of participants by how they vote, as Polis finds them: unseen votes take the mean of their
 * statement, the first two principal components make a plane, each participant is moved
 * out by the square root of statements over votes seen, k-means (ml-kmeans, k-means++ with a fixed
 * seed) groups them, and the number of groups is the one of the best silhouette (Rousseeuw 1987).
 * Source: Small et al., Polis: Scaling deliberation (2021); compdemocracy/polis, math/.
 */
import { kmeans } from 'ml-kmeans';
import { FLOOR } from './consensus.ts';
import type { Vote } from './matrix.ts';
import { planeOf } from './plane.ts';
import { silhouette } from './silhouette.ts';

export const SEED = 1;
/** Statements that a participant must have voted on to be grouped; all, where there are fewer. */
export const LEAST_VOTES = 7;
export const MOST_GROUPS = 5;
/** Below it there is no substantial structure: Kaufman & Rousseeuw, Finding Groups in Data (1990). */
export const LEAST_SILHOUETTE = 0.25;

export interface Clusters {
  /** Places of participants, the largest group first; empty where nothing was grouped. */
  readonly groups: readonly (readonly number[])[];
  readonly silhouette: number | null;
  readonly plane: readonly (readonly [number, number])[];
}

const NONE: Clusters = { groups: [], silhouette: null, plane: [] };

export function clustersOf(rows: readonly (readonly Vote[])[]): Clusters {
  const width = rows[0]?.length ?? 0;
  const seen = rows.map((row) => row.filter((vote) => vote !== null).length);
  const least = Math.min(LEAST_VOTES, width);
  const who = rows.flatMap((_, at) => ((seen[at] ?? 0) >= least ? [at] : []));
  if (who.length < 2 * FLOOR || width < 2) return NONE;
  const plane = placed(who.map((at) => rows[at] as readonly Vote[]));
  if (plane === null) return NONE;
  let best = NONE;
  for (let k = 2; k <= Math.min(MOST_GROUPS, Math.floor(who.length / FLOOR)); k += 1) {
    const { clusters } = kmeans(plane as [number, number][], k, { seed: SEED, maxIterations: 200 });
    const groups = Array.from({ length: k }, (_, group) =>
      who.filter((_, at) => clusters[at] === group),
    );
    if (groups.some(({ length }) => length < FLOOR)) continue;
    const value = silhouette(plane, clusters);
    if (value >= LEAST_SILHOUETTE && value > (best.silhouette ?? 0))
      best = { groups: groups.sort(largestFirst), silhouette: value, plane };
  }
  return best;
}

/** Null where all vote alike: there is no direction in which anybody differs. */
function placed(rows: readonly (readonly Vote[])[]): [number, number][] | null {
  const width = rows[0]?.length ?? 0;
  const means = Array.from({ length: width }, (_, on) => meanOf(rows, on));
  const filled = rows.map((row) => row.map((vote, on) => vote ?? (means[on] as number)));
  const differs = filled.some((row) =>
    row.some((vote, on) => Math.abs(vote - (means[on] as number)) > 1e-9),
  );
  if (!differs) return null;
  return planeOf(filled).map(([x, y], at) => {
    const votes = (rows[at] as readonly Vote[]).filter((vote) => vote !== null).length;
    const out = Math.sqrt(width / Math.max(1, votes));
    return [x * out, y * out];
  });
}

function meanOf(rows: readonly (readonly Vote[])[], on: number): number {
  let [sum, votes] = [0, 0];
  for (const row of rows) {
    const vote = row[on] ?? null;
    if (vote === null) continue;
    sum += vote;
    votes += 1;
  }
  return votes === 0 ? 0 : sum / votes;
}

const largestFirst = (a: readonly number[], b: readonly number[]) =>
  b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0);
