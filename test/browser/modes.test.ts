/** The modes of the map: what brings actors together, and what is missing, drawn by Sigma and equal to their lists. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { datasetOf } from '../../api/starting/seeding.ts';
import { SEEDS, seeded } from '../support/seeded.ts';
import { opening } from './opening.ts';

const app = opening(seeded, async () => ({ dataset: datasetOf(SEEDS) }));

const PHONE = { width: 390, height: 844 };

/** Until the mode is drawn as the answer says. */
async function drawn(page: Page): Promise<void> {
  await page.locator('.canvas[data-drawn]').waitFor({ timeout: 30_000 });
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
}
const notice = (page: Page) => page.locator('#notice').textContent();

interface Hearing {
  readonly heard: string[];
}

/** From here on each notice is kept, since the next may come before this one is read. */
const hear = (page: Page) =>
  page.evaluate(() => {
    const notice = document.querySelector('#notice');
    if (notice === null) throw new Error('nothing speaks');
    const heard = [notice.textContent ?? ''];
    Object.assign(window, { heard });
    const all = { childList: true, characterData: true, subtree: true };
    new MutationObserver(() => heard.push(notice.textContent ?? '')).observe(notice, all);
  });
const heard = (page: Page) => page.evaluate(() => (window as unknown as Hearing).heard);
const frames = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
const rows = (page: Page) => page.locator('.mode-list tbody tr');

test('from the map of links, one click leads to each mode; back leads back', async () => {
  const page = await app.page('/map?lang=en');
  const modes = page.getByRole('navigation', { name: 'What the map shows' });
  await modes.getByText('Convergences').click();
  await drawn(page);
  await expect.poll(() => new URL(page.url()).searchParams.get('mode')).toBe('convergences');
  await modes.getByText('Gaps').click();
  await page.locator('.canvas[data-drawn^="gaps"]').waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('mode')).toBe('gaps');
  await page.goBack();
  await page.locator('.canvas[data-drawn^="convergences"]').waitFor();
  expect(app.errors).toEqual([]);
});

test('convergences: the sentence, the list and the picture count the same', async () => {
  const page = await app.page('/map?mode=convergences&lang=en');
  await drawn(page);
  const [, actors, ties] =
    /^(\d+)\sactors, (\d+)\sties/.exec((await page.locator('.mode-lead').textContent()) ?? '') ??
    [];
  expect(Number(ties)).toBeGreaterThan(40);
  await expect.poll(() => rows(page).count()).toBe(Number(ties));
  const key = (await page.locator('.canvas').getAttribute('data-drawn')) ?? '';
  expect(key.split(' ').length).toBeGreaterThan(Number(actors) + Number(ties));
  // The largest are always named, and most of the others.
  await expect
    .poll(async () => Number(await page.locator('.canvas').getAttribute('data-named')))
    .toBeGreaterThan(30);
});

test('by keyboard alone: arrows go from one to the next, each step is a sentence, Enter reads', async () => {
  const page = await app.page('/map?mode=convergences&lang=en');
  await drawn(page);
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.querySelector('.mode-chosen') !== null);
  await expect.poll(() => notice(page)).toMatch(/^.+, .*\d+\sties?\./);
  await hear(page);
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight']) {
    await page.keyboard.press(key);
    // What is said in one frame is read as its last sentence only: a person takes longer.
    await frames(page);
  }
  await expect.poll(async () => new Set(await heard(page)).size).toBeGreaterThan(2);
  // A step along a tie says what the two share.
  await expect.poll(async () => (await heard(page)).join('\n')).toMatch(/Both .*“/);
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).not.toBeNull();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.matches('.mode-chosen h2') === true);
  await page.keyboard.press('Tab');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('.mode-chosen') !== null))
    .toBe(true);
  await page.getByRole('application').focus();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('.mode-chosen') === null);
  await expect.poll(() => notice(page)).toBe('Nothing is chosen.');
});

test('a tie that is chosen opens its facts, from the list as from an address', async () => {
  const page = await app.page('/map?mode=convergences&lang=en&where=ALL');
  await drawn(page);
  await page.locator('.mode-list summary').click();
  await rows(page)
    .filter({ hasText: 'SEIZE' })
    .filter({ hasText: 'Simon Emmanuel Roux' })
    .getByRole('link')
    .nth(2)
    .click();
  const panel = page.locator('.mode-chosen');
  await panel.getByText('No present tie is recorded').waitFor();
  await expect.poll(() => panel.locator('details li').count()).toBeGreaterThan(3);
  const again = await app.page(new URL(page.url()).pathname + new URL(page.url()).search);
  await again.locator('.mode-chosen').getByText('No present tie is recorded').waitFor();
});

test('the slider, the kinds and several kinds of stakeholder narrow map and list alike', async () => {
  const page = await app.page('/map?mode=convergences&lang=en&where=ALL');
  await drawn(page);
  const all = await rows(page).count();
  await page.getByLabel('Least in common').fill('2');
  await page.waitForFunction(
    (before) => document.querySelectorAll('.mode-list tbody tr').length < before,
    all,
  );
  await expect.poll(() => new URL(page.url()).searchParams.get('least')).toBe('2');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByLabel(/^barriers/).check();
  await page.waitForFunction(() => /shared=BARRIER/.test(location.search));
  await page.getByRole('button', { name: 'Clear filters' }).click();
  for (const name of [/^union/, /^research/]) await page.getByLabel(name).check();
  await page.waitForFunction(() => /among=UNION,RESEARCH/.test(location.search));
  const several = await app.page(
    '/map?mode=convergences&lang=en&where=ALL&among=UNION,CO_OPERATIVE,RESEARCH,NON_PROFIT',
  );
  await drawn(several);
  await several.getByText(/unites? all 4 kinds of stakeholder/).waitFor();
});

test('gaps: what is missing in the world and what our records lack are told apart, and counted', async () => {
  const page = await app.page('/map?mode=gaps&lang=fr');
  await drawn(page);
  const world = await rows(page).count();
  expect(world).toBeGreaterThan(20);
  await expect
    .poll(() => rows(page).filter({ hasText: 'manque dans nos données' }).count())
    .toBe(0);
  await page.getByLabel('les deux').check();
  await page.waitForFunction(
    (before) => document.querySelectorAll('.mode-list tbody tr').length > before,
    world,
  );
  await expect
    .poll(() => rows(page).filter({ hasText: 'manque dans nos données' }).count())
    .toBeGreaterThan(10);
});

test('a hole leads in one click to its card, and in one to what one could do', async () => {
  const page = await app.page('/map?mode=gaps&lang=en&at=dominance-of-large-suppliers');
  await drawn(page);
  const panel = page.locator('.mode-chosen');
  await panel.getByText('No known measure is meant to lift').waitFor();
  await panel.getByText('What one could do').click();
  await panel.getByText('Look for a policy').waitFor();
  await panel.getByRole('link', { name: 'The whole card' }).first().click();
  await page.waitForURL(/\/gaps\?card=barrier-without-measure--dominance-of-large-suppliers/);
});

test('a context that is lost is said, and the list is there; restored, all is drawn again', async () => {
  const page = await app.page('/map?mode=convergences&lang=en');
  await drawn(page);
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.sigma-nodes');
    const lose = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    Object.assign(window, { lose });
    lose?.loseContext();
  });
  await page.getByRole('alert').getByText('This browser cannot draw the map').waitFor();
  await expect.poll(() => rows(page).count()).toBeGreaterThan(40);
  await page.evaluate(() =>
    (window as unknown as { lose: { restoreContext: () => void } }).lose.restoreContext(),
  );
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await drawn(page);
  expect(app.errors).toEqual([]);
});

test('without WebGL the list stands in, and says so', async () => {
  const page = await app.page('/map?mode=gaps&lang=en', {}, (blank) =>
    blank.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    }),
  );
  await page.getByRole('alert').getByText('The list below shows the same').waitFor();
  await expect.poll(() => rows(page).count()).toBeGreaterThan(20);
});

test('on a phone the sentence comes first, and nothing is wider than the screen', async () => {
  for (const mode of ['convergences', 'gaps']) {
    const page = await app.page(`/map?mode=${mode}&lang=fr`, { viewport: PHONE });
    await drawn(page);
    const [lead, map] = await Promise.all([
      page.locator('.mode-lead').boundingBox(),
      page.locator('.mode-map').boundingBox(),
    ]);
    expect(lead?.y ?? 0).toBeLessThan(map?.y ?? 0);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
      .toBeLessThanOrEqual(0);
  }
});
