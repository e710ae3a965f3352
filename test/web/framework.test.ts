/** A strategic framework in the address: read, written, its horizons counted, two versions compared. */
import { describe, expect, test } from 'vitest';
import {
  compared,
  endOf,
  isLate,
  itemsIn,
  MOST_ITEMS,
  startIn,
  written,
} from '../../web/data/framework.ts';

const GOAL = 'goal~lake-open~short~coop~done~report';

describe('items of an address', () => {
  test('are read and written back the same', () => {
    const all = [GOAL, 'milestone~dredge~medium', 'value~kindness~long~~under-way'];
    expect(written(itemsIn(all))).toEqual([
      GOAL,
      'milestone~dredge~medium~~open',
      'value~kindness~long~~under-way',
    ]);
    expect(itemsIn([GOAL])).toEqual([
      {
        role: 'goal',
        id: 'lake-open',
        horizon: 'short',
        owner: 'coop',
        state: 'done',
        evidence: 'report',
      },
    ]);
  });

  test('that cannot be read are left out, each thing stands once, and there are not too many', () => {
    expect(itemsIn(['', 'goal', 'goal~A B~short', 'wish~a~short', 'goal~a~soon'])).toEqual([]);
    expect(itemsIn(['goal~a~short~<b>'])[0]?.owner).toBe('');
    expect(itemsIn(['goal~a~short', 'value~a~long'])).toHaveLength(1);
    const many = Array.from({ length: 60 }, (_, at) => `goal~a${at}~short`);
    expect(itemsIn(many)).toHaveLength(MOST_ITEMS);
  });
});

describe('horizons', () => {
  test('are counted from the start that one chooses, as exactly as it is said', () => {
    expect(['short', 'medium', 'long'].map((one) => endOf(one as 'short', '2025-06'))).toEqual([
      '2027-06',
      '2030-06',
      '2035-06',
    ]);
    expect(endOf('short', '2025')).toBe('2027');
    expect(endOf('short', null)).toBeNull();
    expect(['2025', '2025-06', '2025-13', 'soon', undefined].map(startIn)).toEqual([
      '2025',
      '2025-06',
      null,
      null,
      null,
    ]);
  });

  test('what is neither done nor dropped is late when its horizon is past', () => {
    const [done] = itemsIn([GOAL]);
    const [open] = itemsIn(['goal~a~short']);
    if (!done || !open) throw new Error('unread');
    expect(isLate(open, '2020', '2022-12-31')).toBe(false);
    expect(isLate(open, '2020', '2023-01-01')).toBe(true);
    expect(isLate(done, '2020', '2023-01-01')).toBe(false);
    expect(isLate(open, null, '2023-01-01')).toBe(false);
  });
});

test('two versions differ by what was added, taken out and changed', () => {
  const before = itemsIn(['goal~a~short', 'goal~b~short', 'value~c~long']);
  const after = itemsIn(['goal~a~short', 'goal~b~medium', 'milestone~d~long']);
  const { added, removed, changed } = compared(before, after);
  expect(added.map(({ id }) => id)).toEqual(['d']);
  expect(removed.map(({ id }) => id)).toEqual(['c']);
  expect(changed.map(({ before: was, after: now }) => [was.horizon, now.horizon])).toEqual([
    ['short', 'medium'],
  ]);
  expect(compared(after, after)).toEqual({ added: [], removed: [], changed: [] });
});
