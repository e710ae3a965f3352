/** The matrix: which kinds of stakeholder meet on which theme. */
import { later } from '../../shared/later.tsx';
import type { LensOf } from '../lens.ts';
import { cellNeed, matrixNeed } from './needs.ts';
import { FOLLOWS, matrixAddress } from './view.ts';

export const matrix: LensOf<'matrix'> = {
  label: { fr: 'Matrice des thèmes', en: 'Theme matrix' },
  frame: 'listed',
  follows: FOLLOWS,
  address: matrixAddress,
  needs: [matrixNeed, cellNeed],
  panel: later(async () => (await import('./panel.tsx')).Matrix),
};
