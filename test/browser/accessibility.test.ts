/**
 * Everyone: axe finds nothing on any view, in either language and light, wide and narrow; nothing
 * scrolls sideways. The content security policy is strict: nothing inline, nothing from elsewhere.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { opening } from './opening.ts';
import { settled, VIEWS, withQuery } from './views.ts';

const app = opening();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1280, height: 800 };

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}
type Axe = { run: (context: object, options: object) => Promise<{ violations: Finding[] }> };

/** These are like the ones before them: the first of a list or of a table stand for all. */
const ALIKE = ['tbody > tr:nth-child(n+26)', 'li:nth-child(n+26)', 'main .card:nth-of-type(n+9)'];

interface Broken {
  readonly broken: string[];
}

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(
    async ({ tags, alike }) => {
      const { axe } = window as unknown as { axe: Axe };
      const options = {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
        // No rule needs what a player or another frame would load.
        preload: false,
      };
      const context = { include: [['html']], exclude: alike.map((one) => [one]) };
      const { violations } = await axe.run(context, options);
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    { tags: TAGS, alike: ALIKE },
  );
}

const borneTwice = (page: Page) =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  });

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test('the policy allows no inline script or style, and no other host', async () => {
  for (const path of ['/', '/map', '/e/koumbit', '/docs']) {
    const policy = (await fetch(app.address + path)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/https?:|\*/);
  }
});

// One page for each view: it is loaded once, and looked at in every way.
describe.each(VIEWS)('%s', (path) => {
  const hosts = new Set<string>();
  let page: Page;

  beforeAll(async () => {
    page = await app.page(
      withQuery(path, 'lang=fr&theme=light'),
      { viewport: WIDE },
      async (blank) => {
        await blank.addInitScript(() => {
          const seen: string[] = [];
          Object.assign(window, { broken: seen });
          document.addEventListener(
            'securitypolicyviolation',
            ({ violatedDirective, blockedURI }) => {
              seen.push(`${violatedDirective} ${blockedURI}`);
            },
          );
        });
        blank.on('request', (request) => {
          if (/^https?:/.test(request.url())) hosts.add(new URL(request.url()).origin);
        });
      },
    );
    await settled(page);
  });
  afterAll(() => page.context().close());

  // Names depend on the language, contrast on the light, what fits on the width: two looks see all.
  test('no serious finding in either language and light, wide and narrow', async () => {
    expect(await findings(page), 'French, light, wide').toEqual([]);
    await expect
      .poll(() => borneTwice(page), { message: 'a label would name another field' })
      .toEqual([]);
    await expect.poll(() => sideways(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'EN, English' }).click();
    await page.locator('.light').click();
    await page.locator('html[lang="en"][data-theme="dark"]').waitFor();
    await page.setViewportSize(PHONE);
    await settled(page);
    expect(await findings(page), 'English, dark, narrow').toEqual([]);
    await expect.poll(() => sideways(page)).toBeLessThanOrEqual(0);
  });

  test('at twice the size: nothing is lost sideways, targets are large enough', async () => {
    await page.setViewportSize({ width: 720, height: 450 });
    await page.emulateMedia({ forcedColors: 'active' });
    await settled(page);
    await expect.poll(() => sideways(page)).toBeLessThanOrEqual(0);
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
  });

  test('breaks nothing of the policy, and asks nobody else', async () => {
    await expect.poll(() => page.evaluate(() => (window as unknown as Broken).broken)).toEqual([]);
    expect([...hosts]).toEqual([app.address]);
    expect(app.errors).toEqual([]);
  });
});
