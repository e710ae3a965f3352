/** What public bodies buy, purchase by purchase: the rows of registers, and the purchases that the graph holds beside them. */
import { isPurchase, readingOf } from '../funding/reading.ts';
import type { Facts } from '../snapshot/facts.ts';
import { identityOf } from '../snapshot/identity.ts';
import type { FlowFact } from '../snapshot/queries.ts';
import type { StakeholderOf } from '../snapshot/stakeholders.ts';
import type { Standing } from '../snapshot/standing.ts';
import type { Register, Rule } from './register.ts';

/** What was bought of one vendor in one period, in one column of its source. Cents are whole. */
export interface Cell {
  readonly buyer: string;
  /** The vendor as its source spells it; of a purchase of the graph, its id. */
  readonly vendor: string;
  /** Its id, where the graph knows it. */
  readonly entity: string | null;
  readonly period: string;
  readonly cents: number;
  readonly column: string | null;
  /** By which it has its function; null where it has none. */
  readonly rule: Rule | null;
  /** The purchase of the graph; null for a row of a register. */
  readonly link: string | null;
  readonly register: Register | null;
}

export interface Bought {
  readonly currency: string;
  readonly buyers: readonly string[];
  readonly cells: readonly Cell[];
  readonly registers: readonly Register[];
  /** Purchases of the graph that are not added: the register of their buyer may hold them too. */
  readonly beside: readonly FlowFact[];
  /** Purchases whose sum no source gives. */
  readonly withoutSum: readonly FlowFact[];
  /** Purchases that are planned, inferred or still to be verified: they are no facts. */
  readonly unsure: readonly FlowFact[];
  /** Purchases in other currencies: nothing is converted. */
  readonly otherCurrencies: readonly FlowFact[];
}

export interface Around {
  readonly facts: Facts;
  readonly standing: Standing;
  readonly stakeholder: StakeholderOf;
  readonly registers: readonly Register[];
}

/** Period of amounts of which no source gives a year. */
export const NO_PERIOD = '';
const ROUNDING = 'rounding';

/** Bodies of which a register or a purchase of the graph is known, in the order of their ids. */
export function publicBuyers({ facts, standing, stakeholder, registers }: Around): string[] {
  const { canonical } = identityOf(facts, standing);
  const all = new Set(registers.map(({ buyer }) => canonical(buyer)));
  for (const flow of facts.flows)
    if (isPurchase(flow) && standing.fact(flow) && isPublic(flow.from, facts, stakeholder))
      all.add(canonical(flow.from));
  return [...all].filter((id) => facts.entities.has(id)).sort();
}

export function isPublic(id: string, facts: Facts, stakeholder: StakeholderOf): boolean {
  const entity = facts.entities.get(id);
  return entity !== undefined && stakeholder(entity) === 'public';
}

/** @param buyer null for all public bodies */
export function bought(buyer: string | null, currency: string, around: Around): Bought {
  const { facts, standing } = around;
  const { canonical } = identityOf(facts, standing);
  const buyers = buyer === null ? publicBuyers(around) : [canonical(buyer)];
  const among = new Set(buyers);
  const registers = around.registers.filter((one) => among.has(canonical(one.buyer)));
  const inRegister = new Map(
    registers.filter(({ rows }) => rows.length > 0).map((one) => [canonical(one.buyer), one]),
  );
  const rules = registers.flatMap((one) => one.rules);
  const cells = registers
    .filter((one) => one.currency === currency)
    .flatMap((one) => cellsOf(one, canonical(one.buyer)));
  const beside: FlowFact[] = [];
  const withoutSum: FlowFact[] = [];
  const otherCurrencies: FlowFact[] = [];
  const unsure: FlowFact[] = [];
  for (const flow of facts.flows) {
    const from = canonical(flow.from);
    if (!among.has(from) || !isPurchase(flow)) continue;
    if (!standing.fact(flow)) {
      unsure.push(flow);
      continue;
    }
    const register = inRegister.get(from);
    if (register !== undefined) {
      if (!isOf(register, flow.id, facts)) beside.push(flow);
      continue;
    }
    const { sum, givenBack } = readingOf(flow);
    if (sum === null) withoutSum.push(flow);
    else if (flow.unit !== currency) otherCurrencies.push(flow);
    else
      cells.push({
        buyer: from,
        vendor: flow.to,
        entity: canonical(flow.to),
        period: periodOf(flow),
        cents: Math.round(sum * 100) * (givenBack ? -1 : 1),
        column: null,
        rule: rules.find(({ flows }) => flows.has(flow.id)) ?? null,
        link: flow.id,
        register: null,
      });
  }
  return {
    ...{ currency, buyers, cells, registers },
    ...{ beside, withoutSum, otherCurrencies, unsure },
  };
}

/** Whether a purchase of the graph is read from the same source as a register, and so is one of its rows. */
const isOf = ({ cite }: Register, flow: string, facts: Facts) =>
  facts.cited(flow).some(({ source }) => cite.some((one) => one.source === source));

function periodOf(flow: FlowFact): string {
  const { years } = readingOf(flow);
  if (years === null) return NO_PERIOD;
  const [first, last] = years;
  return first === last ? String(first) : `${first}-${last}`;
}

const made = new WeakMap<Register, readonly Cell[]>();

function cellsOf(register: Register, buyer: string): readonly Cell[] {
  const known = made.get(register);
  if (known !== undefined) return known;
  const { rows, rules, vendors, columns } = register;
  const isOneColumn = Object.keys(columns).length === 0;
  const cells = rows.flatMap(({ vendor, period, cents, parts }): Cell[] => {
    const common = { buyer, vendor, entity: vendors[vendor] ?? null, period, link: null, register };
    const fits = (column: string | null, rule: Rule) =>
      rule.flows.size === 0 &&
      (rule.column === null || rule.column === column) &&
      (rule.vendors === null || rule.vendors.has(vendor));
    const ruleFor = (column: string | null) => rules.find((rule) => fits(column, rule)) ?? null;
    if (isOneColumn) return [{ ...common, cents, column: null, rule: ruleFor(null) }];
    const inColumns = Object.entries(parts).map(([column, part]) => ({
      ...{ ...common, cents: part, column, rule: ruleFor(column) },
    }));
    // The source rounds each part: what its total has more or less belongs to no column.
    const rest = cents - inColumns.reduce((sum, one) => sum + one.cents, 0);
    return rest === 0 && inColumns.length > 0
      ? inColumns
      : [...inColumns, { ...common, cents: rest, column: ROUNDING, rule: null }];
  });
  made.set(register, cells);
  return cells;
}

export const isRounding = ({ column }: Cell): boolean => column === ROUNDING;
