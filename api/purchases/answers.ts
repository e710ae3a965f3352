/** From a request to what public bodies buy, with the sentences that say how to read it. */
import type { Context } from '../context.ts';
import { footing } from '../dependencies/answers.ts';
import { known } from '../entities/known.ts';
import type { Language } from '../errors.ts';
import { derived } from '../snapshot/derived.ts';
import type { Facts } from '../snapshot/facts.ts';
import { stakeholders } from '../snapshot/stakeholders.ts';
import { purchasesRefused } from '../words/refusing.ts';
import { inWords, wordsIn } from '../words/words.ts';
import { type Around, type Bought, bought, type Cell } from './cells.ts';
import { byFunction, byVendor, centsOf, type FunctionSum, type Vendor } from './spending.ts';

/** What was bought, with what its tables are made from. */
export interface Spent {
  readonly buyer: string | null;
  readonly bought: Bought;
  readonly facts: Facts;
  readonly total: number;
  readonly rolled: readonly Vendor[];
  readonly functions: readonly FunctionSum[];
}

/** What the rules of purchases read. */
export async function around(context: Context): Promise<Around> {
  const { facts, sure } = await footing(context);
  return {
    ...{ facts, standing: sure, registers: context.registers },
    stakeholder: stakeholders(context.vocabulary),
  };
}

export async function spentBy(
  { buyer = null, currency }: { readonly buyer?: string | null; readonly currency: string },
  context: Context,
): Promise<Spent> {
  if (!/^[A-Z]{3}$/.test(currency))
    throw purchasesRefused('currency', ({ currency: say }) => say(currency));
  const [id = null] = buyer === null ? [] : await known([buyer], context, 'Organisation', 'buyer');
  const from = await around(context);
  const { facts, standing, registers } = from;
  const read = registers.map((one) => one.id).join();
  return derived(facts, standing, `spent:${id ?? ''}:${currency}:${read}`, () => {
    const own = bought(id, currency, from);
    return {
      ...{ buyer: id, bought: own, facts, total: centsOf(own.cells) },
      rolled: byVendor(own, true, facts),
      functions: byFunction(own.cells),
    };
  });
}

export const money = (cents: number): number => cents / 100;

export const classifiedIn = (cells: readonly Cell[]): number =>
  centsOf(cells.filter(({ rule }) => rule !== null));
export const citedIn = (cells: readonly Cell[]): number =>
  centsOf(cells.filter(({ rule }) => rule !== null && rule.cite.length > 0));

/** Vendors that count with others. */
export const joined = ({ rolled }: Spent): Vendor[] =>
  rolled.filter(({ parts }) => parts.length > 0);

export function remarksOf(spent: Spent, language: Language): string[] {
  const { bought: own, total, rolled } = spent;
  const { remarks } = wordsIn(language).purchases;
  const { cells, registers, buyers, beside, withoutSum, otherCurrencies, unsure } = own;
  const full = registers.filter(({ rows }) => rows.length > 0);
  const estimates = full.filter(({ isEstimate }) => isEstimate);
  const heads = joined(spent);
  const most = full
    .flatMap(({ rows }) => rows)
    .reduce((a, b) => ((b.spellingCount ?? 0) > (a?.spellingCount ?? 0) ? b : a), undefined as Row);
  const named = buyers.length - full.length;
  return [
    ...(cells.length === 0 ? [remarks.nothing] : []),
    ...(total > 0 ? [remarks.classified(classifiedIn(cells) / total, citedIn(cells) / total)] : []),
    ...(estimates.length > 0
      ? [remarks.estimate(estimates.map(({ title }) => inWords(title, language)))]
      : []),
    ...(named > 0 && cells.length > 0 ? [remarks.onlyNamed(named)] : []),
    ...(heads.length > 0
      ? [
          remarks.rolledUp(
            heads.reduce((sum, { parts }) => sum + parts.length, 0),
            heads.length,
          ),
        ]
      : []),
    ...(most?.spellingCount ? [remarks.spellings(most.vendor, most.spellingCount)] : []),
    ...(beside.length > 0 ? [remarks.beside(beside.length)] : []),
    ...(withoutSum.length > 0 ? [remarks.withoutSum(withoutSum.length)] : []),
    ...(unsure.length > 0 ? [remarks.unsure(unsure.length)] : []),
    ...(otherCurrencies.length > 0 ? [remarks.otherCurrencies(otherCurrencies.length)] : []),
    ...(buyers.length > 1 && rolled.length > 0 ? [remarks.overlapping] : []),
  ];
}

type Row = Bought['registers'][number]['rows'][number] | undefined;
