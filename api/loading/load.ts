/** Makes the graph say what the files say, as one change: all of it, or nothing. */
import { commit, type Writer } from '../graph/commit.ts';
import { forKind } from '../graph/cypher.ts';
import { erasedFrom } from '../graph/erasing/erasing.ts';
import type { Sought } from '../graph/erasing/sought.ts';
import type { Graph } from '../graph/graph.ts';
import { type LoadMark, lastLoad } from '../graph/load-mark.ts';
import { PARTS, type Thing } from '../graph/things.ts';
import { apply, BATCH, of, type Plan, type Progress } from './applying.ts';
import { freedFrom, withImports } from './beside-imports.ts';
import { withoutErased } from './erased.ts';
import {
  type Matched,
  matched,
  pairedParts,
  thingOf,
  wantedOf,
  withoutWithdrawn,
} from './matching.ts';
import { type Conflict, merged } from './merging.ts';
import type { State } from './state.ts';
import type { Held, HeldLink, HeldPart } from './statements.ts';
import * as statements from './statements.ts';

export interface Loaded {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly kept: number;
  /** Where the files and people say different things: people's word is kept unless told otherwise. */
  readonly conflicts: readonly Conflict[];
  /** The number of the change; that of the last one where nothing differed. */
  readonly revision: number;
}

export interface LoadOptions {
  /** The data set that is loaded, which the graph remembers. */
  readonly mark: LoadMark;
  /** Whether the facts of another data set may be replaced. */
  readonly replace?: boolean;
  readonly progress?: Progress;
  /** Whose word holds where files and people differ: people's unless told. */
  readonly prefer?: 'people' | 'files';
}

/** The graph holds the facts of another data set: a load would remove them all. */
export class OtherDataset extends Error {
  /** The data set that the graph holds; null where it was loaded before graphs remembered it. */
  readonly held: LoadMark | null;
  constructor(held: LoadMark | null) {
    super(`the graph holds another data set: ${held?.ecosystem ?? 'unknown'}`);
    this.name = 'OtherDataset';
    this.held = held;
  }
}

/** @throws OtherDataset */
export async function load(
  graph: Graph,
  state: State,
  { mark, replace = false, progress = () => {}, prefer = 'people' }: LoadOptions,
): Promise<Loaded> {
  const sought = await erasedFrom(graph);
  const { result, revision } = await commit(
    graph,
    { kind: 'load', author: 'files', message: mark.nameFr },
    async (writer) => {
      const [last = null] = await writer.run(lastLoad, {});
      const plan = await planned(writer, state, prefer, sought);
      const other = last === null ? keepsNothing(plan, state) : last.ecosystem !== mark.ecosystem;
      if (other && !replace) throw new OtherDataset(last);
      await apply(writer, plan, progress);
      await writer.mark(mark);
      return plan;
    },
  );
  const all =
    state.entities.length + state.links.length + state.citations.length + state.parts.length;
  const [added, changed] = [result.added.length, result.changed];
  return {
    added,
    changed,
    removed: result.gone.length,
    kept: all - added - changed - result.skipped,
    conflicts: result.conflicts,
    revision,
  };
}

/** Of a graph that does not remember its data set, no entity would stay: it is another one. */
const keepsNothing = ({ gone, added }: Plan, state: State) =>
  of(gone, 'Entity').length > 0 && of(added, 'Entity').length === state.entities.length;

interface LoadPlan extends Plan {
  /** Things of the files that people withdrew. */
  readonly skipped: number;
  readonly conflicts: readonly Conflict[];
}

async function planned(
  writer: Writer,
  state: State,
  prefer: 'people' | 'files',
  sought: Sought,
): Promise<LoadPlan> {
  const { run } = writer;
  const marks = prefer === 'people' ? await run(statements.withdrawn, {}) : [];
  // An id that leads to another is never an entity of its own again.
  for (const { key } of await run(statements.merged, {})) marks.push({ of: 'Entity', key });
  const { wanted, skipped } = withoutWithdrawn(
    withoutErased(wantedOf(state), sought),
    new Set(marks.map(({ of, key }) => `${of} ${key}`)),
  );
  const labelled = (label: Thing['label']) => wanted.filter((one) => one.label === label);
  const heldParts: HeldPart[] = [];
  for (const label of ['Citation', ...PARTS])
    for (const row of await run(forKind(statements.heldParts, label), {})) heldParts.push(row);
  const hanging = wanted.filter(({ label }) => label !== 'Entity' && label !== 'Link');
  const byId: Matched[] = [
    matched(labelled('Entity'), await run(statements.heldEntities, {})),
    matched(labelled('Link'), await run(statements.heldLinks, {})),
    matched(pairedParts(hanging, heldParts), heldParts),
  ];
  const added = byId.flatMap((one) => one.added.map(thingOf));
  const gone = byId.flatMap((one) => one.gone);
  const { things, changed, conflicts } = await merged(
    writer,
    byId.flatMap((one) => one.changed),
    prefer,
  );
  const { removed, released } = await leaving(writer, gone, prefer);
  const beside = await withImports(writer, added, things);
  return {
    added: beside.added,
    replaced: [...beside.replaced, ...released.things],
    changed: changed + added.length - beside.added.length,
    gone: removed,
    skipped: skipped.length,
    conflicts: [
      ...conflicts,
      ...released.conflicts,
      ...skipped
        .filter(({ label }) => label === 'Entity' || label === 'Link')
        .map(({ label, id }) => ({ label, id, field: null, why: 'withdrawn' as const })),
    ],
  };
}

/** What the files say no more: it goes, unless a person changed it or something of people hangs on it. */
async function leaving(
  writer: Writer,
  gone: readonly (Held & { readonly label: Thing['label'] })[],
  prefer: 'people' | 'files',
) {
  const ids = gone.filter(({ label }) => label === 'Entity').map(({ id }) => id);
  const spokenOf = new Set<string>();
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = { ids: ids.slice(start, start + BATCH) };
    for (const { id } of await writer.run(statements.keptByOthers, batch)) spokenOf.add(id);
  }
  const links = gone.filter(({ label }) => label === 'Link').map(({ id }) => id);
  for (let start = 0; start < links.length; start += BATCH) {
    const batch = { ids: links.slice(start, start + BATCH) };
    for (const { id } of await writer.run(statements.citedByOthers, batch)) spokenOf.add(id);
  }
  const isEdited = ({ edited }: Held) => prefer === 'people' && (edited ?? []).length > 0;
  const stays = gone.filter(
    (one) =>
      isEdited(one) || ((one.label === 'Entity' || one.label === 'Link') && spokenOf.has(one.id)),
  );
  const kept = new Set(stays);
  const things = [];
  for (const label of ['Entity', 'Link', 'Citation', ...PARTS] as const) {
    const own = stays.filter((one) => one.label === label);
    for (const one of await writer.read(label, own.map(keyOf))) things.push(freedFrom(one));
  }
  return {
    removed: gone.filter((one) => !kept.has(one)).map((one) => ({ ...keyOf(one), properties: {} })),
    released: {
      things,
      conflicts: stays
        .filter(isEdited)
        .map(({ label, id }) => ({ label, id, field: null, why: 'gone-from-files' as const })),
    },
  };
}

const keyOf = (one: Held & { label: Thing['label'] }) => {
  const { from } = one as Partial<HeldLink>;
  return { label: one.label, id: one.id, kind: one.kind, ...(from === undefined ? {} : { from }) };
};
