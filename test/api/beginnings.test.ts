import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningsOf } from '../../api/search/beginnings.ts';
import { runs } from '../support/runs.ts';

const WORD = fc.constantFrom('a', 'ab', 'abc', 'b', 'ba', 'lac', 'lacis');
const NAME = fc.array(WORD, { maxLength: 3 });

test('words added and removed are counted as if they had been there, or not, from the start', () => {
  fc.assert(
    fc.property(fc.array(NAME, { maxLength: 12 }), fc.array(fc.nat(11)), (names, gone) => {
      const removed = new Set(gone.filter((at) => at < names.length));
      const followed = beginningsOf(names.slice(0, 3));
      for (const name of names.slice(3)) followed.add(name);
      for (const at of removed) followed.remove(names[at] ?? []);
      const fresh = beginningsOf(names.filter((_, at) => !removed.has(at)));
      for (const beginning of ['', 'a', 'ab', 'abc', 'b', 'l', 'lacis', 'z']) {
        expect(followed.count(beginning)).toBe(fresh.count(beginning));
        for (const most of [1, 2, 100])
          expect(followed.first(beginning, most)).toEqual(fresh.first(beginning, most));
      }
    }),
    { numRuns: runs(100) },
  );
});
