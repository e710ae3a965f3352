/** Makes all lists before anybody asks: at start, and after a change of a large graph. */
import type { Context } from '../context.ts';
import { allDivergences } from './asking.ts';
import { type Basis, basisOf } from './basis.ts';
import { documentsIn } from './cards.ts';
import { KINDS, type Kind } from './convergence.ts';
import { communities, listOf } from './lists.ts';

/** The cards that a board shows first. */
const FIRST = 24;

/** Finds all of a kind, and reads what the first cards say of their documents: of a large community, thousands of facts. */
export async function prepared(kind: Kind, basis: Basis): Promise<void> {
  const list = await listOf(kind, false, basis);
  for (const one of list.slice(0, FIRST)) documentsIn({ ...one, basis, includeUncertain: false });
}

/** One list after the other, with a pause between two so that requests are served meanwhile. */
export async function warmConvergences(
  parts: Pick<Context, 'graph' | 'vocabulary'>,
): Promise<void> {
  const basis = await basisOf(parts);
  // Those of a large graph are found in a thread of their own, while the rest is found here.
  void communities(basis);
  allDivergences(basis);
  for (const kind of KINDS) {
    await new Promise((resolve) => setImmediate(resolve));
    await prepared(kind, basis);
  }
}
