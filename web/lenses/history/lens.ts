/** The lens of what was changed, by whom and why. */
import { addressed, text, whole } from '../../parameters.ts';
import { later } from '../../shared/later.tsx';
import type { LensOf } from '../lens.ts';

export interface Told {
  /** Only changes of this author. */
  readonly author?: string;
  /** One change, opened. */
  readonly change?: number;
  /** Only changes of this place, or of this theme. */
  readonly place?: string;
  readonly theme?: string;
}

declare module '../../view.ts' {
  interface Owns {
    readonly history: Told;
  }
}

export const history: LensOf<'history'> = {
  label: { fr: 'Historique', en: 'History' },
  frame: 'alone',
  address: addressed<Told>({
    author: text('author'),
    change: whole('change', 1, 9_999_999),
    place: text('place'),
    theme: text('theme'),
  }),
  needs: [],
  panel: later(async () => (await import('./panel.tsx')).HistoryPage),
};
