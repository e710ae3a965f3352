/** What is said at the start of a database that had to be brought back to its journal, or the other way round. */
import { english } from '../formats.ts';

const { list, number, count } = english;

interface Span {
  readonly from: number;
  readonly to: number;
}
interface Rebuilt {
  readonly why: 'gone' | 'damaged' | 'another';
  readonly to: number;
  /** The folder of what was set aside; null for nothing. */
  readonly aside: string | null;
}
interface Begun {
  readonly at: number;
  readonly aside: string | null;
}
interface Records {
  readonly count: number;
  readonly aside: string | null;
}
interface Lost {
  readonly changes: readonly number[];
  readonly things: number;
}

const span = ({ from, to }: Span) =>
  from === to ? `change ${number(to)}` : `changes ${number(from)} to ${number(to)}`;
const kept = (aside: string | null) =>
  aside === null ? '' : `; the old one is kept in “${aside}”`;

const WHY = {
  gone: 'The database was gone',
  damaged: 'The database was damaged',
  another: 'The database did not match its journal',
};

export const recovery = {
  forward: (lacked: Span) => `The database lacked ${span(lacked)}, now copied from its journal.`,
  rebuilt: ({ why, to, aside }: Rebuilt) =>
    `${WHY[why]}: it was rebuilt from its journal, up to change ${number(to)}${kept(aside)}.`,
  cut: () =>
    'The journal ended in the middle of a change that nobody was told of: what was unfinished was removed.',
  'caught-up': (lacked: Span) =>
    `The journal lacked ${span(lacked)}, now copied from the database.`,
  begun: ({ at, aside }: Begun) =>
    aside === null
      ? `The database had no journal: one begins with the facts as they stand at change ${number(at)}.`
      : `The journal was damaged, or was not that of this database: a new one begins with the facts as they stand at change ${number(at)}${kept(aside)}.`,
  lost: ({ changes, things }: Lost) => {
    const what =
      changes.length === 0
        ? 'A part of the archive could not be read'
        : `${changes.length === 1 ? 'Change' : 'Changes'} ${list(changes.map(number))} could not be read whole`;
    return things === 0
      ? `${what}: what was left of them was kept.`
      : `${what}, and ${count(things, 'thing that rests', 'things that rest')} on them could not be made again.`;
  },
  erased: ({ count: erasures }: { readonly count: number }) =>
    `${count(erasures, 'erasure was', 'erasures were')} carried out again, on what was brought back.`,
  'records-restored': ({ count: records }: { readonly count: number }) =>
    `The database lacked what was kept last of accounts and proposals: ${count(records, 'record was', 'records were')} copied from their journal.`,
  'records-damaged': ({ count: records, aside }: Records) =>
    `The journal of accounts and proposals was damaged: a new one begins with the ${count(records, 'record', 'records')} that could be read${kept(aside)}.`,
};
