/** The lens of consultations: questions opened to votes. */
import { later } from '../../shared/later.tsx';
import type { LensOf } from '../lens.ts';
import { consultationsAddress } from './view.ts';

export const consultations: LensOf<'consultations'> = {
  label: { fr: 'Consultations', en: 'Consultations' },
  frame: 'beside',
  address: consultationsAddress,
  needs: [],
  panel: later(async () => (await import('./panel.tsx')).ConsultationsPage),
};
