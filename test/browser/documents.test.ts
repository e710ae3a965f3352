/** The documents behind what one sees, and the passages of one: found, narrowed, opened, shared. */
import { expect, test } from 'vitest';
import { WORLD, world } from '../support/world.ts';
import { opening } from './opening.ts';
import { retried, settled } from './views.ts';

const HOSTILE = '<img src=x onerror="window.ran=1">& “عربي” 🌊 ';
const many = Array.from({ length: 120 }, (_, place) => `member-${place}`);

/** A small world, with a register of 120 members, a hostile text, and dozens of short notes. */
const files = {
  ...WORLD,
  'le-registre/members.yaml': `
entities:
${many.map((id, place) => `  - { id: ${id}, kind: Organisation, name: { both: Member ${place} }, cite: { at: fiche ${place + 100} } }`).join('\n')}
links:
${many.map((id, place) => `  - { from: ${id}, kind: MEMBER_OF, to: coop-du-lac, cite: { at: fiche ${place + 100} } }`).join('\n')}
`,
  'notes/source.yaml': [
    `- { id: hostile, kind: Document, name: { both: ${JSON.stringify(HOSTILE + 'x'.repeat(250))} }, language: fr, read: "2026-11-21" }`,
    ...many.map(
      (_, place) =>
        `- { id: note-no-${place}-of-the-lake, kind: Document, name: { both: Note ${place} du lac }, language: fr, read: "2026-11-21" }`,
    ),
  ].join('\n'),
  'notes/said.yaml': `
entities:
  - { id: coop-du-lac, kind: Organisation, cite: [${many.map((_, place) => `{ source: note-no-${place}-of-the-lake, at: ligne ${place} }`).join(', ')}] }
  - { id: nouveau, kind: Organisation, name: { both: Nouveau }, cite: { quote: "<script>window.ran=1</script>" } }
`,
};
const app = opening(() => world(files));

test('from the shelf to a passage, by keyboard, and back and forward', async () => {
  const page = await app.page('/documents?links=0');
  await page.getByText(/documents appuient ce que vous voyez/).waitFor();
  await page.getByLabel('Trouver un document').fill('registre');
  const found = page.locator('.document-list a');
  await expect.poll(() => found.count()).toBe(1);
  await found.first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Le registre' }).waitFor();
  await page.getByText('fiche 100').waitFor();
  await expect.poll(() => page.url()).toContain('card=le-registre');
  await page.reload();
  await page.getByText('fiche 100').waitFor();
  await page.goBack();
  await page.locator('.document-list').waitFor();
  await page.goForward();
  await page.getByText('fiche 100').waitFor();
});

test('passages are narrowed to a kind, and show fifty at a time', async () => {
  const page = await app.page('/documents?links=0&card=le-registre&lang=en');
  await page.locator('.passage-list > li').nth(49).waitFor();
  await expect.poll(() => page.locator('.passage-list > li').count()).toBe(50);
  await page.getByRole('button', { name: /more/ }).click();
  await page.locator('.passage-list > li').nth(99).waitFor();
  await page.getByLabel('Kind of fact').selectOption('MEMBER_OF');
  await page.getByRole('heading', { name: /120 passages, which support 120 facts/ }).waitFor();
  await expect.poll(() => page.url()).toContain('topic=MEMBER_OF');
  await expect
    .poll(() => page.locator('.passage-list > li').first().innerText())
    .toContain('is a member of');
});

test('a text that says no date says so, and leads to the map of what it says alone', async () => {
  const page = await app.page('/documents?links=0&card=le-journal&among=all');
  await page.locator('.documents').getByText('sans date').first().waitFor();
  await expect.poll(() => page.locator('q[lang=fr]').first().innerText()).toContain('«');
  await page.getByRole('link', { name: 'dans le tableau' }).click();
  await page.locator('.status-line', { hasText: 'selon Le journal du lac' }).waitFor();
  await expect.poll(() => page.url()).toContain('source=le-journal');
});

test('reading what a passage supports keeps the document in sight', async () => {
  const page = await app.page('/documents?links=0&card=le-journal&among=all');
  await page.locator('.passage-list a.name', { hasText: 'Rivière' }).first().click();
  await page.locator('#entity-panel h2', { hasText: 'Rivière' }).waitFor();
  await expect.poll(() => page.locator('.passage-list').count()).toBe(1);
});

test('a long shelf is shown part by part; markup neither breaks nor runs', async () => {
  const page = await app.page('/documents?links=0&among=all', {
    viewport: { width: 390, height: 844 },
  });
  await page.locator('.document-list > li').nth(39).waitFor();
  await expect.poll(() => page.locator('.document-list > li').count()).toBe(40);
  await page.getByLabel('Trier par').selectOption('name');
  await page.locator('.document-list a', { hasText: '<img src=x' }).click();
  await page.getByText('<script>window.ran').first().waitFor();
  await expect.poll(() => page.evaluate(() => 'ran' in window)).toBe(false);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(390);
});

test('a server that stops is said, and a retry brings the passages', async () => {
  const page = await app.page('/documents?links=0');
  await page.locator('.document-list').waitFor();
  app.stop();
  await page.locator('.document-list a').first().click();
  await page.getByText('Le serveur ne répond pas.').first().waitFor();
  await settled(page);
  app.start();
  await retried(page, 'Réessayer');
  await page.locator('.passage-list > li').first().waitFor();
  expect(app.errors).toEqual([]);
});

test('a document that is not there is said', async () => {
  const page = await app.page('/documents?card=nobody&lang=en');
  await page.getByText('No document here is called “nobody”.').waitFor();
});
