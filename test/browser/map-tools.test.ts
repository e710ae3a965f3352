/** The map's own tools: gathering by lasso and by key, pins, the address that keeps them, and what is taken away. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { opening } from './opening.ts';
import { mapSettled } from './views.ts';

const app = opening();

/** A frame may be late on a busy machine: it is waited for, not counted in seconds. */
const said = (page: Page, words: string | RegExp) =>
  page.locator('#notice', { hasText: words }).waitFor({ state: 'attached' });

const query = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

test('what one draws around is gathered, and can be seen alone, at an address', async () => {
  const page = await app.page('/map');
  await mapSettled(page);
  await page.getByRole('button', { name: 'Lasso' }).click();
  const box = await page.locator('.canvas').boundingBox();
  if (box === null) throw new Error('no map');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(0.3, 0.3));
  await page.mouse.down();
  for (const [x, y] of [
    [0.45, 0.3],
    [0.45, 0.6],
    [0.3, 0.6],
  ] as const) {
    await page.mouse.move(...at(x, y), { steps: 4 });
  }
  await page.mouse.up();
  await page.getByRole('button', { name: 'Ne montrer qu’elles' }).click();
  await expect.poll(() => query(page, 'only')?.split(',').length ?? 0).toBeGreaterThan(10);
  await expect
    .poll(() => page.locator('.status-line p').first().innerText())
    .toContain('entités choisies');
});

/** Presses an empty corner of the map as soon as its first picture is there, before anything else can happen. */
const pressAtOnce = (page: Page) =>
  page.addInitScript(() => {
    const mark = performance.mark.bind(performance);
    performance.mark = (name, options) => {
      if (name === 'lacis-drawn') queueMicrotask(press);
      return mark(name, options);
    };
    function press(): void {
      const map = document.querySelector('.canvas');
      const at = map?.getBoundingClientRect();
      if (map === null || at === undefined) throw new Error('no map');
      Object.assign(window, { canvases: map.querySelectorAll('canvas').length });
      const where = { bubbles: true, cancelable: true, clientX: at.x + 3, clientY: at.y + 3 };
      for (const type of ['mousedown', 'mouseup', 'click'])
        map.firstElementChild?.dispatchEvent(new MouseEvent(type, where));
    }
  });

test('a press on the first picture counts, though Sigma opens after it', async () => {
  const page = await app.page('/map?e=civicrm', {}, pressAtOnce);
  await expect.poll(() => query(page, 'e')).toBeNull();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { canvases: number }).canvases))
    .toBe(2);
  // Then Sigma is there, with canvases of its own, and walking by key goes on.
  await expect.poll(() => page.locator('.canvas canvas').count()).toBeGreaterThan(6);
  await page.locator('.canvas').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => query(page, 'e')).not.toBeNull();
  expect(app.errors).toEqual([]);
});

test('by keyboard: X gathers what is selected, with Shift its neighbours too', async () => {
  const page = await app.page('/map?e=civicrm');
  await mapSettled(page);
  await page.locator('.canvas').focus();
  await page.keyboard.press('x');
  await said(page, /^1\sentité rassemblée\.$/);
  await page.keyboard.press('x');
  await said(page, 'Rien n’est rassemblé.');
  await page.keyboard.press('Shift+X');
  await page.getByRole('button', { name: 'Ne montrer qu’elles' }).click();
  await expect.poll(() => query(page, 'only')).toContain('civicrm');
});

test('what is kept in sight stays, whatever the filters say', async () => {
  const page = await app.page('/map?e=civicrm');
  await mapSettled(page);
  await page.locator('#entity-panel').getByRole('button', { name: 'Garder visible' }).click();
  await expect.poll(() => query(page, 'pin')).toBe('civicrm');
  await page.goto(`${app.address}/table?kinds=Need&links=0&pin=civicrm`);
  await page.getByRole('table').waitFor();
  await expect
    .poll(() => page.locator('.status-line p').first().innerText())
    .toMatch(/1\sentité gardée visible/);
});

/** What a button gives to take away. */
async function taken(page: Page, button: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const parts: Buffer[] = [];
  for await (const part of await file.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const drawing = async (page: Page) => (await taken(page, 'Dessin (SVG)')).toString();

/** How many colours there are in an image that the page can read. */
const coloursIn = (page: Page, address: string) =>
  page.evaluate(async (from) => {
    const image = await createImageBitmap(await (await fetch(from)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    return new Set(new Uint32Array(Uint8Array.from(data).buffer)).size;
  }, address);

test('what is put aside leaves map and drawing, and can be brought back', async () => {
  const page = await app.page('/map?e=civicrm');
  await mapSettled(page);
  expect(await drawing(page)).toContain('CiviCRM');
  await page.locator('#entity-panel').getByRole('button', { name: 'Masquer' }).click();
  await expect.poll(() => query(page, 'hide')).toBe('civicrm');
  await expect.poll(() => drawing(page)).not.toContain('>CiviCRM<');
  await page.goBack();
  await expect.poll(() => query(page, 'hide')).toBeNull();
  await expect.poll(() => drawing(page)).toContain('>CiviCRM<');
});

test('the whole, small, shows where one is once one comes close, and a press on it goes there', async () => {
  const page = await app.page('/map');
  await mapSettled(page);
  const small = page.locator('canvas.minimap');
  await expect.poll(() => small.isVisible()).toBe(false);
  for (let time = 0; time < 3; time += 1) {
    await page.getByRole('button', { name: 'Agrandir' }).click();
  }
  await small.waitFor();
  const inked = () =>
    small.evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const image = canvas.getContext('2d')?.getImageData(0, 0, width, height);
      return Array.from(image?.data ?? []).filter((one) => one > 0).length;
    });
  await expect.poll(inked).toBeGreaterThan(200);
  const before = await drawing(page);
  await small.click({ position: { x: 20, y: 20 } });
  await expect.poll(() => drawing(page)).not.toBe(before);
});

test('after a filter the map takes in all that is left, however close one was', async () => {
  // Without the islands of a few, which the camera leaves aside.
  const page = await app.page('/map?links=6');
  await mapSettled(page);
  const small = page.locator('canvas.minimap');
  const closer = page.getByRole('button', { name: 'Agrandir' });
  for (let time = 0; time < 3; time += 1) await closer.click();
  await small.waitFor();
  await page.getByRole('checkbox', { name: /personnes/ }).click();
  await small.waitFor({ state: 'hidden' });
});

test('the path between two is lit on the map from end to end, and the rest is pale', async () => {
  const query =
    '{ howLinked(from: "koumbit", to: "ville-de-montreal", first: 1) { hops { from { name } to { name } } } }';
  const answer = await fetch(`${app.address}/graphql?${new URLSearchParams({ query })}`, {
    headers: { accept: 'application/json', 'accept-language': 'fr' },
  });
  const { data } = (await answer.json()) as {
    data: { howLinked: { hops: { from: { name: string }; to: { name: string } }[] }[] };
  };
  const hops = data.howLinked[0]?.hops ?? [];
  expect(hops.length).toBeGreaterThan(1);
  const page = await app.page('/map?e=koumbit&to=ville-de-montreal');
  await mapSettled(page);
  await page.locator('#entity-panel').waitFor();
  const lit = async () => (await drawing(page)).split('stroke-width="1.8"').length - 1;
  // The links of the strongest path, and none of the others of the two.
  await expect.poll(lit).toBe(hops.length);
  const svg = await drawing(page);
  for (const { from, to } of hops) for (const { name } of [from, to]) expect(svg).toContain(name);
});

test('image and drawing have in them what is seen', async () => {
  const page = await app.page('/map');
  await mapSettled(page);
  const svg = await drawing(page);
  expect(svg.split('<path').length).toBeGreaterThan(50);
  expect(svg.split('<text').length).toBeGreaterThan(5);
  const png = await taken(page, 'Image (PNG)');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // The policy of our page reads no data: addresses.
  const other = await page.context().newPage();
  expect(await coloursIn(other, `data:image/png;base64,${png.toString('base64')}`)).toBeGreaterThan(
    50,
  );
});

test('a layout that runs in the browser says how far it is, and stops where it stands when told', async () => {
  const page = await app.page('/map?focus=civicrm&steps=2', {}, (blank) =>
    // In the place of the forces: a layout that begins, and would never end.
    blank.context().route('**/layout.worker*', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `addEventListener('message', ({ data }) =>
          postMessage({ progress: 0.4, positions: data.start, done: false }));`,
      }),
    ),
  );
  const progress = page.getByRole('progressbar');
  await expect.poll(() => progress.getAttribute('value')).toBe('0.4');
  await page.locator('.layout-progress').getByRole('button').click();
  await mapSettled(page);
  expect(await drawing(page)).toContain('CiviCRM');
});

test('the map lies where it lay at the last visit', async () => {
  const one = await app.page('/map');
  await mapSettled(one);
  const layout = () =>
    fetch(`${app.address}/map-layout.bin`).then(
      async (answer) => new Uint8Array(await answer.arrayBuffer()),
    );
  expect(await layout()).toEqual(await layout());
  const first = await drawing(one);
  const two = await app.page('/map');
  await mapSettled(two);
  expect(first).toContain('CiviCRM');
  expect(await drawing(two)).toBe(first);
  expect(app.errors).toEqual([]);
});
