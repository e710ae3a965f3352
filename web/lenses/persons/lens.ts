/** What a person asks about themselves; and for administrators, what is asked, and erasure. */
import { NOTHING } from '../../parameters.ts';
import { later } from '../../shared/later.tsx';
import type { Nothing } from '../../view.ts';
import type { LensOf } from '../lens.ts';

declare module '../../view.ts' {
  interface Owns {
    readonly persons: Nothing;
  }
}

export const persons: LensOf<'persons'> = {
  label: { fr: 'À propos de moi', en: 'About me' },
  frame: 'alone',
  address: NOTHING,
  needs: [],
  panel: later(async () => (await import('./panel.tsx')).PersonsPage),
};
