/** The lens of places: where the selection is. */
import { later } from '../../shared/later.tsx';
import type { LensOf } from '../lens.ts';
import { placesNeed } from './needs.ts';
import { placesAddress } from './view.ts';

export const places: LensOf<'places'> = {
  label: { fr: 'Lieux', en: 'Places' },
  frame: 'listed',
  address: placesAddress,
  needs: [placesNeed],
  panel: later(async () => (await import('./panel.tsx')).PlacesPanel),
};
