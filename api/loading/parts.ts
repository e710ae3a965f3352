/** Checks the parts of an entity: quantities and absences. */
import type { PartClaim } from './claims.ts';
import type { Around } from './context.ts';
import { type Entry, within } from './entries.ts';
import { Checker } from './fields.ts';
import { saysOfFile } from './file-problems.ts';
import { citations } from './passages.ts';
import { says } from './problems.ts';
import { isRecord } from './values.ts';

const ABSENCE_FIELDS = ['of', 'how', 'status', 'note', 'cite'];

type Check = (check: Checker, data: Readonly<Record<string, unknown>>) => void;

function part(
  name: string,
  value: unknown,
  entry: Entry,
  context: Around,
  fields: Check,
): PartClaim {
  const check = new Checker(within(entry.at, name), String(entry.data['id']), context, name);
  if (!isRecord(value)) {
    // One without a value is told already.
    if (value !== undefined) check.wrong('', saysOfFile.notAnEntry());
    return { properties: {}, citations: [] };
  }
  fields(check, value);
  check.common(value);
  const cites = citations(check, value['cite'], context.source, []);
  if (cites.length === 0) check.missing('cite', says.noCitation());
  return { properties: check.properties, citations: cites };
}

export function quantity(value: unknown, at: number, entry: Entry, context: Around): PartClaim {
  return part(`quantities[${at}]`, value, entry, context, (check, data) =>
    check.amount('', data, ['cite', 'status', 'note']),
  );
}

export function absence(value: unknown, at: number, entry: Entry, context: Around): PartClaim {
  return part(`absences[${at}]`, value, entry, context, (check, data) => {
    check.known(data, ABSENCE_FIELDS);
    check.text('of', data['of'], 'what');
    if (data['of'] === undefined)
      check.missing('of', says.expected('what is absent', 'ce qui est absent'));
    if (data['how'] !== undefined) check.choice('how', data['how'], 'absenceHow');
    else check.missing('how', HOW);
  });
}

const HOW = says.expected(
  'how one knows: stated or looked-for',
  'd’où on le sait : stated ou looked-for',
);
