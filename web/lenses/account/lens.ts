/** One’s own account; and for administrators, people. */
import { NOTHING } from '../../parameters.ts';
import { later } from '../../shared/later.tsx';
import type { Nothing } from '../../view.ts';
import type { LensOf } from '../lens.ts';

declare module '../../view.ts' {
  interface Owns {
    readonly account: Nothing;
  }
}

export const account: LensOf<'account'> = {
  label: { fr: 'Votre compte', en: 'Your account' },
  frame: 'alone',
  address: NOTHING,
  needs: [],
  panel: later(async () => (await import('./panel.tsx')).AccountPage),
};
