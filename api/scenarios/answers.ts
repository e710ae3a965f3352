/** From what a request assumes to a calculated scenario. It reads facts and writes none. */
import type { Context } from '../context.ts';
import { footing } from '../dependencies/answers.ts';
import { known } from '../entities/known.ts';
import { notFound, within } from '../words/refusing.ts';
import { type Calculation, calculate } from './calculation.ts';
import { type Chosen, membersOf, modelOf } from './choosing.ts';
import { factValue } from './facts.ts';
import type { Assumed, Model, TemplateName } from './model.ts';
import { type Decision, type Vote, votes } from './mutualisation/deciding.ts';
import { FEWEST, MOST_MEMBERS, type Rule, shareKey } from './mutualisation/model.ts';
import { scenarioRefused } from './refusing.ts';
import type { Origin, Shipped, ShippedAssumption } from './shipped.ts';
import { spentOn } from './spending/facts.ts';
import type { Way } from './trust/model.ts';

export interface AssumptionInput {
  readonly key: string;
  readonly value: number;
  readonly low?: number | null;
  readonly high?: number | null;
}

export interface ScenarioInput {
  readonly template: TemplateName;
  readonly shipped?: string | null;
  readonly codebase?: string | null;
  readonly way?: Way | null;
  readonly rule?: Rule | null;
  readonly decision?: Decision | null;
  readonly members?: readonly string[] | null;
  readonly buyer?: string | null;
  readonly function?: string | null;
  readonly memberCount?: number | null;
  readonly classes?: readonly string[] | null;
  readonly assumptions?: readonly AssumptionInput[] | null;
  /** As they were when the scenario was kept, where nobody entered them. */
  readonly keptValues?: readonly AssumptionInput[] | null;
  readonly currency: string;
  readonly seed: number;
}

export interface Answered {
  readonly model: Model;
  readonly chosen: Chosen;
  readonly calculation: Calculation;
  readonly currency: string;
  readonly seed: number;
  readonly shipped: Shipped | null;
  /** The id of the codebase to which it is attached. */
  readonly codebase: string | null;
  /** The id of the function of software of which it speaks. */
  readonly use: string | null;
  /** By the key of each assumption. */
  readonly origins: ReadonlyMap<string, Origin | 'READER'>;
  /** Present values of facts, by the keys of assumptions whose fact has changed; null where the fact has none. */
  readonly changed: ReadonlyMap<string, number | null>;
  /** Keys of assumptions whose value is the one of a scenario that was kept. */
  readonly kept: ReadonlySet<string>;
  /** Ids of the members of a pool; null for one without a name. */
  readonly members: readonly (string | null)[];
  readonly votes: readonly Vote[];
}

export async function answer(input: ScenarioInput, context: Context): Promise<Answered> {
  const { template, currency, seed } = input;
  if (!/^[A-Z]{3}$/.test(currency))
    throw scenarioRefused('currency', ({ currency: say }) => say(currency));
  const shipped = shippedFor(input, context);
  const [codebase = null] = await known(
    [input.codebase ?? shipped?.codebase ?? ''].filter((id) => id !== ''),
    context,
    'Codebase',
    'codebase',
  );
  const members = template === 'POOLING' ? await membersFor(input, shipped, context) : [];
  const [way, rule] = [input.way ?? shipped?.way ?? null, input.rule ?? shipped?.rule ?? null];
  const [given, before] = [input.assumptions ?? [], input.keptValues ?? []];
  const alone = new Set(
    [...given, ...before, ...(shipped?.assumptions ?? [])].flatMap(({ key }) =>
      key.startsWith('own_') ? [Number(key.slice('own_'.length))] : [],
    ),
  );
  const chosen = { template, way, rule, members: members.length, alone };
  const use = template === 'SPENDING' ? (input.function ?? shipped?.use ?? null) : null;
  const asked = input.buyer || input.function ? await spentOn(input, context) : [];
  const assumed = assuming(modelOf(chosen), { shipped, asked, before, given });
  const { model, origins, kept } = assumed;
  const calculation = calculate(model);
  return {
    ...{ model, chosen, calculation, currency, seed, shipped, codebase, use, origins, members },
    ...{ kept, changed: await changedFacts(assumed, currency, context) },
    votes: template === 'POOLING' ? votesIn(calculation, members, input, rule) : [],
  };
}

function shippedFor({ shipped: id, template }: ScenarioInput, { scenarios }: Context) {
  if (!id) return null;
  const found = scenarios.find((one) => one.id === id || one.entity === id);
  if (found === undefined) throw notFound(id, 'shipped');
  if (found.template !== template)
    throw scenarioRefused('template', ({ otherTemplate }) => otherTemplate(id));
  return found;
}

async function membersFor(
  { members, memberCount }: ScenarioInput,
  shipped: Shipped | null,
  context: Context,
): Promise<readonly (string | null)[]> {
  const named = members ?? (typeof memberCount === 'number' ? [] : (shipped?.members ?? []));
  const ids = await known([...new Set(named)], context, 'Organisation', 'members');
  const many = memberCount ?? (ids.length === 0 ? membersOf(0) : ids.length);
  if (many < FEWEST || many > MOST_MEMBERS || ids.length > many)
    throw scenarioRefused('members', ({ members: say }) => say(FEWEST, MOST_MEMBERS));
  return Array.from({ length: many }, (_, at) => ids[at] ?? null);
}

interface Values {
  readonly shipped: Shipped | null;
  readonly asked: readonly ShippedAssumption[];
  readonly before: readonly AssumptionInput[];
  readonly given: readonly AssumptionInput[];
}

interface Assuming {
  readonly model: Model;
  readonly origins: ReadonlyMap<string, Origin | 'READER'>;
  /** Present sums of purchases in the facts, by the keys of assumptions. */
  readonly sums: ReadonlyMap<string, number>;
  readonly kept: ReadonlySet<string>;
}

/** The model with the values of the shipped scenario, over them those that were kept, over them those of the reader. */
function assuming(model: Model, { shipped, asked, before, given }: Values): Assuming {
  const origins = new Map<string, Origin | 'READER'>();
  const changed = new Map<string, Assumed>();
  const sums = new Map(asked.map(({ key, value }) => [key, value]));
  const kept = new Set<string>();
  const assumed = new Map(model.assumptions.map((one) => [one.key, one]));
  const ownOf = (key: string) => {
    const own = changed.get(key) ?? assumed.get(key);
    if (own !== undefined) return own;
    throw scenarioRefused('assumptions', ({ unknownKey }) => unknownKey(key, [...assumed.keys()]));
  };
  for (const { key, value, low, high, origin } of [...(shipped?.assumptions ?? []), ...asked]) {
    const own = assumed.get(key);
    // The other way to spend a fund has other assumptions.
    if (own === undefined) continue;
    changed.set(key, { ...own, value, low: low ?? value, high: high ?? value });
    origins.set(key, origin);
  }
  for (const one of before) {
    const own = ownOf(one.key);
    changed.set(one.key, entered(own, one));
    const origin = origins.get(one.key) ?? 'READER';
    if (one.value === own.value) continue;
    // The reason of one value is no reason of another.
    if (isOfFacts(origin)) kept.add(one.key);
    else origins.set(one.key, 'READER');
  }
  for (const one of given) {
    const own = ownOf(one.key);
    changed.set(one.key, entered(own, one));
    if (one.value !== own.value || !origins.has(one.key)) origins.set(one.key, 'READER');
  }
  const assumptions = model.assumptions.map((one) => changed.get(one.key) ?? one);
  return { model: { ...model, assumptions }, origins, sums, kept };
}

const isOfFacts = (origin: Origin | 'READER') =>
  origin !== 'READER' && (origin.from === 'FACT' || origin.from === 'PURCHASES');

/** A range that is not given again is widened until it holds the value. */
function entered(own: Assumed, { key, value, low, high }: AssumptionInput): Assumed {
  const range = {
    low: low ?? Math.min(own.low, value),
    high: high ?? Math.max(own.high, value),
  };
  for (const one of [value, range.low, range.high])
    if (!(one >= own.least && one <= own.most))
      throw scenarioRefused(key, ({ outside }) => outside(key, own.least, own.most));
  if (range.low > value || range.high < value)
    throw scenarioRefused(key, ({ turnedRound }) => turnedRound(key));
  return { ...own, value, ...range };
}

async function changedFacts(
  { model, origins, sums }: Assuming,
  currency: string,
  context: Context,
): Promise<ReadonlyMap<string, number | null>> {
  const { facts } = await footing(context);
  const changed = new Map<string, number | null>();
  for (const { key, unit, value } of model.assumptions) {
    const origin = origins.get(key);
    if (origin === undefined || origin === 'READER') continue;
    const isSum = origin.from === 'PURCHASES';
    if (!isSum && origin.from !== 'FACT') continue;
    const now = isSum ? (sums.get(key) ?? null) : factValue(facts, origin, unit, currency);
    if (now !== value) changed.set(key, now);
  }
  return changed;
}

const MOST_CLASSES = MOST_MEMBERS;

function votesIn(
  { values }: Calculation,
  members: readonly (string | null)[],
  { decision, classes }: ScenarioInput,
  rule: Rule | null,
): readonly Vote[] {
  if (classes) within('classes', Math.max(1, classes.length), MOST_CLASSES);
  const shares = members.map((_, at) => values[shareKey(rule ?? 'EQUAL', at + 1)] ?? 0);
  return votes(
    decision ?? 'MEMBER',
    shares,
    (classes ?? []).map((one) => one || null),
  );
}
