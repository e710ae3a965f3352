/** The lens in which anyone corrects and adds. */
import { later } from '../../shared/later.tsx';
import type { LensOf } from '../lens.ts';
import { address } from './view.ts';

export const contribute: LensOf<'contribute'> = {
  label: { fr: 'Corriger ou ajouter', en: 'Correct or add' },
  frame: 'alone',
  address,
  needs: [],
  panel: later(async () => (await import('./panel.tsx')).ContributePage),
};
