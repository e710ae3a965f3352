/** For what time an amount stands: years are read only where a source gives them. */
import type { FlowFact } from '../snapshot/queries.ts';

const YEAR = /^(\d{4})(-\d{2})?(-\d{2})?$/;
const YEARS = /^(\d{4})\s*[-–]\s*(\d{4})\b/;
const RATE = /^(?:par|per|a|an|each|chaque)\s+(\S+)/i;
const YEARLY = /^(year|an|annee|année|yr)/i;

export interface Period {
  /** The first and last year, where they are known. */
  readonly years: readonly [first: number, last: number] | null;
  /** By year (« au moins trois millions par année »), or by something that is not a year. */
  readonly rate: 'yearly' | 'other' | null;
}

export function periodOf(
  flow: Pick<FlowFact, 'periodFr' | 'periodEn' | 'since' | 'until'>,
): Period {
  const texts = [flow.periodEn, flow.periodFr].filter((text) => text !== null);
  const per = texts.map((text) => RATE.exec(text)?.[1]).find((one) => one !== undefined);
  return {
    rate: per === undefined ? null : YEARLY.test(per) ? 'yearly' : 'other',
    years: texts.map(yearsIn).find((years) => years !== null) ?? between(flow.since, flow.until),
  };
}

function yearsIn(text: string): readonly [number, number] | null {
  const one = YEAR.exec(text);
  if (one !== null) return [Number(one[1]), Number(one[1])];
  const several = YEARS.exec(text);
  // « 2013-05 » is a month; a range goes up.
  if (several === null || Number(several[2]) < Number(several[1])) return null;
  return [Number(several[1]), Number(several[2])];
}

function between(since: string | null, until: string | null): readonly [number, number] | null {
  const [first, last] = [since, until].map((date) =>
    date === null ? null : Number(date.slice(0, 4)),
  );
  return first === null || first === undefined ? null : [first, last ?? first];
}

/** The row of a flow in a table of years: one year, a span that is not divided, or unknown. */
export function yearKey(flow: Parameters<typeof periodOf>[0]): string | null {
  const { years } = periodOf(flow);
  if (years === null) return null;
  return years[0] === years[1] ? String(years[0]) : `${years[0]}–${years[1]}`;
}
