/** The lens of time: what began and ended when. */
import { later } from '../../shared/later.tsx';
import type { LensOf } from '../lens.ts';
import { timeAddress } from './view.ts';

export const time: LensOf<'time'> = {
  label: { fr: 'Temps', en: 'Time' },
  frame: 'listed',
  address: timeAddress,
  needs: [],
  panel: later(async () => (await import('./panel.tsx')).TimePanel),
};
