/** A day, a month or a year that a request asks about. */
import { refused } from '../words/refusing.ts';

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** An entity that began after `last` or ended before `day` does not exist at the moment. */
export interface Moment {
  readonly day: string | null;
  readonly last: string | null;
}

/** A partial date stands for all of its days: an entity that began in 2019 exists as of 2019. */
export function moment(asOf: string | null | undefined): Moment {
  if (asOf === null || asOf === undefined) return { day: null, last: null };
  if (!DATE.test(asOf) || Number.isNaN(Date.parse(asOf))) {
    throw refused('asOf', ({ noDate }) => noDate(asOf));
  }
  return { day: asOf, last: `${asOf}~` };
}
