/** The first screen: one cited sentence, and the ways in. */
import { NOTHING } from '../../parameters.ts';
import { openingNeed, storiesNeed } from '../../remote/needs.ts';
import type { Nothing } from '../../view.ts';
import type { LensOf } from '../lens.ts';
import { Home } from './panel.tsx';

declare module '../../view.ts' {
  interface Owns {
    readonly home: Nothing;
  }
}

export const home: LensOf<'home'> = {
  label: null,
  frame: 'alone',
  address: NOTHING,
  needs: [openingNeed, storiesNeed],
  panel: Home,
};
