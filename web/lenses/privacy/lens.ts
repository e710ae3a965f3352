/** Data and privacy: what is kept of whom, for how long, and whom to ask. */
import { NOTHING } from '../../parameters.ts';
import { later } from '../../shared/later.tsx';
import type { Nothing } from '../../view.ts';
import type { LensOf } from '../lens.ts';

declare module '../../view.ts' {
  interface Owns {
    readonly privacy: Nothing;
  }
}

export const privacy: LensOf<'privacy'> = {
  label: { fr: 'Données et vie privée', en: 'Data and privacy' },
  frame: 'alone',
  address: NOTHING,
  needs: [],
  panel: later(async () => (await import('./panel.tsx')).PrivacyPage),
};
