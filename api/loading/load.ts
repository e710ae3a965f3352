/** Load and clean up: makes the graph hold the desired state, in one transaction. */
import { forKind } from '../graph/cypher.ts';
import type { Graph, Run } from '../graph/graph.ts';
import type { State, Stored, StoredCitation, StoredLink } from './state.ts';
import * as statements from './statements.ts';

export interface Loaded {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly kept: number;
}

/** Called after each batch with the number of writes that are done. */
export type Progress = (done: number, total: number) => void;

export interface Loading {
  /** The data set that is loaded, which the graph remembers. */
  readonly mark: statements.Mark;
  /** Whether the facts of another data set may be replaced. */
  readonly replace: boolean;
  readonly progress?: Progress | undefined;
}

/** The graph holds the facts of another data set: a load would remove them all. */
export class OtherDataset extends Error {
  /** The data set that the graph holds; null where it was loaded before graphs remembered it. */
  readonly held: statements.Mark | null;
  constructor(held: statements.Mark | null) {
    super(`the graph holds another data set: ${held?.ecosystem ?? 'unknown'}`);
    this.name = 'OtherDataset';
    this.held = held;
  }
}

const BATCH = 1_000;
const PARTS = ['Quantity', 'Absence', 'Value'] as const;

/** @throws OtherDataset */
export function load(graph: Graph, state: State, options: Loading): Promise<Loaded> {
  const { mark, replace, progress = () => {} } = options;
  return graph.write(async (run) => {
    const [last = null] = await run(statements.lastLoad, {});
    const plan = await compare(run, state);
    const other = last === null ? keepsNothing(plan, state) : last.ecosystem !== mark.ecosystem;
    if (other && !replace) throw new OtherDataset(last);
    await apply(run, plan, progress);
    await run(statements.noteLoad, mark);
    const { added, changed, removed } = counts(plan);
    if (added + changed + removed > 0)
      await run(statements.bumpRevision, { at: new Date().toISOString() });
    const all =
      state.entities.length + state.links.length + state.citations.length + state.parts.length;
    return { added, changed, removed, kept: all - added - changed };
  });
}

/** Of a graph that does not remember its data set, no entity would stay: it is another one. */
const keepsNothing = ({ entities: { gone, added } }: Plan, state: State) =>
  gone.length > 0 && added.length === state.entities.length;

interface Difference<S, H> {
  readonly added: readonly S[];
  readonly changed: readonly S[];
  readonly gone: readonly H[];
}

interface Held {
  readonly id: string;
  readonly kind: string;
  readonly hash: string;
}

interface HeldLink extends Held {
  readonly from: string;
}

interface Plan {
  readonly entities: Difference<Stored, Held>;
  readonly links: Difference<StoredLink, HeldLink>;
  readonly citations: Difference<StoredCitation, Held>;
  readonly parts: Difference<Stored, Held>;
}

async function compare(run: Run, state: State): Promise<Plan> {
  const parts: Held[] = [];
  for (const label of PARTS)
    for (const part of await run(forKind(statements.heldParts, label), {})) parts.push(part);
  return {
    entities: difference(state.entities, await run(statements.heldEntities, {})),
    links: difference(state.links, await run(statements.heldLinks, {})),
    citations: difference(state.citations, await run(statements.heldCitations, {})),
    parts: difference(state.parts, parts),
  };
}

function difference<S extends Stored, H extends Held>(
  desired: readonly S[],
  held: readonly H[],
): Difference<S, H> {
  const before = new Map(held.map((one) => [one.id, one]));
  const after = new Set(desired.map(({ id }) => id));
  return {
    added: desired.filter(({ id }) => !before.has(id)),
    changed: desired.filter(({ id, hash }) => before.has(id) && before.get(id)?.hash !== hash),
    gone: held.filter(({ id }) => !after.has(id)),
  };
}

const counts = (plan: Plan) => {
  const all = Object.values(plan) as Difference<Stored, Held>[];
  return {
    added: sum(all.map(({ added }) => added.length)),
    changed: sum(all.map(({ changed }) => changed.length)),
    removed: sum(all.map(({ gone }) => gone.length)),
  };
};

async function apply(run: Run, plan: Plan, progress: Progress): Promise<void> {
  const { added, changed, removed } = counts(plan);
  const total = added + changed + removed;
  let done = 0;
  const each = async <T>(all: readonly T[], work: (batch: readonly T[]) => Promise<unknown>) => {
    for (let start = 0; start < all.length; start += BATCH) {
      const batch = all.slice(start, start + BATCH);
      await work(batch);
      done += batch.length;
      progress(Math.min(done, total), total);
    }
  };
  // What changed in a link, a citation or a part is replaced whole; an entity keeps its place.
  await remove(run, plan, each);
  await writeEntities(run, plan, each);
  for (const [kind, links] of byKind([...plan.links.added, ...plan.links.changed])) {
    await each(links, (rows) =>
      run(forKind(statements.createLinks, kind), { rows: rows.map(linkRow) }),
    );
  }
  await each([...plan.citations.added, ...plan.citations.changed], (rows) =>
    run(statements.createCitations, {
      rows: rows.map((one) => ({ ...row(one), source: one.source })),
    }),
  );
  for (const [label, parts] of byKind([...plan.parts.added, ...plan.parts.changed])) {
    await each(parts, (rows) =>
      run(forKind(statements.createParts, label), { rows: rows.map(row) }),
    );
  }
}

type Each = <T>(
  all: readonly T[],
  work: (batch: readonly T[]) => Promise<unknown>,
) => Promise<void>;

async function remove(run: Run, plan: Plan, each: Each): Promise<void> {
  const changedLinks = new Set(plan.links.changed.map(({ id }) => id));
  const oldLinks = (await run(statements.heldLinks, {})).filter(({ id }) => changedLinks.has(id));
  for (const [kind, links] of byKind([...plan.links.gone, ...oldLinks])) {
    await each(links, (rows) =>
      run(forKind(statements.deleteLinks, kind), {
        rows: rows.map(({ id, from }) => ({ id, from })),
      }),
    );
  }
  const citations = [...plan.citations.gone, ...plan.citations.changed].map(({ id }) => id);
  await each(citations, (ids) => run(forKind(statements.deleteParts, 'Citation'), { ids }));
  for (const [label, parts] of byKind([...plan.parts.gone, ...plan.parts.changed])) {
    await each(parts, (rows) =>
      run(forKind(statements.deleteParts, label), { ids: rows.map(({ id }) => id) }),
    );
  }
  const gone = plan.entities.gone.map(({ id }) => id);
  const kept = new Set((await run(statements.keptByOthers, { ids: gone })).map(({ id }) => id));
  if (kept.size > 0) await run(statements.releaseEntities, { ids: [...kept] });
  await each(
    gone.filter((id) => !kept.has(id)),
    (ids) => run(forKind(statements.deleteParts, 'Entity'), { ids }),
  );
}

async function writeEntities(run: Run, plan: Plan, each: Each): Promise<void> {
  const all = [...plan.entities.added, ...plan.entities.changed];
  const ids = all.map(({ id }) => id);
  const before = new Map((await run(statements.entitiesOf, { ids })).map((one) => [one.id, one]));
  for (const [kind, entities] of byKind(all.filter(({ id }) => !before.has(id)))) {
    await each(entities, (rows) =>
      run(forKind(statements.createEntities, kind), { rows: rows.map(entityRow) }),
    );
  }
  const there = all.filter(({ id }) => before.has(id));
  await each(there, (rows) =>
    run(statements.replaceEntities, {
      rows: rows.map((one) => replacing(entityRow(one), before.get(one.id)?.fields)),
    }),
  );
  const moved = there.filter(({ id, kind }) => before.get(id)?.kind !== kind);
  for (const { id, kind } of moved) {
    const old = before.get(id)?.kind;
    if (old !== undefined) await run(forKind(statements.unlabel, old), { ids: [id] });
    await run(forKind(statements.label, kind), { ids: [id] });
  }
}

/** A field that the seeds gave before and give no more is taken away; those that people gave stay. */
function replacing<R extends ReturnType<typeof entityRow>>(
  row: R,
  fields?: readonly string[] | null,
): R {
  const gone = (fields ?? []).filter((field) => !(field in row.properties));
  const nothing = Object.fromEntries(gone.map((field) => [field, null]));
  return { ...row, properties: { ...nothing, ...row.properties } };
}

function byKind<S extends { readonly kind: string }>(all: readonly S[]): Map<string, S[]> {
  const groups = new Map<string, S[]>();
  for (const one of all) {
    const group = groups.get(one.kind);
    if (group === undefined) groups.set(one.kind, [one]);
    else group.push(one);
  }
  return groups;
}

const row = ({ id, hash, properties }: Stored) => ({
  id,
  properties: { ...present(properties), id, hash, seeded: true },
});
const entityRow = (one: Stored) => ({
  id: one.id,
  properties: {
    ...row(one).properties,
    kind: one.kind,
    seededFields: Object.keys(present(one.properties)),
  },
});
const linkRow = (one: StoredLink) => ({ ...row(one), from: one.from, to: one.to });
const present = (properties: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null && value !== undefined),
  );
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
