/**
 * What the votes of a consultation say, computed when somebody asks and something has changed: for all who ask
 * meanwhile at once, in a thread where it takes long. A result is a few seconds old at most.
 */
import { SHORT, timeOf } from '../convergences/votes/sizes.ts';
import { openWorker } from '../threads/worker.ts';
import type { Live } from './live.ts';
import type { Ballot, Submitted } from './records.ts';
import { tooBusy, tooLong } from './refusals.ts';
import { type Job, type Results, resultsOf } from './results.ts';
import { isShown, joinsOf } from './rules.ts';

export interface Outcome extends Results {
  /** When the votes were taken that it is computed from: ISO 8601 in UTC. */
  readonly asOf: string;
  /** The statements that are shown, by number; and the ballots, in the order of `places`. */
  readonly shown: readonly Submitted[];
  readonly ballots: readonly Ballot[];
  readonly flaggedCount: number;
}

export type Outcomes = (live: Live, withoutFlagged: boolean) => Promise<Outcome>;

/** In milliseconds: how old a result may be and still be given, beside the time that it took. */
const FRESH = 1_000;

interface Known {
  readonly version: number;
  readonly began: number;
  readonly outcome: Promise<Outcome>;
  isDone: boolean;
}

export function openOutcomes(): Outcomes {
  const known = new Map<string, Known>();
  const worker = openWorker<Job, Results>(new URL('./worker.ts', import.meta.url), {
    waiting: 8,
    longest: 60_000,
    memory: 512,
    busy: tooBusy,
    late: tooLong,
  });

  async function computed(live: Live, withoutFlagged: boolean): Promise<Outcome> {
    const asOf = new Date().toISOString();
    const shown = [...live.statements.values()].filter(isShown).sort((a, b) => a.number - b.number);
    const all = [...live.ballots.values()].filter(({ isWithdrawn }) => !isWithdrawn);
    const ballots = withoutFlagged ? all.filter(({ isFlagged }) => !isFlagged) : all;
    const job: Job = {
      ballots: ballots.map(({ marks, kinds }) => ({ marks, kinds })),
      shown: shown.map(({ number }) => number),
      joins: joinsOf(live.statements.values()),
    };
    const time = timeOf({ participants: ballots.length, statements: shown.length });
    const results = time <= SHORT ? resultsOf(job) : await worker.run(job);
    const flagged = all.filter(({ isFlagged }) => isFlagged).length;
    return { ...results, asOf, shown, ballots, flaggedCount: flagged };
  }

  return (live, withoutFlagged) => {
    const key = `${withoutFlagged} ${live.consultation.id}`;
    const now = performance.now();
    const before = known.get(key);
    const isGood =
      before !== undefined &&
      (before.version === live.version || !before.isDone || now - before.began < FRESH);
    if (isGood) return before.outcome;
    const outcome = computed(live, withoutFlagged);
    const next: Known = { version: live.version, began: now, outcome, isDone: false };
    known.set(key, next);
    outcome.then(
      () => {
        next.isDone = true;
      },
      () => known.delete(key),
    );
    return outcome;
  };
}
