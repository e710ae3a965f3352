/** Runs lanes in turns, A B C A B C…, in one process: only their ratios are to be believed. */
import { performance } from 'node:perf_hooks';

export interface Lane {
  readonly name: string;
  run(): Promise<unknown>;
}

/** Milliseconds of one run, a figure for each round; `cpu` is what this process spent on it. */
export interface Timed {
  readonly name: string;
  readonly wall: readonly number[];
  readonly cpu: readonly number[];
}

export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export interface Pace {
  /** At least 5, for a median that one disturbance does not move. */
  readonly rounds: number;
  /** Milliseconds that a lane may take in one round, unless one run takes more. */
  readonly turn: number;
}

export const PACE: Pace = { rounds: 5, turn: 200 };
const WARM_UPS = 3;
const LONG = 1_000;
const MOST_RUNS = 200;

export async function race(lanes: readonly Lane[], { rounds, turn }: Pace): Promise<Timed[]> {
  const runs: number[] = [];
  for (const lane of lanes) {
    let { wall } = await timed(lane, 1);
    // A long lane is warm after one run, so that the whole race stays bounded in time.
    for (let warmUp = 1; warmUp < WARM_UPS && wall < LONG; warmUp += 1)
      ({ wall } = await timed(lane, 1));
    runs.push(Math.max(1, Math.min(MOST_RUNS, Math.floor(turn / wall))));
  }
  const found = lanes.map(({ name }) => ({ name, wall: [] as number[], cpu: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < lanes.length; turn += 1) {
      // Each round begins one lane further, so that none always follows the same one.
      const at = (turn + round) % lanes.length;
      const { wall, cpu } = await timed(lanes[at] as Lane, runs[at] as number);
      found[at]?.wall.push(wall);
      found[at]?.cpu.push(cpu);
    }
  }
  return found;
}

async function timed(lane: Lane, runs: number): Promise<{ wall: number; cpu: number }> {
  const usage = process.cpuUsage();
  const start = performance.now();
  for (let run = 0; run < runs; run += 1) await lane.run();
  const wall = (performance.now() - start) / runs;
  const { user, system } = process.cpuUsage(usage);
  return { wall, cpu: (user + system) / 1000 / runs };
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const at = (place: number) => sorted[place] ?? Number.NaN;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    low: at(0),
    high: at(sorted.length - 1),
  };
}

/** The ratio within each round: a disturbance hits both lanes of a round. */
export const ratio = (of: readonly number[], to: readonly number[]): Spread =>
  spread(of.map((value, round) => value / (to[round] ?? Number.NaN)));
