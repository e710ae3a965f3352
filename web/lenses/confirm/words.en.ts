/** The words of the page of what is to be confirmed, in English. */
import { counted } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  title: 'To confirm next',
  lead: 'What was looked at longest ago, rests on one source and is much relied upon comes first. Open the source, look, and say whether it is still true: one press is enough.',
  none: 'Nothing waits to be looked at again.',
  never: 'nobody said when it was last looked at',
  last: (day: string) => `last confirmed: ${day}`,
  sources: (count: number) => (count === 0 ? 'no source' : of(count, 'source', 'sources')),
  links: (count: number) => of(count, 'link rests on it', 'links rest on it'),
  open: (name: string) => `Open ${name}`,
  still: 'I looked: it is still true',
  thanks: 'Said',
  other: 'With another source',
  correct: 'It is not',
  message: (source: string) => `Still true: ${source} was read again.`,
  waits: 'Thank you: an editor will read it.',
  published: (revision: number) => `Published as change ${revision}.`,
  before: 'The ones before',
  after: 'The next ones',
};
