/** Purchases by period, vendor and function. Every table is a regrouping of the same cells, so all add up to the same total. */
import { countedUnder } from '../funding/wholes.ts';
import type { Facts } from '../snapshot/facts.ts';
import type { Bought, Cell } from './cells.ts';
import type { Group, Rule } from './register.ts';

export const centsOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum, { cents }) => sum + cents, 0);

function grouping<K>(cells: readonly Cell[], keyOf: (cell: Cell) => K): Map<K, Cell[]> {
  const all = new Map<K, Cell[]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const own = all.get(key);
    if (own === undefined) all.set(key, [cell]);
    else own.push(cell);
  }
  return all;
}

export interface Period {
  readonly period: string;
  readonly cents: number;
  readonly classified: number;
}

/** In the order of time; those without a year come last. */
export function byPeriod(cells: readonly Cell[]): Period[] {
  return [...grouping(cells, ({ period }) => period)]
    .map(([period, own]) => ({
      period,
      cents: centsOf(own),
      classified: centsOf(own.filter(({ rule }) => rule !== null)),
    }))
    .sort((a, b) => Number(a.period === '') - Number(b.period === '') || order(a.period, b.period));
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Why a vendor counts under another one. */
export type Reason =
  | { readonly from: 'GROUP'; readonly group: Group }
  /** The parent in the graph. */
  | { readonly from: 'PARENT'; readonly parent: string };

export interface Vendor {
  /** The id of an entity, or the name in a register. */
  readonly key: string;
  readonly entity: string | null;
  /** As a source spells it; null where the graph names it. */
  readonly name: string | null;
  readonly cells: readonly Cell[];
  readonly cents: number;
  /** Of what it is made; none where it is only itself. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly entity: string | null;
  readonly name: string | null;
  readonly cents: number;
  /** Null for the head itself. */
  readonly reason: Reason | null;
}

interface Head {
  readonly key: string;
  readonly entity: string | null;
  readonly name: string | null;
  readonly reason: Reason | null;
}

/** @param rolledUp whether parents count with all that belongs to them; else each vendor as its source has it */
export function byVendor({ cells, registers }: Bought, rolledUp: boolean, facts: Facts): Vendor[] {
  const groups = new Map(
    registers.flatMap((register) =>
      register.groups.flatMap((group) => group.vendors.map((name) => [name, group] as const)),
    ),
  );
  const alone = ({ vendor, entity, link }: Cell): Head =>
    link === null
      ? { key: rolledUp ? (entity ?? vendor) : vendor, entity, name: vendor, reason: null }
      : { key: entity ?? vendor, entity, name: null, reason: null };
  const headOf = (cell: Cell): Head => {
    const own = alone(cell);
    if (!rolledUp) return own;
    const group = cell.link === null ? groups.get(cell.vendor) : undefined;
    if (group !== undefined)
      return { key: group.name, entity: null, name: group.name, reason: { from: 'GROUP', group } };
    const parent = cell.entity === null ? null : parentOf(cell.entity, facts);
    if (parent === null) return own;
    return { key: parent, entity: parent, name: null, reason: { from: 'PARENT', parent } };
  };
  const heads = new Map<string, { head: Head; cells: Cell[] }>();
  for (const cell of cells) {
    const head = headOf(cell);
    const known = heads.get(head.key);
    if (known === undefined) heads.set(head.key, { head, cells: [cell] });
    else known.cells.push(cell);
  }
  return [...heads]
    .map(([key, { head, cells: own }]) => {
      const parts = [...grouping(own, (cell) => alone(cell).key)].map(([, some]): Part => {
        const [first] = some as [Cell];
        const { entity, name } = alone(first);
        return { entity, name, cents: centsOf(some), reason: headOf(first).reason };
      });
      const isWhole = parts.length > 1 || parts.some(({ reason }) => reason !== null);
      return {
        ...{ key, entity: head.entity, name: head.name, cells: own, cents: centsOf(own) },
        parts: isWhole ? parts.sort((a, b) => b.cents - a.cents) : [],
      };
    })
    .sort((a, b) => b.cents - a.cents || order(a.key, b.key));
}

const NOBODY: ReadonlySet<string> = new Set();

/** The organisation under which its money counts; null where it is its own. */
function parentOf(id: string, facts: Facts): string | null {
  const head = countedUnder(facts, id, NOBODY);
  return head === id ? null : head;
}

export interface FunctionSum {
  /** The id of a concept; null for what no rule assigns. */
  readonly function: string | null;
  readonly cells: readonly Cell[];
  readonly cents: number;
  /** Of it, what a source assigns; the rest is inferred. */
  readonly cited: number;
  readonly rules: readonly Rule[];
}

/** The largest first; what no rule assigns comes last. */
export function byFunction(cells: readonly Cell[]): FunctionSum[] {
  return [...grouping(cells, ({ rule }) => rule?.function ?? null)]
    .map(([id, own]) => ({
      ...{ function: id, cells: own, cents: centsOf(own) },
      cited: centsOf(own.filter(({ rule }) => rule !== null && rule.cite.length > 0)),
      rules: [...new Set(own.flatMap(({ rule }) => rule ?? []))],
    }))
    .sort(
      (a, b) =>
        Number(a.function === null) - Number(b.function === null) ||
        b.cents - a.cents ||
        order(a.function ?? '', b.function ?? ''),
    );
}

/** What no rule assigns, by the column of its source; the largest first. */
export function byColumn(cells: readonly Cell[]) {
  return [...grouping(cells, ({ column, register }) => `${register?.id ?? ''} ${column ?? ''}`)]
    .map(([, own]) => ({ ...(own[0] as Cell), cells: own, cents: centsOf(own) }))
    .sort((a, b) => b.cents - a.cents);
}

/** The last period for which there are sums, and what was spent in it. */
export function lastPeriod(cells: readonly Cell[]): Period | null {
  return (
    byPeriod(cells)
      .filter(({ period }) => period !== '')
      .at(-1) ?? null
  );
}
