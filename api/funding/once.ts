/**
 * The same money counted once, only where sources say that it is the same; equal sums alone never do.
 * - A flow that names its intermediary is the whole; its two legs are left out, one for each whole. A leg may
 *   name an intermediary of its own: a chain counts where it begins and ends.
 * - Money that a body and its own part hand to each other, and that the next flow pays on alike, is
 *   left out where it stays inside.
 * - An amount over several years holds the amounts of shorter times within it, between the same two
 *   for the same purpose, or where one payer or recipient is said to be part of the other.
 */
import { fold } from '../folding.ts';
import type { Facts } from '../snapshot/facts.ts';
import { grouped } from '../snapshot/facts.ts';
import type { FlowFact } from '../snapshot/queries.ts';
import { holdsYears } from './periods.ts';
import { readingOf } from './reading.ts';
import { isPartOf, withWholes } from './wholes.ts';

export interface Repeated {
  readonly reason: 'PASSED_ON' | 'OVERLAP';
  /** The flow that already counts the money. */
  readonly countedIn: FlowFact;
}

/** By the id of the flow that is left out. */
export type Repeats = ReadonlyMap<string, Repeated>;

export function repeats(facts: Facts, flows: readonly FlowFact[]): Repeats {
  const found = new Map<string, Repeated>();
  const summed = flows.filter((flow) => readingOf(flow).sum !== null && !readingOf(flow).givenBack);
  for (const group of grouped(summed, amountOf).values()) {
    if (group.length < 2) continue;
    legs(group, found);
    settle(found);
    insides(facts, group, found);
  }
  overlaps(facts, summed, found);
  return found;
}

/** What the parts of one movement of money state alike. */
const amountOf = (flow: FlowFact) => {
  const { sum, high, years, nature } = readingOf(flow);
  return [sum, high, flow.unit, flow.qualifier, years, nature].join('\n');
};

const purposeOf = ({ purposeEn, purposeFr }: FlowFact) => fold(purposeEn ?? purposeFr ?? '');

/** Where one gives no purpose, nothing tells them apart. */
const isAlike = (one: string, other: string) => one === '' || other === '' || one === other;

function legs(group: readonly FlowFact[], found: Map<string, Repeated>): void {
  for (const whole of group) {
    const { intermediary, from, to } = whole;
    if (intermediary === null) continue;
    for (const [payer, recipient] of [
      [from, intermediary],
      [intermediary, to],
    ]) {
      const leg = group.find(
        (one) =>
          !isCountedIn(whole, one, found) &&
          one.from === payer &&
          one.to === recipient &&
          !found.has(one.id) &&
          isAlike(purposeOf(one), purposeOf(whole)),
      );
      if (leg !== undefined) found.set(leg.id, { reason: 'PASSED_ON', countedIn: whole });
    }
  }
}

/** Whether the one is the other, or counts in it, through however many. */
function isCountedIn(one: FlowFact, other: FlowFact, found: Map<string, Repeated>): boolean {
  for (let at: FlowFact | undefined = one; at !== undefined; at = found.get(at.id)?.countedIn)
    if (at.id === other.id) return true;
  return false;
}

/** What counts in a leg counts in the whole of that leg. */
function settle(found: Map<string, Repeated>): void {
  for (const [id, { reason, countedIn }] of found) {
    let whole = countedIn;
    for (let next = found.get(whole.id); next !== undefined; next = found.get(whole.id))
      whole = next.countedIn;
    found.set(id, { reason, countedIn: whole });
  }
}

/** A government pays its ministry, which pays a co-op the same for the same: the first stays inside. */
function insides(facts: Facts, group: readonly FlowFact[], found: Map<string, Repeated>): void {
  const within = ({ from, to }: FlowFact) => isPartOf(facts, from, to) || isPartOf(facts, to, from);
  const used = new Set<string>();
  for (const inner of group) {
    if (found.has(inner.id) || !within(inner)) continue;
    const outer = group.find(
      (one) =>
        one !== inner &&
        !used.has(one.id) &&
        !found.has(one.id) &&
        !within(one) &&
        one.flowKind === inner.flowKind &&
        purposeOf(one) === purposeOf(inner) &&
        (one.from === inner.to || one.to === inner.from),
    );
    if (outer === undefined) continue;
    used.add(outer.id);
    found.set(inner.id, { reason: 'PASSED_ON', countedIn: outer });
  }
}

function overlaps(facts: Facts, flows: readonly FlowFact[], found: Map<string, Repeated>): void {
  const left = flows.filter(({ id }) => !found.has(id));
  const byEnds = grouped(left, ({ from, to, unit }) => [from, to, unit].join('\n'));
  for (const part of left) {
    const holding = [...withWholes(facts, part.from)].flatMap((from) =>
      [...withWholes(facts, part.to)].flatMap((to) =>
        (byEnds.get([from, to, part.unit].join('\n')) ?? []).filter((one) => holds(one, part)),
      ),
    );
    // What holds all of it is named, not one of the steps between.
    const [whole] = holding.sort((a, b) => length(b) - length(a) || (a.id < b.id ? -1 : 1));
    if (whole !== undefined) found.set(part.id, { reason: 'OVERLAP', countedIn: whole });
  }
}

const length = (flow: FlowFact) => {
  const [first, last] = readingOf(flow).years ?? [0, 0];
  return last - first;
};

/** @param part between the same two as the whole, or between parts of them */
function holds(whole: FlowFact, part: FlowFact): boolean {
  const [all, some] = [readingOf(whole), readingOf(part)];
  if (all.nature !== some.nature || all.years === null || some.years === null) return false;
  if (!holdsYears(all.years, some.years)) return false;
  if (all.high !== null && (some.low ?? 0) > all.high) return false;
  if (whole.from !== part.from || whole.to !== part.to) return true;
  const purpose = purposeOf(whole);
  return whole.flowKind === part.flowKind && (purpose === '' || purpose === purposeOf(part));
}
