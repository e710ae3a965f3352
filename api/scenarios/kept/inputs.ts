/** From what a kept scenario is calculated, whole: what was entered, all other values as they were, and the facts on which it stands. */
import { createHash } from 'node:crypto';
import type { Facts } from '../../snapshot/facts.ts';
import type { FlowFact } from '../../snapshot/queries.ts';
import type { Answered, AssumptionInput, ScenarioInput } from '../answers.ts';

/** Without what the request left out: a shipped scenario that changes later changes nothing of it. */
export function keptInput(input: ScenarioInput, answered: Answered): ScenarioInput {
  const { model, chosen, shipped, codebase, use, origins, members, currency, seed } = answered;
  const ids = members.filter((id) => id !== null);
  const isPool = model.template === 'POOLING';
  const all = model.assumptions.map(({ key, value, low, high }) => ({ key, value, low, high }));
  const isEntered = ({ key }: AssumptionInput) => origins.get(key) === 'READER';
  return {
    ...{ template: model.template, shipped: shipped?.id ?? null, codebase },
    ...{ way: chosen.way, rule: chosen.rule, decision: input.decision ?? null },
    members: ids.length === 0 ? null : ids,
    memberCount: isPool ? members.length : null,
    classes: input.classes ?? null,
    ...{ buyer: input.buyer ?? null, function: use, currency, seed },
    assumptions: all.filter(isEntered),
    keptValues: all.filter((one) => !isEntered(one)),
  };
}

/** The ids of the facts on which a scenario stands. */
export function factsUnder({ shipped, codebase, members, use, origins }: Answered): string[] {
  const named = [...(shipped?.facts ?? []), codebase, use, ...members];
  const values = [...origins.values()].flatMap((origin) =>
    origin !== 'READER' && origin.from === 'FACT' ? [origin.of] : [],
  );
  return [...new Set([...named, ...values])].filter((id) => id !== null).sort();
}

/** What a fact says, as far as a scenario can stand on it; null where it is gone. */
function sayingOf(facts: Facts, id: string): string | null {
  const entity = facts.entities.get(id);
  const link = facts.link(id) as (Partial<FlowFact> & ReturnType<Facts['link']>) | undefined;
  if (entity === undefined && link === undefined) return null;
  const ends = link && [link.from, link.kind, link.to, link.since, link.until];
  const sum = link && [link.value, link.max, link.unit, link.qualifier].map((one) => one ?? null);
  const quantities = facts.measured(id).map((one) => [one.measuresEn, one.value, one.unit]);
  const said = [entity?.kind, (entity ?? link)?.status, ends, sum, quantities];
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 12);
}

/** Each id with a digest of what the fact says. */
export const digested = (facts: Facts, ids: readonly string[]): string[] =>
  ids.map((id) => `${sayingOf(facts, id) ?? ''} ${id}`);

/** The ids of those that say something else now. */
export const changedSince = (facts: Facts, all: readonly string[]): string[] =>
  all.flatMap((one) => {
    const [digest = '', ...rest] = one.split(' ');
    const id = rest.join(' ');
    return (sayingOf(facts, id) ?? '') === digest ? [] : [id];
  });
