/** The state of things, on one page. */
import { NOTHING } from '../../parameters.ts';
import type { Nothing } from '../../view.ts';
import type { LensOf } from '../lens.ts';
import { amountsNeed, summaryNeed } from './needs.ts';
import { OverviewPage } from './panel.tsx';

declare module '../../view.ts' {
  interface Owns {
    readonly state: Nothing;
  }
}

const label = { fr: 'État des lieux', en: 'State of things' };

export const state: LensOf<'state'> = {
  label,
  top: label,
  frame: 'beside',
  address: NOTHING,
  needs: [summaryNeed, amountsNeed],
  panel: OverviewPage,
};
