/** Makes all lists before anybody asks: at start, and after a change of a large graph. */
import type { Context } from '../context.ts';
import { allDivergences } from './asking.ts';
import { KINDS } from './found.ts';
import { groundOf } from './ground.ts';
import { listOf } from './lists.ts';

/** One list after the other, with a pause between two so that requests are served meanwhile. */
export async function warmConvergences(
  parts: Pick<Context, 'graph' | 'vocabulary'>,
): Promise<void> {
  const ground = await groundOf(parts);
  allDivergences(ground);
  for (const kind of KINDS) {
    await new Promise((resolve) => setImmediate(resolve));
    await listOf(kind, false, ground);
  }
}
