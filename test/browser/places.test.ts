/** Where: discs on an outline that is shipped, the same as a list, what no source places apart. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { WORLD, world } from '../support/world.ts';
import { opening } from './opening.ts';
import { retried, settled } from './views.ts';

const WITH_POINTS = {
  ...WORLD,
  'le-registre/places.yaml': `
entities:
  - { id: montreal, kind: Place, latitude: 45.50884, longitude: -73.58781, cite: { at: fiche 1 } }
  - { id: rimouski, kind: Place, name: { both: Rimouski }, latitude: 48.44879, longitude: -68.52396, cite: { at: fiche 2 } }
  - { id: hostile, kind: Organisation, name: { both: '<img src=x onerror="window.ran=1"> “عربي” 🌊 ${'x'.repeat(240)}' }, cite: { at: fiche 3 } }
links:
  - { from: hostile, kind: LOCATED_IN, to: rimouski, cite: { at: fiche 3 } }
`,
};

/** A picture of one pixel. */
const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const app = opening(() => world(WITH_POINTS));

test('entities stand at the point of their city, and the list says the same', async () => {
  const page = await app.page('/places?links=0');
  const disc = page.locator('.place-map svg a[aria-label^="Montréal"]');
  await disc.waitFor();
  await expect.poll(() => disc.getAttribute('aria-label')).toMatch(/^Montréal.: 2.entités$/);
  const list = page.locator('.place-list > li', { hasText: 'Montréal' });
  await list.getByText('Coopérative du Lac').waitFor();
  await list.getByText('à Villeray').waitFor();
});

test('a disc is chosen by key and shared by address; back and forward; reload', async () => {
  const page = await app.page('/places?links=0&lang=en');
  await page.locator('.place-map svg a[aria-label^="Rimouski"]').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('card=rimouski');
  await page.locator('.one-place', { hasText: 'Rimouski' }).waitFor();
  await page.reload();
  await page.locator('.one-place', { hasText: '<img src=x' }).waitFor();
  await page.getByRole('link', { name: 'All places' }).click();
  await page.locator('.place-list').waitFor();
  await page.goBack();
  await page.locator('.one-place').waitFor();
  await expect.poll(() => page.evaluate(() => 'ran' in window)).toBe(false);
});

test('keys bring closer, move, and show all again', async () => {
  const page = await app.page('/places?links=0');
  const drawing = page.locator('.place-map svg');
  await drawing.waitFor();
  const frame = () => drawing.getAttribute('viewBox');
  const first = await frame();
  await page.locator('.place-map [role=group]').focus();
  await page.keyboard.press('+');
  await expect.poll(frame).not.toBe(first);
  const near = await frame();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(frame).not.toBe(near);
  await page.keyboard.press('0');
  await expect.poll(frame).toBe(first);
});

test('what no source places is counted apart, and listed when opened', async () => {
  const page = await app.page('/places?links=0&lang=en');
  const apart = page.locator('.undrawn summary');
  await apart.waitFor();
  await expect.poll(() => apart.textContent()).toMatch(/^Location not recorded: \d+.entities$/);
  await apart.focus();
  await page.keyboard.press('Enter');
  await page.locator('.undrawn li', { hasText: 'Rivière' }).waitFor();
});

test('it asks nothing of any other host, and does not scroll sideways at 390 px', async () => {
  const hosts = new Set<string>();
  const narrow = { viewport: { width: 390, height: 844 } };
  const page = await app.page('/places?links=0', narrow, (blank) => {
    blank.on('request', (request) => hosts.add(new URL(request.url()).host));
  });
  await page.locator('.place-map svg').waitFor();
  expect([...hosts]).toEqual([new URL(app.address).host]);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(390);
});

test('nothing placed is said; a server that stops is said', async () => {
  const page = await app.page('/places?links=0&kinds=Need');
  await page.getByText('Aucune source ne situe quoi que ce soit dans cette sélection.').waitFor();
  const other = await app.page('/table?links=0');
  await other.getByRole('table').waitFor();
  app.stop();
  await other.getByRole('link', { name: 'Lieux', exact: true }).click();
  await other.getByText('Le serveur ne répond pas.').first().waitFor();
  await settled(other);
  app.start();
  await retried(other, 'Réessayer');
  await other.locator('.place-map svg').waitFor();
  expect(app.errors).toEqual([]);
});

describe('with tiles that the server is set to', () => {
  const asked: string[] = [];
  const host = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'Content-Type': 'image/png' });
    response.end(Buffer.from(DOT, 'base64'));
  });
  const tiled = opening(
    () => world(WITH_POINTS),
    async () => {
      await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
      const { port } = host.address() as AddressInfo;
      return {
        tiles: { url: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`, credit: 'Les cartes du coin' },
      };
    },
  );
  afterAll(() => host.close());

  test('they lie under the discs, who made them is named, and no other host may be asked', async () => {
    const page = await tiled.page('/places?links=0');
    await page.locator('.place-map svg image').first().waitFor();
    await expect.poll(() => asked.length).toBeGreaterThan(1);
    expect(asked.every((path) => /^\/\d+\/\d+\/\d+\.png$/.test(path))).toBe(true);
    await page.locator('.place-map figcaption', { hasText: 'Les cartes du coin' }).waitFor();
    const seen = await page.locator('.place-map svg image').count();
    expect(seen).toBeLessThan(40);
    const policy = (await fetch(`${tiled.address}/places`)).headers.get('content-security-policy');
    expect(policy).toContain(`img-src 'self' data: blob: http://127.0.0.1:`);
    expect(policy).toContain("connect-src 'self';");
    const embedded = await tiled.page('/embed/places?links=0');
    await embedded.locator('.place-map svg image').first().waitFor();
    const small = (await fetch(`${tiled.address}/embed/places`)).headers;
    expect(small.get('content-security-policy')).toContain('blob: http://127.0.0.1:');
    expect(tiled.errors).toEqual([]);
  });
});

test('without them nothing but the outline is drawn, and no other host is allowed', async () => {
  const page = await app.page('/places?links=0');
  await page.locator('.place-map svg path.land').first().waitFor();
  await expect.poll(() => page.locator('.place-map svg image').count()).toBe(0);
  const policy = (await fetch(`${app.address}/places`)).headers.get('content-security-policy');
  expect(policy).toContain("img-src 'self' data: blob:;");
});
