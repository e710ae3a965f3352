/** Walking the map by arrow keys: from an entity along a link to the neighbour that lies most that way. */

export type Way = 'left' | 'right' | 'up' | 'down';

export interface At {
  readonly place: number;
  readonly x: number;
  readonly y: number;
}

/** On the screen, y grows downward. */
const WAYS: Record<Way, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

const KEYS: Record<string, Way> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export const wayOf = (key: string): Way | null => KEYS[key] ?? null;

/** The nearest of those that lie within 80 degrees of the way; null where none does. */
export function toward(from: At, way: Way, neighbours: readonly At[]): number | null {
  const [wx, wy] = WAYS[way];
  let best: { place: number; cost: number } | null = null;
  for (const { place, x, y } of neighbours) {
    const [dx, dy] = [x - from.x, y - from.y];
    const distance = Math.hypot(dx, dy);
    const cosine = distance === 0 ? 0 : (dx * wx + dy * wy) / distance;
    if (place === from.place || cosine < Math.cos((80 * Math.PI) / 180)) continue;
    const cost = distance / cosine ** 2;
    if (best === null || cost < best.cost) best = { place, cost };
  }
  return best?.place ?? null;
}
