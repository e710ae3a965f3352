/** Which changes of the view make an entry in the browser's history, and which settings a link keeps. */
import { same } from '../data/same.ts';
import type { View } from '../view.ts';

/** A link without language or light keeps those of the reader. */
export const withReaderSettings = (view: View, now: View): View => ({
  ...view,
  language: view.language ?? now.language,
  theme: view.theme ?? now.theme,
});

export const isSameStory = (before: View, now: View): boolean =>
  now.story !== null && now.story.id === before.story?.id;

/** Whether one does not go back to the view before: that of a slider's step, of a sort, of a step of a story. */
export const replacesEntry = (before: View, now: View): boolean =>
  isSameStory(before, now) || same(coarse(before), coarse(now));

/** Numbers that are typed into a scenario make no entry for each digit. */
const unset = (own: View['own']) => ('set' in own ? { ...own, set: [] } : own);

const coarse = ({ filters, own, sort: _, without: __, ...view }: View) => ({
  ...view,
  own: unset(own),
  filters: { ...filters, least: 0, year: null },
});
