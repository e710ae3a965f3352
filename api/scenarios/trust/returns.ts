/** What the trust may come to when returns vary from year to year: many runs with returns drawn at random from a seed. */
import { seeded } from '../../random.ts';
import type { Values } from '../formulas.ts';
import type { Way } from './model.ts';

export interface Distribution {
  readonly runCount: number;
  readonly seed: number;
  readonly years: number;
  /** In which share of the runs each year is paid in full. */
  readonly paidInFull: number;
  /** What is left at the end, in money of today: of ten runs, one is below the first and one above the last. */
  readonly tenth: number;
  readonly median: number;
  readonly ninth: number;
}

const RUNS = 1_000;
/** No year loses more than this, whatever is drawn. */
const WORST = -0.9;

/** @param values of the assumptions and lines of a trust */
export function distribution(values: Values, way: Way, seed: number): Distribution {
  const value = (key: string) => values[key] ?? 0;
  const [endowment, draw] = [value('endowment'), value('draw')];
  const years = Math.round(way === 'YEARS' ? value('years') : value('horizon'));
  const normal = normally(seeded(seed));
  const ends: number[] = [];
  let inFull = 0;
  for (let run = 0; run < RUNS; run += 1) {
    let fund = endowment;
    let isPaid = true;
    for (let year = 0; year < years; year += 1) {
      const nominal = Math.max(WORST, value('nominal') + value('volatility') * normal());
      fund *= (1 + nominal) / (1 + value('inflation'));
      // A cent: the last year of a plan that comes out even is paid.
      if (fund + 0.01 < draw) isPaid = false;
      fund = Math.max(0, fund - draw);
    }
    if (isPaid) inFull += 1;
    ends.push(fund);
  }
  ends.sort((a, b) => a - b);
  const at = (share: number) => Math.round((ends[Math.floor(share * (RUNS - 1))] ?? 0) * 100) / 100;
  return {
    ...{ runCount: RUNS, seed, years },
    paidInFull: inFull / RUNS,
    tenth: at(0.1),
    median: at(0.5),
    ninth: at(0.9),
  };
}

/** Numbers with mean 0 and deviation 1 (Box and Muller 1958). */
function normally(random: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
