/** What a codebase stands on, and who stands on it: by distance, each with the path that explains it. */
import type { Facts } from '../snapshot/facts.ts';
import type { FlowFact, LinkFact } from '../snapshot/queries.ts';
import { keepersOf } from '../snapshot/reliance.ts';
import type { Standing } from '../snapshot/standing.ts';
import { at, networkOf, STANDS_ON } from './graph.ts';
import { pathTo, reach } from './reach.ts';

export interface Step {
  readonly entity: string;
  readonly distance: number;
  /** From the codebase to the entity. */
  readonly path: () => LinkFact[];
}

/** @param way `down` for what it stands on, `up` for who stands on it. */
export function stack(
  facts: Facts,
  standing: Standing,
  id: string,
  way: 'up' | 'down',
  most: number,
): Step[] {
  const network = networkOf(facts, standing, STANDS_ON);
  const start = network.indexes.get(id);
  if (start === undefined) return [];
  const reached = reach(network, network[way], [start], most);
  return reached.order
    .slice(1)
    .map((index) => ({
      entity: network.ids[index] as string,
      distance: at(reached.distances, index),
      path: () => pathTo(network, reached, index),
    }))
    .sort((a, b) => a.distance - b.distance || (a.entity < b.entity ? -1 : 1));
}

/** Who develops, maintains or contributes to it; of the place where one is given. */
export function peopleOf(
  facts: Facts,
  standing: Standing,
  id: string,
  local: ReadonlySet<string> | null,
) {
  const all = keepersOf(facts, standing, id).map(({ from }) => from);
  return local === null ? all : all.filter((one) => local.has(one));
}

/** The flows that pay for it; from payers of the place where one is given. */
export function moneyOf(
  facts: Facts,
  { fact }: Standing,
  id: string,
  local: ReadonlySet<string> | null,
) {
  const flows = (facts.into(id, 'FUNDS') as FlowFact[]).filter(fact);
  return local === null ? flows : flows.filter(({ from }) => local.has(from));
}
