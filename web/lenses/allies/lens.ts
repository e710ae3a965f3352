/** The lens of allies: who has something in common with an actor. */
import { NOTHING } from '../../parameters.ts';
import type { Nothing } from '../../view.ts';
import type { LensOf } from '../lens.ts';
import { alliesNeed } from './needs.ts';
import { AlliesPage } from './panel.tsx';

declare module '../../view.ts' {
  interface Owns {
    readonly allies: Nothing;
  }
}

const label = { fr: 'Alliés', en: 'Allies' };

export const allies: LensOf<'allies'> = {
  label,
  top: label,
  frame: 'beside',
  address: NOTHING,
  needs: [alliesNeed],
  panel: AlliesPage,
};
