/** The lens of what is probably twice in the graph. */
import { NOTHING } from '../../parameters.ts';
import { later } from '../../shared/later.tsx';
import type { Nothing } from '../../view.ts';
import type { LensOf } from '../lens.ts';

declare module '../../view.ts' {
  interface Owns {
    readonly duplicates: Nothing;
  }
}

export const duplicates: LensOf<'duplicates'> = {
  label: { fr: 'Doublons possibles', en: 'Possible duplicates' },
  frame: 'alone',
  address: NOTHING,
  needs: [],
  panel: later(async () => (await import('./panel.tsx')).DuplicatesPage),
};
