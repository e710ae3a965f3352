/** The list of stories, and the stories themselves. */
import { NOTHING } from '../../parameters.ts';
import { later } from '../../shared/later.tsx';
import type { Nothing } from '../../view.ts';
import type { LensOf } from '../lens.ts';
import { storyNeed } from './needs.ts';

declare module '../../view.ts' {
  interface Owns {
    readonly stories: Nothing;
  }
}

const label = { fr: 'Récits', en: 'Stories' };

export const stories: LensOf<'stories'> = {
  label,
  top: label,
  frame: 'alone',
  address: NOTHING,
  needs: [storyNeed],
  panel: later(async () => (await import('./panel-list.tsx')).StoriesPage),
};
