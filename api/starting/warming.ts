/** What takes time is made before anybody asks: the layout of the map, convergences, gaps. */
import type { Context } from '../context.ts';
import { warmConvergences } from '../convergences/warming.ts';
import type { Ask } from '../pages/ask.ts';

/** In milliseconds: how long no change may come before what takes time is made again. */
const QUIET = 2_000;

/**
 * The revision as requests ask for it; what takes time is begun when one finds that it has changed. It is
 * begun once for many changes: at a pause, and never beside itself.
 * @param begin makes it, for the graph as it stands
 */
export function warming(
  revision: () => Promise<number>,
  begin: () => Promise<void>,
  quiet = QUIET,
): () => Promise<number> {
  let warmed: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isAsked = false;

  async function run(): Promise<void> {
    isRunning = true;
    isAsked = false;
    try {
      await begin();
    } finally {
      isRunning = false;
      if (isAsked) later();
    }
  }

  function later(): void {
    isAsked = true;
    if (isRunning) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), quiet).unref();
  }

  return async () => {
    const number = await revision();
    if (number === warmed) return number;
    const isFirst = warmed === undefined;
    warmed = number;
    if (isFirst) void run();
    else later();
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
