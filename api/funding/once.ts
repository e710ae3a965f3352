/**
 * The same money counted once. A flow passes on the money of another where it starts where the other
 * ends, and both state the same amount, currency, qualifier, period and purpose, of which period or
 * purpose must be given. A flow that names its intermediary is the whole; its two legs are left out.
 */

import { fold } from '../folding.ts';
import { grouped } from '../snapshot/facts.ts';
import type { FlowFact } from '../snapshot/queries.ts';

export interface Passage {
  /** Flows that pass on money which another flow already brought. */
  readonly passedOn: ReadonlySet<string>;
  /** Flows whose money another flow passes on. */
  readonly handedOver: ReadonlySet<string>;
  /** Parts of a flow that names its intermediary. */
  readonly legs: ReadonlySet<string>;
}

export function passages(flows: readonly FlowFact[]): Passage {
  const passage = {
    passedOn: new Set<string>(),
    handedOver: new Set<string>(),
    legs: new Set<string>(),
  };
  for (const group of grouped(flows.filter(comparable), stated).values()) {
    if (group.length < 2) continue;
    declared(group, passage.legs);
    chained(
      group.filter(({ id }) => !passage.legs.has(id)),
      passage,
    );
  }
  return passage;
}

const comparable = ({ value, periodFr, periodEn, purposeFr, purposeEn, since }: FlowFact) =>
  value !== null && (periodFr ?? periodEn ?? purposeFr ?? purposeEn ?? since) !== null;

/** What two flows of the same money state alike. */
const stated = (flow: FlowFact) =>
  [
    flow.value,
    flow.max,
    flow.unit,
    flow.qualifier,
    fold(flow.periodEn ?? flow.periodFr ?? flow.since ?? ''),
    fold(flow.purposeEn ?? flow.purposeFr ?? ''),
    flow.status === 'ended' ? 'stated' : flow.status,
  ].join('\n');

function declared(group: readonly FlowFact[], legs: Set<string>): void {
  for (const whole of group) {
    if (whole.intermediary === null) continue;
    for (const leg of group) {
      if (leg === whole || leg.intermediary !== null) continue;
      const first = leg.from === whole.from && leg.to === whole.intermediary;
      const second = leg.from === whole.intermediary && leg.to === whole.to;
      if (first || second) legs.add(leg.id);
    }
  }
}

/** Each flow is passed on at most once, and passes on at most one. */
function chained(
  group: readonly FlowFact[],
  { passedOn, handedOver }: { passedOn: Set<string>; handedOver: Set<string> },
): void {
  const leaving = grouped(group, ({ from }) => from);
  for (const flow of group) {
    const next = leaving
      .get(flow.to)
      ?.find((one) => one !== flow && one.to !== flow.from && !passedOn.has(one.id));
    if (next === undefined) continue;
    handedOver.add(flow.id);
    passedOn.add(next.id);
  }
}
