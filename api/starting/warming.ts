/** What takes time is made before anybody asks: the layout of the map, convergences, gaps. */
import type { Context } from '../context.ts';
import { warmConvergences } from '../convergences/warming.ts';
import type { Ask } from '../pages/answer.ts';

/** What fails here is made again by the first who asks for it, who is told why it cannot be. */
export async function warm(
  parts: Pick<Context, 'graph' | 'vocabulary'>,
  layOut: () => Promise<void>,
  ask: Ask,
): Promise<void> {
  try {
    await layOut();
    await warmConvergences(parts);
    await ask('{ gapCounts { kind } }', {}, 'fr');
  } catch {
    // The database may be away, or the server closing.
  }
}
