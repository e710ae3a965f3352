/** A strict content security policy, on every view: nothing inline, nothing from elsewhere, no violation. */
import { expect, test } from 'vitest';
import { opening } from './opening.ts';
import { settled, VIEWS } from './views.ts';

const app = opening();

interface Broken {
  readonly broken: string[];
}

test('the policy allows no inline script or style, and no other host', async () => {
  for (const path of ['/', '/map', '/e/koumbit', '/docs']) {
    const policy = (await fetch(app.address + path)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/https?:|\*/);
  }
});

test.each(VIEWS)('%s breaks nothing of it, and asks nobody else', async (path) => {
  const page = await app.page('/help');
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { broken: seen });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      seen.push(`${violatedDirective} ${blockedURI}`);
    });
  });
  const hosts = new Set<string>();
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) hosts.add(new URL(request.url()).origin);
  });
  await page.goto(app.address + path);
  await settled(page);
  expect(await page.evaluate(() => (window as unknown as Broken).broken)).toEqual([]);
  expect([...hosts]).toEqual([app.address]);
  expect(app.errors).toEqual([]);
  await page.context().close();
});
