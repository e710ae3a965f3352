/** Under which name somebody proposes. */
import { checkFree } from '../access/accounts.ts';
import { nameIn } from '../access/names.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Graph } from '../graph/graph.ts';
import { readPrivately } from '../graph/private.ts';

/**
 * The name of the account; without one, the name that is given, or null.
 * @throws BAD_INPUT, CONFLICT for a name that another author of changes bears: nobody speaks as somebody else
 */
export async function nameOf(
  { name: own }: Viewer,
  given: string | null | undefined,
  graph: Graph,
): Promise<string | null> {
  if (own !== null || !given?.trim()) return own;
  const name = nameIn(given);
  await checkFree(readPrivately(graph), name);
  return name;
}
