/** Failure is a state: said in words, with a way to try again; and data is never run. */
import { expect, test } from 'vitest';
import { WORLD, world } from '../support/world.ts';
import { opening } from './opening.ts';

const HOSTILE = '<img src=x onerror="window.ran=1">& “عربي” 🌊 ';

const app = opening(() =>
  world({
    ...WORLD,
    'le-journal/hostile.yaml': `
entities:
  - id: hostile
    kind: Organisation
    name: { both: ${JSON.stringify(HOSTILE + 'x'.repeat(200))} }
    description: { fr: "<script>window.ran=1</script>", en: "<script>window.ran=1</script>" }
    cite: { at: "<b>partout</b>" }
`,
  }),
);

test('a server that stops is said, and a retry brings everything back', async () => {
  const page = await app.page('/help');
  await app.stop();
  await page.getByRole('link', { name: 'État des choses' }).click();
  await page.getByText('Le serveur ne répond pas.').first().waitFor();
  await app.start();
  await page.getByRole('button', { name: 'Réessayer' }).first().click();
  await page.getByRole('heading', { name: 'Les plus grands montants connus' }).waitFor();
  await page.getByText('Le serveur ne répond pas.').first().waitFor({ state: 'detached' });
});

test('a name that nobody bears is said', async () => {
  const page = await app.page('/table?e=nobody-here');
  await page.getByText(/Rien ne s’appelle «\s?nobody-here\s?» ici/).waitFor();
});

test('names with markup, right-to-left text and emoji neither break the page nor run', async () => {
  for (const path of ['/e/hostile', '/table?links=0&e=hostile', '/map?links=0&e=hostile']) {
    const page = await app.page(path, { viewport: { width: 390, height: 844 } });
    await page.getByText('<img src=x').first().waitFor();
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  }
  expect(app.errors).toEqual([]);
});
