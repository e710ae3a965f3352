/** The value that a fact gives to an assumption, as the facts stand now. */
import { readingOf } from '../funding/reading.ts';
import type { Facts } from '../snapshot/facts.ts';
import type { FlowFact } from '../snapshot/queries.ts';
import type { Unit } from './model.ts';
import type { Origin } from './shipped.ts';

type FromFact = Extract<Origin, { readonly from: 'FACT' }>;

/** Null where the fact is gone, or is in another unit or currency: neither is ever converted. */
export function factValue(
  facts: Facts,
  { of, measures }: FromFact,
  unit: Unit,
  currency: string,
): number | null {
  const link = facts.link(of);
  const measured =
    measures === null
      ? null
      : (facts.measured(of).find(({ measuresEn }) => measuresEn === measures) ?? null);
  const [value, inUnit] =
    link?.kind === 'FUNDS'
      ? [readingOf(link as FlowFact).sum, (link as FlowFact).unit]
      : [measured?.value ?? null, measured?.unit ?? null];
  if (value === null) return null;
  if (unit === 'MONEY' || unit === 'MONEY_PER_YEAR') return inUnit === currency ? value : null;
  return inUnit === '%' ? value / 100 : value;
}
