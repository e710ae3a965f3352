/** The map and the table show the same; filters tell both; the map can be walked by keys. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { download } from './downloading.ts';
import { opening } from './opening.ts';
import { mapSettled } from './views.ts';

const app = opening();

const sentence = (page: Page) => page.locator('.status-line p').first().innerText();

test('the same address, the same entities and links, as map and as table', async () => {
  const page = await app.page('/map?verbs=FUNDS&links=1');
  await mapSettled(page);
  const said = await sentence(page);
  const [entities = 0, links = 0] = [...said.matchAll(/(\d+)\s(?:entités|liens)/g)].map((match) =>
    Number(match[1]),
  );
  await page.getByRole('link', { name: 'Tableau' }).click();
  await page.getByRole('table').waitFor();
  await expect.poll(() => sentence(page)).toBe(said);
  await expect.poll(() => page.locator('tbody tr').count()).toBe(Math.min(entities, 100));
  await page.getByRole('link', { name: 'Liens', exact: true }).click();
  await page.getByRole('columnheader', { name: 'Verbe' }).waitFor();
  await expect.poll(() => page.locator('tbody tr').count()).toBe(Math.min(links, 100));
});

test('kinds and statuses filter both; the address keeps them', async () => {
  const page = await app.page('/table');
  await page.getByRole('table').waitFor();
  const before = await sentence(page);
  await page.getByRole('checkbox', { name: /organisations/ }).uncheck();
  await expect.poll(() => sentence(page)).not.toBe(before);
  await expect
    .poll(() => new URL(page.url()).searchParams.get('kinds'))
    .not.toContain('Organisation');
  await page.reload();
  await page.getByRole('table').waitFor();
  await expect
    .poll(() => page.getByRole('checkbox', { name: /organisations/ }).isChecked())
    .toBe(false);
  await page.getByRole('checkbox', { name: /proposé/ }).uncheck();
  await expect.poll(() => new URL(page.url()).searchParams.get('status')).not.toContain('proposed');
  await page.getByRole('button', { name: 'Réinitialiser les filtres' }).click();
  await expect.poll(() => sentence(page)).toBe(before);
});

test('only what one source says', async () => {
  const page = await app.page('/table?source=ecologie-du-logiciel-libre&links=0');
  await page.getByRole('table').waitFor();
  await expect.poll(() => sentence(page)).toContain('selon Écologie du logiciel libre');
  await expect.poll(() => page.locator('tbody tr').count()).toBeGreaterThan(10);
});

test('sorting is said and kept', async () => {
  const page = await app.page('/table');
  await page.getByRole('button', { name: 'Nom' }).click();
  const head = page.getByRole('columnheader', { name: 'Nom' });
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
  await page.getByRole('button', { name: 'Nom' }).click();
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
  await expect.poll(() => page.url()).toContain('sort=-name');
});

test('the map is walked by arrow keys along links, and says where one is', async () => {
  const page = await app.page('/map?focus=civicrm&e=civicrm');
  await mapSettled(page);
  await page.locator('.canvas').focus();
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
    await page.keyboard.press(key);
    if (!page.url().includes('e=civicrm')) break;
  }
  await expect.poll(() => page.url()).not.toMatch(/[?&]e=civicrm/);
  await expect.poll(() => page.locator('#notice').innerText()).toContain('CiviCRM');
  await page.keyboard.press('Escape');
  await expect.poll(() => new URL(page.url()).searchParams.get('e')).toBeNull();
});

test('an empty result is said', async () => {
  const page = await app.page('/table?kinds=');
  await page.getByText('Rien ne répond à ces filtres.').waitFor();
});

test('what is seen can be downloaded', async () => {
  const page = await app.page('/table?verbs=FUNDS&links=1');
  const file = await download(page, 'Tableau (CSV)');
  expect(file.suggestedFilename()).toBe('lacis.csv');
  expect(app.errors).toEqual([]);
});

test('what is drawn first is answered once, and asked before the script that draws it', async () => {
  const page = await app.page('/map');
  await page.waitForFunction(() => performance.getEntriesByName('lacis-drawn').length > 0);
  const asked = await page.evaluate(() =>
    // While the layout is being made, 202 says so, and it is asked again.
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ responseStatus }) => responseStatus === 200)
      .sort((a, b) => a.startTime - b.startTime)
      .map(({ name }) => new URL(name).pathname),
  );
  const times = (path: string) => asked.filter((one) => one === path).length;
  expect([times('/map.bin'), times('/map-layout.bin')]).toEqual([1, 1]);
  expect(asked.indexOf('/map.bin')).toBeLessThan(
    asked.findIndex((path) => path.includes('/assets/controller')),
  );
});
