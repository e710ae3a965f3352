/** A change on the server comes into an open page: nothing is loaded again, and readers stay where they were. */
import { expect, test } from 'vitest';
import { applyEdit, type Entered } from '../../api/changes/edit.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { world } from '../support/world.ts';
import { opening } from './opening.ts';
import { mapSettled } from './views.ts';

const CITE = { source: 'le-journal', at: 'page 9' };
let graph: Graph;
const app = opening(async () => {
  graph = await world();
  return graph;
});
const edit = (entities: readonly Entered[], links: readonly Entered[] = []) =>
  applyEdit(
    graph,
    { entities, links, message: 'read again', author: 'ana', expected: null, key: null },
    readVocabulary(),
  );

test('a name that changes, and an entity that is new, stand in the list; typed text and selection stay', async () => {
  let stream: Promise<unknown> = Promise.resolve();
  const page = await app.page('/table?e=riviere&lang=en', {}, (blank) => {
    stream = blank.waitForRequest(/subscription/);
  });
  await page.getByRole('row', { name: /Live Spring/ }).waitFor();
  await stream;
  await page.evaluate(() => Object.assign(globalThis, { isTheSamePage: true }));
  const search = page.locator('[data-main]').first();
  await search.fill('half a wo');
  await edit(
    [
      { id: 'source-vive', name: { fr: 'Source claire', en: 'Clear Spring' }, cite: CITE },
      { id: 'nouvelle', kind: 'Codebase', name: { both: 'Nouvelle Onde' }, cite: CITE },
    ],
    [{ from: 'riviere', kind: 'DEPENDS_ON', to: 'nouvelle', cite: CITE }],
  );
  await page.getByRole('row', { name: /Clear Spring/ }).waitFor();
  await page.getByRole('row', { name: /Nouvelle Onde/ }).waitFor();
  await expect.poll(() => page.getByRole('row', { name: /Live Spring/ }).count()).toBe(0);
  await expect.poll(() => search.inputValue()).toBe('half a wo');
  await expect.poll(() => new URL(page.url()).searchParams.get('e')).toBe('riviere');
  await expect.poll(() => page.evaluate(() => 'isTheSamePage' in globalThis)).toBe(true);
});

test('the map takes an entity in, and stays where one looked', async () => {
  let stream: Promise<unknown> = Promise.resolve();
  const page = await app.page('/map?lang=en', {}, (blank) => {
    stream = blank.waitForRequest(/subscription/);
  });
  await mapSettled(page);
  await stream;
  const caption = page.locator('.status-line p').first();
  const before = await caption.textContent();
  await edit([{ id: 'autre', kind: 'Organisation', name: { both: 'Une autre' }, cite: CITE }]);
  await expect.poll(() => caption.textContent()).not.toBe(before);
  await mapSettled(page);
  await expect.poll(() => page.locator('.canvas canvas').count()).toBeGreaterThan(0);
  expect(app.errors).toEqual([]);
});

test('a page that nobody sees closes its stream, and hears what it missed when it is seen again', async () => {
  const page = await app.page('/table?e=riviere&lang=en');
  await page.getByRole('row', { name: /Nouvelle Onde/ }).waitFor();
  const show = (isHidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }, isHidden);
  await show(true);
  await edit([{ id: 'nouvelle', name: { both: 'Onde ancienne' }, cite: CITE }]);
  const again = page.waitForRequest(/subscription/);
  await show(false);
  await again;
  await page.getByRole('row', { name: /Onde ancienne/ }).waitFor();
});
