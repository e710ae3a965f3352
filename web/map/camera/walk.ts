/** Arrow keys on the map: from an entity along a link to the neighbour in that direction. */

export type Direction = 'left' | 'right' | 'up' | 'down';

export interface Neighbour {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** On the screen, y grows downward. */
const DIRECTIONS: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

const KEYS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export const directionOf = (key: string): Direction | null => KEYS[key] ?? null;

/** The nearest of those within 80 degrees of the direction; null where there is none. */
export function neighbourToward(
  from: Neighbour,
  direction: Direction,
  neighbours: readonly Neighbour[],
): number | null {
  const [wx, wy] = DIRECTIONS[direction];
  let best: { index: number; cost: number } | null = null;
  for (const { index, x, y } of neighbours) {
    const [dx, dy] = [x - from.x, y - from.y];
    const distance = Math.hypot(dx, dy);
    const cosine = distance === 0 ? 0 : (dx * wx + dy * wy) / distance;
    if (index === from.index || cosine < Math.cos((80 * Math.PI) / 180)) continue;
    const cost = distance / cosine ** 2;
    if (best === null || cost < best.cost) best = { index, cost };
  }
  return best?.index ?? null;
}
