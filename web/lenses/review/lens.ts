/** The lens in which editors decide on proposals. */
import { addressed, text } from '../../parameters.ts';
import { later } from '../../shared/later.tsx';
import type { LensOf } from '../lens.ts';

declare module '../../view.ts' {
  interface Owns {
    readonly review: { readonly proposal?: string };
  }
}

export const review: LensOf<'review'> = {
  label: { fr: 'Examen des propositions', en: 'Review of proposals' },
  frame: 'alone',
  address: addressed<{ readonly proposal?: string }>({ proposal: text('p') }),
  needs: [],
  panel: later(async () => (await import('./panel.tsx')).ReviewPage),
};
