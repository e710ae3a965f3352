import { expect, test } from 'vitest';
import { csv } from '../../api/interchange/csv.ts';

test('a cell with a comma, a quote or a line break is quoted', () => {
  expect(
    csv([
      ['a', 'b'],
      ['un, deux', 'il dit "oui"'],
      ['ligne\nsuivante', 3],
    ]),
  ).toBe('a,b\r\n"un, deux","il dit ""oui"""\r\n"ligne\nsuivante",3\r\n');
});

test.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u00a0=1'])(
  '%j does not run in a spreadsheet',
  (formula) => {
    expect(
      csv([['a'], [formula]])
        .split('\r\n')
        .slice(1)
        .join(''),
    ).toMatch(/^"?'/);
  },
);

test('negative numbers stay numbers, and nothing stays empty', () => {
  expect(csv([['a', 'b', 'c'], [-3.5, null, undefined]])).toBe('a,b,c\r\n-3.5,,\r\n');
});
