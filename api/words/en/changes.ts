/** Sentences about changes that are refused. */
import type { Conflict } from '../../errors.ts';
import { english } from '../formats.ts';
import { valueText } from '../values.ts';

const { list, number, count } = english;

export const changes = {
  forbidden: 'This account may not do this.',
  notTouched: (change: number, id: string) => `Change ${number(change)} did not touch ${id}.`,
  unauthenticated:
    'Sign in first, with an account that may do this: on the page Sign in, or, for a program, with a valid token in the header Authorization.',
  removedMeanwhile: (change: number, id: string) =>
    `Change ${number(change)} removed ${id} meanwhile.`,
  changedMeanwhile: (change: number, id: string, conflicts: readonly Conflict[]) =>
    conflicts.length === 0
      ? `Change ${number(change)} touched ${id} meanwhile: look again, then decide.`
      : `Change ${number(change)} changed ${list(conflicts.map(differs))} of ${id} meanwhile: look again, then decide.`,
  changedSince: (change: number, id: string, fields: readonly string[]) =>
    fields.length === 0
      ? `${id} was changed after change ${number(change)}: revert the later changes first.`
      : `${id} (${list(fields)}) was changed after change ${number(change)}: revert the later changes first.`,
  entries: (most: number, given: number) =>
    `An edit holds from 1 to ${number(most)} entries, and this one ${number(given)}.`,
  notEntry: 'An entry is an object with its fields.',
  length: (field: string, most: number) =>
    `${field} must have from 1 to ${number(most)} characters.`,
  cannotSaySo: (id: string) => `“${id}” is no document that can say so.`,
  supports: (facts: number) =>
    `${count(facts, 'fact rests', 'facts rest')} on this source: give another source first.`,
  notOne: (id: string, into: string) =>
    `${id} cannot be merged into ${into}: both must exist, differ, and be of one kind.`,
  noEnd: (entity: string, link: string) => `${entity} is no end of the link ${link}.`,
  notMerged: (id: string) => `${id} was not merged into another.`,
  unknownChange: (change: number) => `There is no change ${number(change)}.`,
  problem: (place: string, what: string) => `${place}: ${what}`,
};

/** The field, with what stands there and what was asked for. */
function differs({ field, mine, theirs }: Conflict): string {
  return mine === null
    ? `${field} (now ${valueText(theirs)})`
    : `${field} (now ${valueText(theirs)}, you asked for ${valueText(mine)})`;
}
