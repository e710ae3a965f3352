/** The table: columns chosen, rows copied, names as long as they come. */
import { expect, test } from 'vitest';
import { WORLD, world } from '../support/world.ts';
import { opening } from './opening.ts';

const LONG = `“عربي” 🌊 <b>x</b> ${'mot '.repeat(75)}`;
const app = opening(() =>
  world({
    ...WORLD,
    'le-registre/long.yaml': `
entities:
  - { id: long-name, kind: Organisation, name: { both: ${JSON.stringify(LONG)} }, cite: { at: fiche 7 } }
`,
  }),
);

test('columns are left out and brought back by key; the address keeps them', async () => {
  const page = await app.page('/table?links=0&lang=en');
  await page.getByRole('columnheader', { name: 'Status' }).waitFor();
  const box = page.locator('.columns').getByLabel('Status');
  await box.focus();
  await page.keyboard.press('Space');
  await page.getByRole('columnheader', { name: 'Status' }).waitFor({ state: 'detached' });
  await expect.poll(() => page.url()).toContain('without=status');
  await page.reload();
  await page.getByRole('columnheader', { name: 'Kind' }).waitFor();
  await expect.poll(() => page.getByRole('columnheader', { name: 'Status' }).count()).toBe(0);
  await page.locator('.columns').getByLabel('Status').check();
  await page.getByRole('columnheader', { name: 'Status' }).waitFor();
});

test('what is seen is copied with tabs, as sorted and without what was left out', async () => {
  const page = await app.page('/table?links=0&lang=en&sort=name&without=since', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.getByRole('table').waitFor();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(() => page.locator('#notice').textContent()).toBe('The table is copied.');
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(lines[0]).toBe('id\tName\tKind\tStatus\tLinks');
  await expect.poll(() => page.locator('tbody tr').count()).toBe(lines.length - 1);
  expect(lines.some((line) => line.startsWith('coop-du-lac\tLake Co-operative\t'))).toBe(true);
});

test('a name of 300 characters neither breaks the page nor runs, in French as in English', async () => {
  for (const lang of ['fr', 'en']) {
    const page = await app.page(`/table?links=0&lang=${lang}`, {
      viewport: { width: 390, height: 844 },
    });
    await page.locator('td, th', { hasText: 'mot mot' }).first().waitFor();
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(390);
  }
  expect(app.errors).toEqual([]);
});
