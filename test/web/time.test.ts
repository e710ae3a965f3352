import { expect, test } from 'vitest';
import {
  axisOf,
  beganIn,
  type Dated,
  endedIn,
  holdsIn,
  spanOf,
  talliesOf,
  ticksOf,
} from '../../web/lenses/time/model.ts';

const dated = (since: string | null, until: string | null = null): Dated => ({
  ...{ index: 0, since, until },
  ...{ began: spanOf(since), ended: spanOf(until) },
});

test('a date spans what it does not say: a year, a month, a day', () => {
  expect(spanOf('2013')).toEqual({ start: 2013, end: 2014 });
  const month = spanOf('2016-05');
  expect(month?.start).toBeCloseTo(2016 + 4 / 12);
  expect(month?.end).toBeCloseTo(2016 + 5 / 12);
  const leap = spanOf('2016-12-31');
  expect(leap?.start).toBeCloseTo(2016 + 365 / 366);
  expect(leap?.end).toBeCloseTo(2017);
});

test('words that are no date are no date', () => {
  for (const text of [null, '', '1-2 ans', 'novembre', '20161']) expect(spanOf(text)).toBeNull();
});

test('as of a year: what began later or ended before does not stand; a missing end is not an end', () => {
  expect(holdsIn(dated('2009'), 2008)).toBe(false);
  expect(holdsIn(dated('2009'), 2026)).toBe(true);
  expect(holdsIn(dated('2009', '2015-06'), 2015)).toBe(true);
  expect(holdsIn(dated('2009', '2015-06'), 2016)).toBe(false);
  expect(holdsIn(dated(null, '2015'), 1990)).toBe(true);
  expect(beganIn(dated('2009-03'), 2009)).toBe(true);
  expect(endedIn(dated('2009', '2015'), 2015)).toBe(true);
  expect(endedIn(dated('2009'), 2009)).toBe(false);
});

test('years are tallied, those that end apart from those that begin', () => {
  const rows = [dated('2001'), dated('2001-05', '2003'), dated(null, '2003')];
  const tallies = talliesOf(rows, { first: 2001, last: 2004 });
  expect(tallies).toEqual([
    { year: 2001, began: 2, ended: 0 },
    { year: 2002, began: 0, ended: 0 },
    { year: 2003, began: 0, ended: 2 },
  ]);
});

test('one old date does not press all others together', () => {
  const many = Array.from({ length: 99 }, (_, place) => dated(String(1995 + (place % 25))));
  expect(axisOf([dated('1821'), ...many], null)).toEqual({ first: 1990, last: 2020 });
  expect(axisOf(many, 1980)?.first).toBe(1980);
  expect(axisOf([], null)).toBeNull();
});

test('the axis names at most a dozen years', () => {
  expect(ticksOf({ first: 1990, last: 2030 })).toEqual([
    1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025,
  ]);
  expect(ticksOf({ first: 2013, last: 2014 })).toEqual([2013]);
  expect(ticksOf({ first: 0, last: 2030 }).length).toBeLessThanOrEqual(12);
});
