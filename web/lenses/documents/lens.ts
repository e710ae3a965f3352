/** The lens of documents: the sources behind the selection. */
import { later } from '../../shared/later.tsx';
import type { LensOf } from '../lens.ts';
import { documentsNeed, passagesNeed } from './needs.ts';
import { documentsAddress } from './view.ts';

export const documents: LensOf<'documents'> = {
  label: { fr: 'Documents', en: 'Documents' },
  frame: 'listed',
  address: documentsAddress,
  needs: [documentsNeed, passagesNeed],
  panel: later(async () => (await import('./panel.tsx')).DocumentsPanel),
};
