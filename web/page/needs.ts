/** All needs of the page, in the order in which the server is asked. */
import { LENSES, NAMES } from '../lenses/lenses.ts';
import type { AnyNeed } from '../remote/need.ts';
import {
  aboutNeed,
  atlasNeed,
  chainNeed,
  layoutNeed,
  sourcedNeed,
  textsNeed,
  viewerNeed,
} from '../remote/needs.ts';

export const NEEDS: readonly AnyNeed[] = [
  ...[atlasNeed, layoutNeed, aboutNeed],
  ...NAMES.flatMap((lens) => LENSES[lens].needs),
  ...[textsNeed, sourcedNeed, chainNeed, viewerNeed],
];
