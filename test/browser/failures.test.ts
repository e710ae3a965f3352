/** Waiting and failing are states like others: said in words, never shown as nothing, with a way to try again. */
import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { NAMES } from '../../web/lenses/lenses.ts';
import type { Lens } from '../../web/view.ts';
import { wordsIn } from '../../web/words/words.ts';
import { WORLD, world } from '../support/world.ts';
import { opening } from './opening.ts';
import { retried, settled } from './views.ts';

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

/**
 * Where a lens asks the most of the server. Those left out ask for nothing, or tell who is not signed in
 * that they may not ask: that is an answer. Account and history are asked for again
 * when the language changes.
 */
const AT: { readonly [L in Lens]?: string } = {
  home: '/',
  map: '/map?links=0',
  table: '/table?links=0',
  time: '/time?links=0',
  places: '/places?links=0',
  dependencies: '/dependencies?e=riviere',
  allies: '/allies?e=coop-du-lac',
  entity: '/e/coop-du-lac',
  contribute: '/contribute?e=coop-du-lac',
};
const ASKING = NAMES.filter(
  (lens) =>
    !['help', 'sign-in', 'account', 'history', 'proposal', 'review', 'persons'].includes(lens),
).map((lens) => [lens, AT[lens] ?? `/${lens}`] as const);

/** What the page asks the server for after it has come itself: data, never script or style. */
const DATA =
  /\/(graphql|ballot|map\.bin|map-names\.bin|map-layout\.bin|outline\.json|import\.json|duplicates\.json)(\?|$)/;

/** Sentences for nothing: what may be said once an answer is here, and never while it is on its way. */
const EMPTY = /^(aucune?|rien|personne|il n’y a|pas de|vous ne voyez|0)\b/im;

/** What is read in the view; while it waits, in the line under it as well. */
const visibly = async (page: Page, where = '#page main') =>
  (await page.locator(where).allInnerTexts()).join('\n');

/** A page to which each answer is given by `answer`, from its first question on. */
function answered(path: string, answer: (route: Route) => unknown): Promise<Page> {
  return app.page(path, {}, (blank) => blank.route(DATA, answer));
}

/** One page for each lens, which goes through all that may happen to its answers. */
describe('an API that takes its time, then fails, then answers', () => {
  const [french, english] = [wordsIn({ language: 'fr' }), wordsIn({ language: 'en' })];
  const away = (route: Route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/json',
      body: '{"errors":[{"message":"away","extensions":{"code":"UNAVAILABLE"}}]}',
    });
  const cut = (route: Route) => route.abort('connectionreset');

  test.each(ASKING)(
    '%s: waiting is never shown as nothing, a failure is said in both languages, a retry brings it back',
    async (lens, path) => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      let answer: (route: Route) => unknown = (route) => held.then(() => away(route));
      const page = await answered(path, (route) => answer(route));
      const waiting = page.locator('#page main .waiting').first();
      await waiting.waitFor();
      await expect.poll(() => waiting.getAttribute('role'), { message: lens }).toBe('status');
      await expect
        .poll(() => visibly(page, '#page main, .status-line p'), { message: lens })
        .not.toMatch(EMPTY);
      answer = away;
      release();
      const told = (text: string) =>
        page.locator('#page main [role="alert"]', { hasText: text }).first().waitFor();
      await told(french.failed.unavailable);
      await expect.poll(() => visibly(page), { message: lens }).not.toMatch(EMPTY);
      await page.getByRole('button', { name: 'EN, English' }).click();
      await told(english.failed.unavailable);
      answer = cut;
      await retried(page, english.failed.retry);
      await told(english.failed.offline);
      await page.getByRole('button', { name: 'FR, français' }).click();
      await told(french.failed.offline);
      answer = (route) => route.continue();
      await retried(page, french.failed.retry);
      await page.locator('.trouble').first().waitFor({ state: 'detached' });
      await settled(page);
      await expect.poll(() => page.locator('.trouble').count(), { message: lens }).toBe(0);
    },
  );
});

test('an answer that breaks off on its way is a lost connection, not an error of the server', async () => {
  let broken = true;
  const page = await answered('/state', (route) =>
    broken && route.request().url().includes('/graphql')
      ? route.fulfill({ contentType: 'application/json', body: '{"data":{"gaps":[' })
      : route.continue(),
  );
  await page.getByText('Le serveur ne répond pas.').first().waitFor();
  await expect.poll(() => page.getByText('Quelque chose a échoué').count()).toBe(0);
  broken = false;
  await retried(page, 'Réessayer');
  await page.getByText('Le serveur ne répond pas.').first().waitFor({ state: 'detached' });
});

test('a server that stops is said, and a retry brings everything back', async () => {
  const page = await app.page('/help');
  app.stop();
  await page.getByRole('link', { name: 'État des lieux' }).click();
  await page.getByText('Le serveur ne répond pas.').first().waitFor();
  await settled(page);
  app.start();
  await retried(page, 'Réessayer');
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
    await expect.poll(() => page.evaluate(() => 'ran' in window)).toBe(false);
    await expect.poll(() => page.locator('a[href^="javascript"]').count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(390);
  }
  expect(app.errors).toEqual([]);
});
