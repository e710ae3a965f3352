/** The lens of time: what began and ended when. */
import { NOTHING } from '../../parameters.ts';
import { later } from '../../shared/later.tsx';
import type { Nothing } from '../../view.ts';
import type { LensOf } from '../lens.ts';

declare module '../../view.ts' {
  interface Owns {
    readonly time: Nothing;
  }
}

export const time: LensOf<'time'> = {
  label: { fr: 'Temps', en: 'Time' },
  frame: 'listed',
  address: NOTHING,
  needs: [],
  panel: later(async () => (await import('./panel.tsx')).TimePanel),
};
