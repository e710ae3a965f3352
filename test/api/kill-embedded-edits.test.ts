/** `kill -9` while facts are edited, and damage to the database after it. */
import { expect, test } from 'vitest';
import { killed, type Tried } from '../contract/killing-edits.ts';
import { runs } from '../support/runs.ts';
import { seedsFor } from '../support/seeds.ts';
import { WORLD } from '../support/world.ts';

test('all that was acknowledged is there after a kill -9 and any damage to the database', {
  timeout: 3_600_000,
}, async () => {
  const later = Object.entries(WORLD).map(([path, text]) => [
    path,
    text.replace('since: "2009"', 'since: "2008"'),
  ]);
  const tried = await killed(runs(4), [seedsFor(WORLD), seedsFor(Object.fromEntries(later))]);
  const wrong = tried.filter(
    ({ isWhole, acknowledged, revision }) =>
      !isWhole || revision < acknowledged || revision > acknowledged + 1,
  );
  expect(wrong).toEqual([]);
  // Nothing is said that did not happen, and what was lost is never nothing.
  expect(tried.flatMap(({ told }) => told).filter(({ kind }) => kind === 'lost')).toEqual([]);
  if (tried.length > 50) report(tried);
});

/** A long run tells what happened. */
function report(tried: readonly Tried[]): void {
  const counts: Record<string, number> = {};
  for (const { damage, told, acknowledged, revision } of tried) {
    const what = told.length === 0 ? 'nothing' : told.map(({ kind }) => kind).join(' + ');
    const line = `${damage}: ${what}${revision > acknowledged ? ', and one change more' : ''}`;
    counts[line] = (counts[line] ?? 0) + 1;
  }
  const changes = tried.reduce((sum, one) => sum + one.changes, 0);
  console.log({ runs: tried.length, changes, ...counts });
}
