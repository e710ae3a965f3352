/** The page of one entity. */
import { NOTHING } from '../../parameters.ts';
import type { Nothing } from '../../view.ts';
import type { LensOf } from '../lens.ts';
import { detailsNeed, riskNeed } from './needs.ts';
import { EntityPage } from './panel-page.tsx';

declare module '../../view.ts' {
  interface Owns {
    readonly entity: Nothing;
  }
}

export const entity: LensOf<'entity'> = {
  label: null,
  frame: 'alone',
  address: NOTHING,
  needs: [detailsNeed, riskNeed],
  panel: EntityPage,
};
