/** Numbers drawn from a seed: the same seed draws the same. */
import { seeded } from '../../api/random.ts';

export interface Draw {
  /** A whole number from 0 to below `choices`. */
  below(choices: number): number;
  /** @param share from 0 to 1 */
  chance(share: number): boolean;
  of<T>(all: readonly T[]): T;
}

export function drawingFrom(seed: number): Draw {
  const random = seeded(seed);
  const below = (choices: number) => Math.floor(random() * choices);
  return {
    below,
    chance: (share) => random() < share,
    of: (all) => {
      const one = all[below(all.length)];
      if (one === undefined) throw new Error('nothing to draw from');
      return one;
    },
  };
}
