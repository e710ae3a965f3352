/** The lens of money: who pays whom. */
import { later } from '../../shared/later.tsx';
import type { LensOf } from '../lens.ts';
import { moneyNeed } from './needs.ts';
import { FOLLOWS, flowsAddress } from './view.ts';

export const flows: LensOf<'flows'> = {
  label: { fr: 'Argent', en: 'Money' },
  frame: 'listed',
  follows: FOLLOWS,
  address: flowsAddress,
  needs: [moneyNeed],
  panel: later(async () => (await import('./panel.tsx')).FlowsPage),
};
