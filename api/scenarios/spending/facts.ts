/** What the facts say of money that could move: what is spent on a function, and how many people serve it here. */
import type { Context } from '../../context.ts';
import { footing, localFor } from '../../dependencies/answers.ts';
import { around, money, spentBy } from '../../purchases/answers.ts';
import { capacityOf, functionsIn } from '../../purchases/capacity.ts';
import { lastPeriod } from '../../purchases/spending.ts';
import { notFound } from '../../words/refusing.ts';
import { both, nameOf } from '../../words/words.ts';
import { scenarioRefused } from '../refusing.ts';
import type { ShippedAssumption } from '../shipped.ts';

export interface Asked {
  readonly template: string;
  readonly buyer?: string | null;
  readonly function?: string | null;
  readonly currency: string;
}

/** @throws BAD_INPUT for another template, NOT_FOUND for a body or a function that is not there */
export async function spentOn(
  { template, buyer, function: use, currency }: Asked,
  context: Context,
): Promise<ShippedAssumption[]> {
  if (template !== 'SPENDING')
    throw scenarioRefused('function', ({ onlySpending }) => onlySpending);
  const { facts } = await footing(context);
  if (use && facts.entities.get(use)?.kind !== 'Concept') throw notFound(use, 'function');
  const spent = await spentBy({ buyer: buyer || null, currency }, context);
  const cells = spent.bought.cells.filter(({ rule }) => !use || rule?.function === use);
  const last = lastPeriod(cells);
  const own = last === null ? [] : cells.filter(({ period }) => period === last.period);
  const registers = new Set(own.flatMap(({ register }) => register ?? []));
  const name = (language: 'FR' | 'EN') =>
    use ? nameOf(facts.entities.get(use), use, language) : null;
  const sum: ShippedAssumption = {
    ...{ key: 'spend', value: money(last?.cents ?? 0), low: null, high: null },
    origin: {
      from: 'PURCHASES',
      cite: [...registers].flatMap(({ cite }) => [...cite]),
      links: own.flatMap(({ link }) => link ?? []),
      why: {
        fr: both(({ scenarios }) => scenarios.spentIn(last?.period ?? null, name('FR'))).fr,
        en: both(({ scenarios }) => scenarios.spentIn(last?.period ?? null, name('EN'))).en,
      },
    },
  };
  if (!use || !functionsIn(facts).includes(use)) return [sum];
  const local = await localFor(null, context);
  const {
    people,
    organisations,
    unknownCount: unknown,
  } = capacityOf(use, { ...(await around(context)), local });
  const counted = organisations.length - unknown;
  return [
    sum,
    {
      ...{ key: 'known', value: people, low: null, high: null },
      origin: {
        from: 'PURCHASES',
        cite: [],
        links: [],
        why: both(({ scenarios }) => scenarios.knownHere(counted, unknown)),
      },
    },
  ];
}
