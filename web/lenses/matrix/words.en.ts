/** The words of the matrix, in English. */
import { list } from '../../words/formats.ts';

export const en = {
  lead: 'Rows are the themes that at least two documents name, columns the kinds of stakeholder. A figure says how many take part; after a plus, those of whom it is not plainly said. Open one to read who says what.',
  scope: (source: string) => `Only as ${source} says.`,
  about: (name: string) => `Only about ${name}, or with it taking part.`,
  empty: 'No theme meets there.',
  csv: 'This page of the grid',
  theme: 'Theme',
  nobody: (who: readonly string[]) =>
    `Nobody of these kinds speaks on any of these themes: ${list(who, 'en')}.`,
  cell: (who: string, count: number, theme: string) => `${theme}: ${who}, ${count}`,
  notCounted: (count: number) => `+${count}`,
  openCard: 'The whole card',
};
