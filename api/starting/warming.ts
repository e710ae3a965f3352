/** What takes time is made before anybody asks: the layout of the map, convergences, gaps. */
import type { Context } from '../context.ts';
import { warmConvergences } from '../convergences/warming.ts';
import type { Ask } from '../pages/ask.ts';

/**
 * The revision as requests ask for it; what takes time is begun anew when one finds that it has changed.
 * @param begin makes it, for the graph as it stands
 */
export function warming(
  revision: () => Promise<number>,
  begin: () => Promise<void>,
): () => Promise<number> {
  let warmed: number | undefined;
  return async () => {
    const number = await revision();
    if (number !== warmed) {
      warmed = number;
      void begin();
    }
    return number;
  };
}

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
