/** The lens in which facts come in from files of other formats. */
import { NOTHING } from '../../parameters.ts';
import { later } from '../../shared/later.tsx';
import type { LensOf } from '../lens.ts';
import type {} from './view.ts';

export const importing: LensOf<'import'> = {
  label: { fr: 'Importer un fichier', en: 'Import a file' },
  frame: 'alone',
  address: NOTHING,
  needs: [],
  panel: later(async () => (await import('./panel.tsx')).ImportPage),
};
