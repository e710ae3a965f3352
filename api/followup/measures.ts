/** What is followed up: measures demanded or promised, steps and principles, by the text that sets them out. */
import type { Facts } from '../snapshot/facts.ts';
import type { EntityFact, LinkFact } from '../snapshot/queries.ts';

export interface MeasureFact {
  readonly id: string;
  /** The document that sets it out; null where no source of it is a document of the graph. */
  readonly text: string | null;
  readonly deadline: string | null;
  readonly status: string;
  /** Measures of the same text that are parts of it. */
  readonly actions: readonly string[];
  /** Who is to carry it out, or has adopted it. */
  readonly bodies: readonly LinkFact[];
}

export interface Measures {
  readonly all: ReadonlyMap<string, MeasureFact>;
  /** Those that are no part of another one, in the order of their ids. */
  readonly whole: readonly MeasureFact[];
}

const FOLLOWED = new Set(['measure', 'demand', 'step', 'pledge', 'principle']);
const OUTSIDE = new Set(['hypothetical', 'ended']);

const made = new WeakMap<Facts, Measures>();

export function measuresIn(facts: Facts): Measures {
  const known = made.get(facts);
  if (known !== undefined) return known;
  const policies = facts.of('Policy').filter(({ status }) => !OUTSIDE.has(status));
  const followed = policies.filter(({ sort }) => FOLLOWED.has(sort ?? ''));
  const principles = facts
    .all('REQUIRES')
    .filter(({ from, to, status }) => isRule(facts, from, to) && !OUTSIDE.has(status))
    .flatMap(({ to }) => facts.entities.get(to) ?? []);
  const ids = new Set([...followed, ...principles].map(({ id }) => id));
  const actions = policies.filter(({ id, sort }) => sort === 'action' || ids.has(id));
  const wholes = new Map(actions.map((one) => [one.id, wholeOf(facts, one.id, ids)]));
  const all = new Map<string, MeasureFact>();
  for (const one of [...followed, ...principles, ...actions]) {
    const parts = actions.filter(({ id }) => wholes.get(id) === one.id).map(({ id }) => id);
    all.set(one.id, measureOf(facts, one, parts));
  }
  const whole = [...all.values()]
    .filter(({ id }) => (wholes.get(id) ?? null) === null)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const measures = { all, whole };
  made.set(facts, measures);
  return measures;
}

/** A policy in force that requires something sets a principle. */
const isRule = (facts: Facts, from: string, to: string) =>
  facts.entities.get(from)?.kind === 'Policy' && facts.entities.get(to)?.kind === 'Statement';

const wholeOf = (facts: Facts, id: string, among: ReadonlySet<string>) =>
  facts.out(id, 'PART_OF').find(({ to }) => to !== id && among.has(to))?.to ?? null;

function measureOf(facts: Facts, entity: EntityFact, actions: readonly string[]): MeasureFact {
  const { id, deadline, status } = entity;
  return {
    id,
    text: textOf(facts, entity),
    deadline: deadline ?? (entity.kind === 'Policy' ? entity.until : null),
    status,
    actions,
    bodies: bodiesOf(facts, entity),
  };
}

/** The document that proposes it, or else the first that it is cited from. */
function textOf(facts: Facts, { id }: EntityFact): string | null {
  const isDocument = (one: string) => facts.entities.get(one)?.kind === 'Document';
  const proposing = facts.into(id, 'PROPOSES').find(({ from }) => isDocument(from));
  if (proposing !== undefined) return proposing.from;
  return facts.cited(id).find(({ source }) => isDocument(source))?.source ?? null;
}

const ACTORS = new Set(['Organisation', 'Person']);

/** A principle is carried out by those who adopted the policy that requires it. */
function bodiesOf(facts: Facts, { id, kind }: EntityFact): readonly LinkFact[] {
  if (kind === 'Statement')
    return facts.into(id, 'REQUIRES').flatMap(({ from }) => facts.into(from, 'ADOPTED'));
  const addressed = facts
    .out(id, 'ADDRESSED_TO')
    .filter(({ to }) => ACTORS.has(facts.entities.get(to)?.kind ?? ''));
  return [...facts.into(id, 'ADOPTED'), ...addressed];
}

/** The end of a link at which the body stands. */
export const bodyOf = ({ kind, from, to }: LinkFact) => (kind === 'ADOPTED' ? from : to);
