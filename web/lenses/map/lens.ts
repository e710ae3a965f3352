/** The map of entities and links. */
import { NOTHING } from '../../parameters.ts';
import type { Nothing } from '../../view.ts';
import type { LensOf } from '../lens.ts';
import { MapFrame } from './panel.tsx';

declare module '../../view.ts' {
  interface Owns {
    readonly map: Nothing;
  }
}

export const map: LensOf<'map'> = {
  label: { fr: 'Carte', en: 'Map' },
  top: { fr: 'Explorer', en: 'Explore' },
  frame: 'listed',
  address: NOTHING,
  needs: [],
  panel: MapFrame,
};
