/** Every view of the page, taken from its own lists, so that a new one is covered from its first day. */
import type { Page } from 'playwright-core';
import { LISTED, NAMES } from '../../web/lenses/lenses.ts';

/** What makes a view rich: a selection, where it takes one. */
const RICH: Readonly<Record<string, string>> = {
  home: '/',
  entity: '/e/koumbit',
  allies: '/allies?e=seize',
  map: '/map?verbs=FUNDS&links=1&e=koumbit',
  table: '/table?e=civicrm',
  stories: '/stories',
  scenarios: '/scenarios?scenario=fiducie-pour-civicrm',
};

export const VIEWS: readonly string[] = [
  ...NAMES.map((lens) => RICH[lens] ?? `/${lens}`),
  '/map?mode=convergences&tie=seize,simon-emmanuel-roux',
  '/map?mode=gaps&at=dominance-of-large-suppliers',
  '/table?rows=links',
  '/convergences?card=barrier--dominance-of-large-suppliers',
  '/stories/le-lac?step=3',
  '/followup?part=questions&of=valeureux&with=code-3',
  '/followup?part=precedents&like=valeureux',
  '/followup?part=framework&start=2025-06&items=goal~local-anchoring-of-talent~short',
  '/followup?part=campaign&policy=memoire-measure-6-social-economy-and-commons',
];

export const LISTED_VIEWS: readonly string[] = LISTED.map((lens) => RICH[lens] ?? `/${lens}`);

export const withQuery = (path: string, query: string) =>
  `${path}${path.includes('?') ? '&' : '?'}${query}`;

/** Until nothing waits any more: data, panels, the map. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#page main').first().waitFor();
  await page.waitForFunction(
    () => document.querySelector('.waiting, .layout-progress') === null,
    undefined,
    { timeout: 60_000 },
  );
}

/** Until the map is drawn and lies still. */
export async function mapSettled(page: Page): Promise<void> {
  await page.locator('.canvas canvas').first().waitFor();
  await page.waitForFunction(
    () =>
      performance.getEntriesByName('lacis-drawn').length > 0 &&
      document.querySelector('.layout-progress') === null,
    undefined,
    { timeout: 60_000 },
  );
}

/** Asks again for all that failed, once all of it has: what fails later would stay failed. */
export async function retried(page: Page, button: string): Promise<void> {
  await settled(page);
  await page.locator('#page').getByRole('button', { name: button, exact: true }).first().click();
}

/** Goes to another address as a link of the page does: the same document, without loading it again. */
export const followed = (page: Page, path: string) =>
  page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
