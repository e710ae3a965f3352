/** How to read the map, and the keys. */
import { NOTHING } from '../../parameters.ts';
import type { Nothing } from '../../view.ts';
import type { LensOf } from '../lens.ts';
import { HelpPage } from './panel.tsx';

declare module '../../view.ts' {
  interface Owns {
    readonly help: Nothing;
  }
}

const label = { fr: 'Aide', en: 'Help' };

export const help: LensOf<'help'> = {
  label,
  top: label,
  frame: 'alone',
  address: NOTHING,
  needs: [],
  panel: HelpPage,
};
