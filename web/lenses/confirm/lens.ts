/** The lens of what should be looked at again next. */
import { NOTHING } from '../../parameters.ts';
import { later } from '../../shared/later.tsx';
import type { Nothing } from '../../view.ts';
import type { LensOf } from '../lens.ts';

declare module '../../view.ts' {
  interface Owns {
    readonly confirm: Nothing;
  }
}

export const confirm: LensOf<'confirm'> = {
  label: { fr: 'À confirmer', en: 'To confirm' },
  frame: 'alone',
  address: NOTHING,
  needs: [],
  panel: later(async () => (await import('./panel.tsx')).ConfirmPage),
};
