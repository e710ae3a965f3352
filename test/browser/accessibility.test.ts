/** Everyone: axe finds nothing on any view, in either language and light, wide and narrow; nothing scrolls sideways. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { opening } from './opening.ts';
import { settled, VIEWS, withQuery } from './views.ts';

const app = opening();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}
type Axe = { run: (context: Document, options: object) => Promise<{ violations: Finding[] }> };

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: Axe };
    const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
    const { violations } = await axe.run(document, options);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, TAGS);
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

// Names depend on the language, contrast on the light, what fits on the width: two looks see them all.
test.each(VIEWS)(
  '%s: no serious finding in either language and light, wide and narrow',
  async (path) => {
    const page = await app.page(withQuery(path, 'lang=fr&theme=light'), { viewport: PHONE });
    await settled(page);
    expect(await findings(page), 'French, light, narrow').toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'EN, English' }).click();
    await page.locator('.light').click();
    await page.locator('html[lang="en"][data-theme="dark"]').waitFor();
    await page.setViewportSize(DESK);
    await settled(page);
    expect(await findings(page), 'English, dark, wide').toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  },
);

test.each(VIEWS)(
  '%s at twice the size: nothing is lost sideways, targets are large enough',
  async (path) => {
    const page = await app.page(path, {
      viewport: { width: 720, height: 450 },
      deviceScaleFactor: 2,
      forcedColors: 'active',
    });
    await settled(page);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, input, select, summary')].flatMap((one) => {
        const { width, height } = one.getBoundingClientRect();
        return width > 1 &&
          (width < 24 || height < 24) &&
          (one as HTMLInputElement).type !== 'checkbox'
          ? [`${one.outerHTML.slice(0, 80)} ${Math.round(width)}×${Math.round(height)}`]
          : [];
      }),
    );
    expect(small).toEqual([]);
    await page.context().close();
  },
);
