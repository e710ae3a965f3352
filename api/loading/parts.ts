/** Checks what hangs on an entity: quantities, and what is absent. */
import type { PartClaim } from './claims.ts';
import { Checker, type Surroundings } from './fields.ts';
import { citations } from './passages.ts';
import { says } from './problems.ts';
import type { Entry } from './read.ts';
import { record } from './shapes.ts';

const ABSENCE_FIELDS = ['of', 'how', 'status', 'note', 'cite'];

export interface Around extends Surroundings {
  /** The folder's own document. */
  readonly source: string;
}

export function quantity(part: unknown, at: number, entry: Entry, context: Around): PartClaim {
  const data = record(part);
  const check = new Checker(entry.place, String(entry.data['id']), context, `quantities[${at}]`);
  check.amount('', data, ['cite', 'status', 'note']);
  check.common(data);
  const cites = citations(check, data['cite'], context.source, []);
  if (cites.length === 0) check.wrong('cite', says.noCitation());
  return { properties: check.properties, citations: cites };
}

export function absence(part: unknown, at: number, entry: Entry, context: Around): PartClaim {
  const data = record(part);
  const check = new Checker(entry.place, String(entry.data['id']), context, `absences[${at}]`);
  check.known(data, ABSENCE_FIELDS);
  check.text('of', data['of'], 'what');
  if (data['of'] === undefined)
    check.wrong('of', says.expected('what is absent', 'ce qui est absent'));
  check.choice('how', data['how'] ?? '', 'absenceHow');
  check.common(data);
  const cites = citations(check, data['cite'], context.source, []);
  if (cites.length === 0) check.wrong('cite', says.noCitation());
  return { properties: check.properties, citations: cites };
}
