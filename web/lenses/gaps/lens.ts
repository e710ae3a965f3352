/** The board of gaps. */
import type { LensOf } from '../lens.ts';
import { gapsNeed } from './needs.ts';
import { GapsPage } from './panel.tsx';
import { gapsAddress } from './view.ts';

const label = { fr: 'Lacunes', en: 'Gaps' };

export const gaps: LensOf<'gaps'> = {
  label,
  top: label,
  frame: 'beside',
  address: gapsAddress,
  brief: ({ card = null }) => card,
  needs: [gapsNeed],
  panel: GapsPage,
};
