/** What closes hands the focus back to what opened it; what narrows says aloud how much is left. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { WORLD, world } from '../support/world.ts';
import { opening } from './opening.ts';
import { settled } from './views.ts';

/** A machine that draws in software may be late. */
const LATE = { timeout: 10_000 };

const app = opening(() =>
  world({
    ...WORLD,
    'le-registre/places.yaml': `
entities:
  - { id: montreal, kind: Place, latitude: 45.50884, longitude: -73.58781, cite: { at: fiche 1 } }
  - { id: rimouski, kind: Place, name: { both: Rimouski }, latitude: 48.44879, longitude: -68.52396, cite: { at: fiche 2 } }
  - { id: phare, kind: Organisation, name: { both: Phare }, cite: { at: fiche 3 } }
links:
  - { from: phare, kind: LOCATED_IN, to: rimouski, cite: { at: fiche 3 } }
`,
  }),
);

const opened = async (path: string) => {
  const page = await app.page(path);
  await settled(page);
  return page;
};

/** What has the focus, as one hears it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement;
    return one === null || one === document.body
      ? 'nothing'
      : (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
  });

describe('the focus goes back to what opened', () => {
  test('the panel of an entity, opened from the table', async () => {
    const page = await opened('/table?links=0');
    await page.getByRole('table').getByRole('link', { name: 'Ana' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Ana' }).waitFor();
    await expect.poll(() => focused(page), LATE).toBe('Ana');
    await page.locator('#entity-panel .close').focus();
    await page.keyboard.press('Enter');
    await page.locator('#entity-panel').waitFor({ state: 'detached' });
    await expect.poll(() => focused(page), LATE).toBe('Ana');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('table') !== null))
      .toBe(true);
  });

  test('the panel, after another one was read in it', async () => {
    const page = await opened('/table?links=0');
    await page.getByRole('table').getByRole('link', { name: 'Ana' }).focus();
    await page.keyboard.press('Enter');
    await page
      .locator('#entity-panel')
      .getByRole('link', { name: 'Coopérative du Lac' })
      .first()
      .click();
    await page.getByRole('heading', { level: 2, name: 'Coopérative du Lac' }).waitFor();
    await page.locator('#entity-panel .close').click();
    await expect.poll(() => focused(page), LATE).toBe('Ana');
  });

  test('the panel of what an address chose: the content, for nothing opened it', async () => {
    const page = await opened('/table?links=0&e=ana');
    await page.locator('#entity-panel .close').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), LATE).toBe('content');
  });

  test('the search, when its list closes and when what it found closes', async () => {
    const page = await opened('/table?links=0');
    const search = page.locator('[data-main]');
    const isSearch = () => search.evaluate((one) => one === document.activeElement);
    await search.focus();
    await page.keyboard.insertText('rivi');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('option').first().waitFor({ state: 'hidden' });
    await expect.poll(() => isSearch()).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page), LATE).toBe('Rivière');
    await page.locator('#entity-panel .close').focus();
    await page.keyboard.press('Enter');
    await expect.poll(isSearch, LATE).toBe(true);
  });

  test('the path to another, when it is removed', async () => {
    const page = await opened('/table?links=0&e=ana');
    const pick = page.locator('#entity-panel .path').getByRole('combobox');
    await pick.focus();
    await page.keyboard.insertText('rivi');
    await page.locator('.path [role="option"]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.path ol li').first().waitFor();
    await page.locator('.path button.quiet').last().focus();
    await page.keyboard.press('Enter');
    await page.locator('.path ol').first().waitFor({ state: 'detached' });
    await expect
      .poll(() => pick.evaluate((one) => one === document.activeElement), LATE)
      .toBe(true);
  });

  test('how two allies are linked, when it is removed', async () => {
    const page = await opened('/allies?e=oeuvre-du-port');
    const how = page.locator('#how-coop-du-lac');
    await how.focus();
    await page.keyboard.press('Enter');
    await page.locator('.linked ol li').first().waitFor();
    await page.locator('.linked .actions a').last().focus();
    await page.keyboard.press('Enter');
    await page.locator('.linked').waitFor({ state: 'detached' });
    await expect.poll(() => how.evaluate((one) => one === document.activeElement), LATE).toBe(true);
  });

  test('the dialog to share, by its button and by Escape', async () => {
    for (const path of ['/table?links=0', '/e/ana', '/state']) {
      const page = await opened(path);
      const share = page.getByRole('button', { name: 'Partager', exact: true }).first();
      for (const close of ['Enter', 'Escape']) {
        await share.focus();
        await page.keyboard.press('Enter');
        await page.getByRole('dialog').waitFor();
        if (close === 'Enter')
          await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).focus();
        await page.keyboard.press(close);
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
        await expect.poll(() => focused(page)).toBe('Partager');
      }
    }
  });

  test('help, when one goes back', async () => {
    const page = await opened('/table?links=0');
    const help = page.locator('.top nav a').last();
    await help.focus();
    await page.keyboard.press('Enter');
    await page.locator('main.help').waitFor();
    await page.goBack();
    await page.getByRole('table').waitFor();
    await expect.poll(() => help.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('one place and one document, when their lists are back', async () => {
    const page = await opened('/places?links=0');
    await page.locator('#place-rimouski').focus();
    await page.keyboard.press('Enter');
    await page.locator('.one-place').waitFor();
    // The page takes the focus to what it opened; only then does somebody press on.
    await expect.poll(() => focused(page), LATE).toBe('Rimouski');
    await page.locator('.one-place .toggle a').focus();
    await page.keyboard.press('Enter');
    await page.locator('.place-list').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id), LATE)
      .toBe('place-rimouski');

    const other = await opened('/documents?links=0');
    await other.locator('#document-le-journal').focus();
    await other.keyboard.press('Enter');
    await expect.poll(() => focused(other), LATE).toBe('Le journal du lac');
    await other.locator('.documents .toggle a').focus();
    await other.keyboard.press('Enter');
    await expect
      .poll(() => other.evaluate(() => document.activeElement?.id), LATE)
      .toBe('document-le-journal');
  });
});

describe('each filter says how much is left', () => {
  /** The sentence that is spoken, and the rows that are shown. */
  const said = async (page: Page) =>
    Number(
      /^\D*([\d\s\u00a0\u202f]+)/.exec((await spoken(page)) ?? '')?.[1]?.replaceAll(/\s/g, ''),
    );
  const spoken = (page: Page) => page.locator('.status-line [aria-live="polite"]').textContent();
  const rows = (page: Page) => page.locator('main tbody tr').count();

  async function changes(page: Page, how: () => Promise<unknown>): Promise<void> {
    const before = await spoken(page);
    await how();
    await expect.poll(() => spoken(page), LATE).not.toBe(before);
    await expect.poll(async () => (await said(page)) - (await rows(page)), LATE).toBe(0);
  }

  test('kinds, statuses, how many links, year and text', async () => {
    const page = await opened('/table?links=0');
    await expect.poll(() => said(page)).toBe(await rows(page));
    const filters = page.locator('.filters');
    await changes(page, () => filters.locator('input[value="Need"]').uncheck());
    await changes(page, () => filters.locator('input[value="planned"]').uncheck());
    await changes(page, () => filters.locator('#least').press('ArrowLeft'));
    await changes(page, () => filters.locator('#year').selectOption({ index: 1 }));
    await changes(page, () => filters.locator('#year').selectOption(''));
    await changes(page, () => filters.locator('#source').selectOption('le-registre'));
    await changes(page, () => filters.locator('button').last().click());
  });

  test('in English as well', async () => {
    const page = await opened('/table?links=0&lang=en');
    const before = await said(page);
    await changes(page, () => page.locator('.filters input[value="Organisation"]').uncheck());
    await expect.poll(() => spoken(page)).toMatch(/^You see \d+/);
    await expect.poll(() => said(page)).toBeLessThan(before);
  });

  test('a place: as many as stand there', async () => {
    const page = await opened('/places?links=0');
    await page.locator('.place-map svg a[aria-label^="Rimouski"]').focus();
    await page.keyboard.press('Enter');
    const place = page.locator('.one-place[aria-live="polite"]');
    await place.waitFor();
    await expect.poll(() => place.locator('h2 .faint').textContent()).toMatch(/^1\s/);
    await expect.poll(() => place.locator('.lines li').count()).toBe(1);
  });
});
