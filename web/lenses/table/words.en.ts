/** The words of the table, in English. */
import { counted } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  title: 'Table',
  more: (count: number) => `Show ${of(count, 'more row', 'more rows')}`,
  columns: 'Columns',
  copy: 'Copy',
  copied: 'The table is copied.',
  notCopied: 'This browser did not let the table be copied.',
  nothing: 'Nothing fits these filters.',
};
