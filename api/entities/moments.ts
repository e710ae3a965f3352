/** A day, a month or a year that a request asks about. */
import { badInput } from '../errors.ts';

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
    throw badInput(
      'asOf',
      `“${asOf}” is no date: write 2019, 2019-05 or 2019-05-02.`,
      `« ${asOf} » n’est pas une date : écrire 2019, 2019-05 ou 2019-05-02.`,
    );
  }
  return { day: asOf, last: `${asOf}~` };
}
