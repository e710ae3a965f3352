/** The lens of scenarios: what if, beside the facts and never among them. */
import { later } from '../../shared/later.tsx';
import type { LensOf } from '../lens.ts';
import { keptNeed, offeredNeed, scenarioNeed, versusNeed } from './needs.ts';
import { functionNeed, moneyNeed, poolingNeed } from './needs-money.ts';
import { scenariosAddress } from './view.ts';

const label = { fr: 'Scénarios', en: 'Scenarios' };

export const scenarios: LensOf<'scenarios'> = {
  label,
  top: label,
  frame: 'beside',
  address: scenariosAddress,
  needs: [offeredNeed, keptNeed, scenarioNeed, versusNeed, moneyNeed, functionNeed, poolingNeed],
  panel: later(async () => (await import('./panel.tsx')).ScenariosPage),
};
