/** The words of the page of duplicates, in English. */
import { counted, number } from '../../words/formats.ts';

export const en = {
  title: 'Possible duplicates',
  lead: 'Two entries that may be one, the most alike first. Nothing is merged unless somebody says so, with a source; a merge can be undone.',
  none: 'Nothing resembles anything else closely enough.',
  count: (count: number, shown: number) =>
    count > shown
      ? `${counted(count, 'pair', 'pairs', 'en')}, the first ${number(shown, 'en')} are shown`
      : counted(count, 'pair', 'pairs', 'en'),
  pair: (one: string, other: string) => `${one} and ${other}`,
  score: (percent: string, reasons: string) => `${percent} alike: ${reasons}`,
  same: (goes: string, stays: string) => `The same: ${goes} goes into ${stays}`,
  different: 'Not the same',
};
