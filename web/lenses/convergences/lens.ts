/** The board of convergences. */

import { openedNumberNeed } from '../../cards/needs.ts';
import type { LensOf } from '../lens.ts';
import { convergencesNeed } from './needs.ts';
import { ConvergencesPage } from './panel.tsx';
import { convergencesAddress } from './view.ts';

const label = { fr: 'Convergences', en: 'Convergences' };

export const convergences: LensOf<'convergences'> = {
  label,
  top: label,
  frame: 'beside',
  address: convergencesAddress,
  brief: ({ card = null }) => card,
  needs: [convergencesNeed, openedNumberNeed],
  panel: ConvergencesPage,
};
