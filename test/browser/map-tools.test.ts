/** The map's own tools: gathering by lasso and by key, pins, the address that keeps them, and what is taken away. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { opening } from './opening.ts';

const app = opening();

async function settled(page: Page): Promise<void> {
  await page.locator('.canvas canvas').first().waitFor();
  await page.locator('.settling').waitFor({ state: 'detached', timeout: 50_000 });
  await page.waitForFunction(() => performance.getEntriesByName('lacis-drawn').length > 0);
}

const query = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

test('what one draws around is gathered, and can be seen alone, at an address', async () => {
  const page = await app.page('/map');
  await settled(page);
  await page.getByRole('button', { name: 'Entourer' }).click();
  const box = await page.locator('.canvas').boundingBox();
  if (box === null) throw new Error('no map');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(0.1, 0.1));
  await page.mouse.down();
  for (const [x, y] of [
    [0.9, 0.1],
    [0.9, 0.85],
    [0.1, 0.85],
  ] as const) {
    await page.mouse.move(...at(x, y), { steps: 4 });
  }
  await page.mouse.up();
  await page.getByRole('button', { name: 'Ne voir qu’elles' }).click();
  await expect.poll(() => query(page, 'only')?.split(',').length ?? 0).toBeGreaterThan(10);
  expect(await page.locator('.seen p').first().innerText()).toContain('entités choisies');
});

test('by keyboard: X gathers what is selected, with Shift its neighbours too', async () => {
  const page = await app.page('/map?e=civicrm');
  await settled(page);
  await page.locator('.canvas').focus();
  await page.keyboard.press('x');
  await expect.poll(() => page.locator('#notice').innerText()).toMatch(/^1\sentité réunie\.$/);
  await page.keyboard.press('x');
  await expect.poll(() => page.locator('#notice').innerText()).toBe('Rien n’est réuni.');
  await page.keyboard.press('Shift+X');
  await page.getByRole('button', { name: 'Ne voir qu’elles' }).click();
  await expect.poll(() => query(page, 'only')).toContain('civicrm');
});

test('what is kept in sight stays, whatever the filters say', async () => {
  const page = await app.page('/map?e=civicrm');
  await settled(page);
  await page.locator('#sheet').getByRole('button', { name: 'Garder en vue' }).click();
  await expect.poll(() => query(page, 'pin')).toBe('civicrm');
  await page.goto(`${app.address}/table?kinds=Need&links=0&pin=civicrm`);
  await page.getByRole('table').waitFor();
  expect(await page.locator('.seen p').first().innerText()).toMatch(/1\sentité gardée en vue/);
});

test('the map lies where it lay at the last visit', async () => {
  const one = await app.page('/map');
  await settled(one);
  const layout = () =>
    fetch(`${app.address}/map-layout.bin`).then(
      async (answer) => new Uint8Array(await answer.arrayBuffer()),
    );
  expect(await layout()).toEqual(await layout());
  const [file] = await Promise.all([
    one.waitForEvent('download'),
    one.getByRole('button', { name: 'Dessin (SVG)' }).click(),
  ]);
  const two = await app.page('/map');
  await settled(two);
  const [again] = await Promise.all([
    two.waitForEvent('download'),
    two.getByRole('button', { name: 'Dessin (SVG)' }).click(),
  ]);
  const text = async (of: typeof file) => {
    const stream = await of.createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    return Buffer.concat(parts).toString();
  };
  const drawing = await text(file);
  expect(drawing).toContain('CiviCRM');
  expect(await text(again)).toBe(drawing);
  expect(app.errors).toEqual([]);
});
