/** The lens of dependencies: what relies on what. */
import { later } from '../../shared/later.tsx';
import type { LensOf } from '../lens.ts';
import { dependenciesNeed, weaknessNeed } from './needs.ts';
import { dependenciesAddress, FOLLOWS } from './view.ts';

export const dependencies: LensOf<'dependencies'> = {
  label: { fr: 'Dépendances', en: 'Dependencies' },
  frame: 'listed',
  follows: FOLLOWS,
  address: dependenciesAddress,
  needs: [dependenciesNeed, weaknessNeed],
  panel: later(async () => (await import('./panel.tsx')).DependenciesPage),
};
