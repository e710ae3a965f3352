/** The map of entities and links, and its modes: what brings actors together, and what is missing. */
import type { LensOf } from '../lens.ts';
import { convergenceMapNeed, gapMapNeed, tieNeed } from './needs.ts';
import { MapPage } from './panel.tsx';
import { mapAddress } from './view.ts';

export const map: LensOf<'map'> = {
  label: { fr: 'Carte', en: 'Map' },
  top: { fr: 'Explorer', en: 'Explore' },
  frame: 'listed',
  isOnItsOwn: ({ mode }) => mode !== undefined,
  address: mapAddress,
  needs: [convergenceMapNeed, tieNeed, gapMapNeed],
  panel: MapPage,
};
