/** The same as the map, as a table. */
import { NOTHING } from '../../parameters.ts';
import type { Nothing } from '../../view.ts';
import type { LensOf } from '../lens.ts';
import { Table } from './panel.tsx';

declare module '../../view.ts' {
  interface Owns {
    readonly table: Nothing;
  }
}

export const table: LensOf<'table'> = {
  label: { fr: 'Tableau', en: 'Table' },
  frame: 'listed',
  address: NOTHING,
  needs: [],
  panel: Table,
};
