/** From the arguments of a request to what stands on what. */
import type { Context } from '../context.ts';
import { today } from '../day.ts';
import { known, placeFor } from '../entities/known.ts';
import { lately } from '../snapshot/lately.ts';
import { localIn } from '../snapshot/places.ts';
import { snapshotOf } from '../snapshot/snapshot.ts';
import { standing } from '../snapshot/standing.ts';
import { inThread } from '../threads/threads.ts';
import { refused, within } from '../words/refusing.ts';
import { cuts, type Ways } from './cuts.ts';
import { compared, drain } from './drain.ts';
import { ALL_KINDS, networkOf } from './graph.ts';
import { type Step, stack } from './stack.ts';
import { useAgainstSupport } from './support.ts';

export async function footing(context: Context) {
  const { facts, revision } = await snapshotOf(context.graph, context.vocabulary);
  return { facts, revision, sure: standing(context.vocabulary, today()) };
}

/** Who is local to the place asked for, or to that of the data set; null where there is none. */
export async function localFor(asked: string | null | undefined, context: Context) {
  const [{ facts, sure }, place] = [await footing(context), await placeFor(asked, context)];
  if (place === null) return null;
  return localIn(facts, sure, place);
}

const FARTHEST = 20;

export interface StackArguments {
  readonly distance: number;
  readonly first: number;
  readonly place?: string | null;
}

export async function stackOf(
  id: string,
  way: 'up' | 'down',
  { distance, first, place }: StackArguments,
  context: Context,
) {
  within('distance', distance, FARTHEST);
  const { facts, sure } = await footing(context);
  const local = await localFor(place, context);
  const steps = stack(facts, sure, id, way, distance);
  return {
    steps: steps.slice(0, first).map((step: Step) => ({ ...step, local })),
    totalCount: steps.length,
  };
}

const MOST_REMOVED = 20;

export async function drainOf(removed: readonly string[], context: Context) {
  within('removed', removed.length, MOST_REMOVED);
  const ids = await known([...new Set(removed)], context);
  const { facts, sure } = await footing(context);
  return drain(facts, sure, ids);
}

export async function comparison(
  { one, other }: { one: readonly string[]; other: readonly string[] },
  context: Context,
) {
  return compared(await drainOf(one, context), await drainOf(other, context));
}

export async function weakPoints(kinds: readonly string[] | null | undefined, context: Context) {
  const { facts, revision: of, sure } = await footing(context);
  const foreign = (kinds ?? []).find((kind) => !ALL_KINDS.includes(kind));
  if (foreign !== undefined)
    throw refused('kinds', (words) => words.saysNoDependency(foreign, ALL_KINDS));
  const asked = [...new Set(kinds ?? ALL_KINDS)].sort();
  const { value, revision } = await lately(
    { facts, revision: of },
    sure,
    `weak-points:${asked.join()}`,
    async () => ranked(networkOf(facts, sure, asked)),
  );
  // Who has gone since is no weak point any more.
  const isThere = (id: string) => facts.entities.has(id);
  return {
    points: value.points.filter(({ entity }) => isThere(entity)),
    bridges: value.bridges.filter(({ fact }) => facts.link(fact.id) !== undefined),
    asOfRevision: revision,
  };
}

/** Above so many links, a thread of its own walks the network. */
const LARGE = 20_000;
const WORK = new URL('./worker.ts', import.meta.url);

async function ranked(network: ReturnType<typeof networkOf>) {
  const { up, down } = network;
  const { points, bridges } =
    network.links.length > LARGE
      ? await inThread<Ways, ReturnType<typeof cuts>>(WORK, { up, down })
      : cuts(network);
  return {
    points: points
      .map(({ index, ...point }) => ({ ...point, entity: network.ids[index] as string }))
      .sort((a, b) => b.cutOffCount - a.cutOffCount || (a.entity < b.entity ? -1 : 1)),
    bridges: bridges
      .flatMap(({ link, cutOffCount }) => {
        const fact = network.links[link];
        return fact === undefined ? [] : [{ fact, cutOffCount }];
      })
      .sort((a, b) => b.cutOffCount - a.cutOffCount || (a.fact.id < b.fact.id ? -1 : 1)),
  };
}

const LARGEST_CAP = 1_000;

export async function weighed(
  { place, cap }: { place?: string | null; cap: number },
  context: Context,
) {
  within('cap', cap, LARGEST_CAP);
  const { facts, sure } = await footing(context);
  return useAgainstSupport(facts, sure, await localFor(place, context), cap);
}
