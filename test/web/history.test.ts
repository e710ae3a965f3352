/** What is worth going back to, and what a link takes along. */
import { expect, test } from 'vitest';
import { viewAt } from '../../web/address.ts';
import { isSameStory, replacesEntry, withReaderSettings } from '../../web/page/history.ts';

const CASES: readonly (readonly [before: string, now: string, isFine: boolean])[] = [
  ['/map', '/map', true],
  ['/map?year=2010', '/map?year=2020', true],
  ['/map?links=1', '/map?links=5', true],
  ['/table?sort=name', '/table?sort=-since', true],
  ['/table?without=since', '/table', true],
  ['/stories/le-lac?step=2', '/stories/le-lac?step=3', true],
  ['/map', '/table', false],
  ['/map', '/map?e=koumbit', false],
  ['/map?kinds=Need', '/map?kinds=Barrier', false],
  ['/table', '/table?rows=links', false],
  ['/gaps', '/gaps?topic=needs', false],
  ['/gaps?page=2', '/gaps?page=3', false],
  ['/flows?payer=a', '/flows?payer=b', false],
  ['/map', '/map?lang=en', false],
  ['/stories', '/stories/le-lac', false],
  ['/stories/le-lac', '/stories/ou-va-l-argent', false],
  ['/stories/le-lac?step=2', '/map', false],
];

test.each(CASES)('from %s to %s', (before, now, expected) => {
  expect(replacesEntry(viewAt(before), viewAt(now))).toBe(expected);
});

test('two steps of one story are of the same story, whatever each shows', () => {
  expect(isSameStory(viewAt('/stories/a?step=2'), viewAt('/stories/a'))).toBe(true);
  expect(isSameStory(viewAt('/stories/a'), viewAt('/stories/b'))).toBe(false);
  expect(isSameStory(viewAt('/map'), viewAt('/map'))).toBe(false);
});

test('a link keeps language and light, unless it says its own', () => {
  const now = viewAt('/map?lang=en&theme=dark');
  expect(withReaderSettings(viewAt('/gaps'), now)).toMatchObject({ language: 'en', theme: 'dark' });
  expect(withReaderSettings(viewAt('/gaps?lang=fr&theme=light'), now)).toMatchObject({
    language: 'fr',
    theme: 'light',
  });
});
