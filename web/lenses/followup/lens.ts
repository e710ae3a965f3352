/** What became of measures, and what a group agrees on and does next. */
import { later } from '../../shared/later.tsx';
import type { LensOf } from '../lens.ts';
import {
  campaignNeed,
  checklistsNeed,
  frameworkNeed,
  measureNeed,
  precedentsNeed,
  scorecardNeed,
} from './needs.ts';
import { followupAddress } from './view.ts';

const label = { fr: 'Suivi', en: 'Follow-up' };

export const followup: LensOf<'followup'> = {
  label,
  top: label,
  frame: 'beside',
  address: followupAddress,
  needs: [scorecardNeed, measureNeed, checklistsNeed, precedentsNeed, frameworkNeed, campaignNeed],
  panel: later(async () => (await import('./panel.tsx')).FollowupPage),
};
