/** Everyone: axe finds nothing serious on the main views, and nothing scrolls sideways at 390 px. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { opening } from './opening.ts';

const app = opening();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const VIEWS: Readonly<Record<string, string>> = {
  '/': '.told',
  '/map?verbs=FUNDS&links=1&e=koumbit': '#sheet h3',
  '/table?e=civicrm': '#sheet h3',
  '/documents': '.shelf li',
  '/documents?card=memoire-covid-19': '.said li',
  '/time?year=2016': '.spans li',
  '/places?links=0': '.place-map svg a',
  '/state': '.flows li',
  '/allies?e=seize': '.allies ol',
  '/e/koumbit': '#sheet h3',
  '/help': 'h1',
  '/flows': '.sankey path',
  '/dependencies?e=civicrm&gone=drupal&versus=ville-de-montreal': '.removal li',
};

async function serious(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (
      window as unknown as { axe: { run: () => Promise<{ violations: Finding[] }> } }
    ).axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    interface Finding {
      id: string;
      impact: string;
      nodes: { html: string }[];
    }
  });
}

const PHONE = { width: 390, height: 844 };

for (const [path, mark] of Object.entries(VIEWS)) {
  test(`${path} has no serious finding in French and English, light and dark, wide and narrow`, async () => {
    for (const [lang, theme, viewport] of [
      ['fr', 'light', PHONE],
      ['en', 'dark', { width: 1280, height: 800 }],
      ['fr', 'dark', PHONE],
      ['en', 'light', { width: 1280, height: 800 }],
    ] as const) {
      const page = await app.page(
        `${path}${path.includes('?') ? '&' : '?'}lang=${lang}&theme=${theme}`,
        { viewport },
      );
      await page.locator(mark).first().waitFor();
      expect(await serious(page), `${lang} ${theme} ${viewport.width}`).toEqual([]);
      if (viewport === PHONE) {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          390,
        );
      }
      await page.context().close();
    }
  });
}
