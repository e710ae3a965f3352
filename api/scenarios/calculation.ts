/** Computes a scenario: its lines, between which values they lie, and which assumption moves the main one most. */
import type { Values } from './formulas.ts';
import type { Assumed, Model } from './model.ts';

export interface Result {
  readonly value: number;
  /** The least and the most among all ends of the ranges of the assumptions. */
  readonly low: number;
  readonly high: number;
}

export interface Bar {
  readonly key: string;
  /** The main result with this assumption at the low and at the high end of its range, the others as they are. */
  readonly atLow: number;
  readonly atHigh: number;
}

export interface Calculation {
  readonly values: Values;
  readonly results: ReadonlyMap<string, Result>;
  /** The widest first; without those that do not move it. */
  readonly tornado: readonly Bar[];
}

/** Assumptions beyond these keep their value when the corners are tried: 256 corners take some milliseconds. */
const MOST_RANGES = 8;

export function calculate(model: Model): Calculation {
  const base = valuesOf(model.assumptions);
  const values = run(model, base);
  const ranged = model.assumptions.filter(({ low, high }) => low !== high);
  const at = (changed: Values) => run(model, { ...base, ...changed });
  const tornado = ranged
    .map(({ key, low, high }): Bar => {
      const main = (value: number) => at({ [key]: value })[model.main] as number;
      return { key, atLow: main(low), atHigh: main(high) };
    })
    .filter(({ atLow, atHigh }) => atLow !== atHigh)
    .sort((a, b) => widthOf(b) - widthOf(a) || (a.key < b.key ? -1 : 1));
  return { values, results: resultsOf(model, values, at, widest(ranged, tornado)), tornado };
}

/** Those that move the main result most come first. */
function widest(ranged: readonly Assumed[], tornado: readonly Bar[]): readonly Assumed[] {
  const places = new Map(tornado.map(({ key }, place) => [key, place]));
  const placeOf = ({ key }: Assumed) => places.get(key) ?? ranged.length;
  return [...ranged].sort((a, b) => placeOf(a) - placeOf(b)).slice(0, MOST_RANGES);
}

const widthOf = ({ atLow, atHigh }: Bar) => Math.abs(atHigh - atLow);

const valuesOf = (assumptions: readonly Assumed[]): Values =>
  Object.fromEntries(assumptions.map(({ key, value }) => [key, value]));

/** Assumptions and lines together. */
export function run({ lines }: Model, assumptions: Values): Values {
  const values: Record<string, number> = { ...assumptions };
  for (const { key, formula } of lines) values[key] = formula.compute(values);
  return values;
}

function resultsOf(
  { lines }: Model,
  values: Values,
  at: (changed: Values) => Values,
  ranged: readonly Assumed[],
): Map<string, Result> {
  const found = new Map(
    lines.map(({ key }) => {
      const value = values[key] as number;
      return [key, { value, low: value, high: value }];
    }),
  );
  for (let corner = 0; corner < 2 ** ranged.length; corner += 1) {
    const changed = ranged.map(({ key, low, high }, bit) => [
      key,
      (corner >> bit) & 1 ? high : low,
    ]);
    const tried = at(Object.fromEntries(changed));
    for (const [key, one] of found) {
      const value = tried[key] as number;
      if (value < one.low) one.low = value;
      if (value > one.high) one.high = value;
    }
  }
  return found;
}
