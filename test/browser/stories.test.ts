/** Stories: text beside its view, step by step, by scroll and by keys; readable alone on a phone; printed whole. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { opening } from './opening.ts';

const app = opening();
const PHONE = { viewport: { width: 390, height: 844 } };

const said = (page: Page) => page.locator('.shown > p.faint').innerText();

test('stories are listed, and one opens at its first step beside the view that it speaks of', async () => {
  const page = await app.page('/stories');
  await page.getByRole('heading', { level: 1, name: 'Récits' }).waitFor();
  await page.locator('.invitations li').nth(2).waitFor();
  await page.getByRole('link', { name: 'Le lac' }).click();
  await page.locator('.step[aria-current] h2', { hasText: 'Une image' }).waitFor();
  await expect.poll(() => said(page)).toMatch(/à 1\slien au plus de le lac/);
  await expect.poll(() => page.title()).toBe('Le lac · Récits · Lacis · Un petit monde');
});

test('keys walk from step to step, however fast they are pressed; the view and the address follow, and say so aloud', async () => {
  const page = await app.page('/stories/le-lac');
  await page.locator('.step[aria-current]').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => new URL(page.url()).searchParams.get('step')).toBe('3');
  await expect.poll(() => said(page)).toContain('CiviCRM');
  await expect.poll(() => page.locator(':focus').innerText()).toBe('Un lac qui a un nom');
  await expect.poll(() => page.locator('#notice').innerText()).toMatch(/^Étape 3 de 6\s:\sUn lac/);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => new URL(page.url()).searchParams.get('step')).toBe('2');
});

test('scrolling does the same', async () => {
  const page = await app.page('/stories/ou-va-l-argent');
  await page.locator('.step[aria-current]').waitFor();
  await page.locator('#step-4').evaluate((step) => step.scrollIntoView({ block: 'center' }));
  await expect.poll(() => new URL(page.url()).searchParams.get('step')).toBe('4');
});

test('a step has its own address, in either language, and back leaves the story at once', async () => {
  const page = await app.page('/stories');
  await page.getByRole('link', { name: 'Où va l’argent' }).click();
  await page.locator('.step[aria-current]').waitFor();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.url()).toContain('step=2');
  await page.getByRole('button', { name: 'EN, English' }).click();
  await page.getByRole('heading', { name: 'Ottawa, by supplier' }).waitFor();
  await expect.poll(() => page.url()).toContain('step=2');
  await page.reload();
  await page.locator('.step[aria-current] h2', { hasText: 'Ottawa, by supplier' }).waitFor();
  await page.goto(`${app.address}/stories?lang=fr`);
  await page.getByRole('link', { name: 'Où va l’argent' }).click();
  await page.locator('.step[aria-current]').waitFor();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.url()).toContain('step=2');
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Récits' }).waitFor();
});

test('from a step one goes on alone, with the same view', async () => {
  const page = await app.page('/stories/le-lac?step=3');
  await page.locator('.step[aria-current] h2', { hasText: 'Un lac qui a un nom' }).waitFor();
  await page.getByRole('link', { name: 'Explorer cette vue' }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/map');
  await expect.poll(() => new URL(page.url()).searchParams.get('focus')).toBe('civicrm');
  await page.getByRole('heading', { name: 'CiviCRM', exact: true }).waitFor();
});

test('every sentence opens its passage', async () => {
  const page = await app.page('/stories/ce-que-cinq-textes-partagent');
  await page.locator('.step[aria-current]').waitFor();
  const sentences = await page.locator('.step p').count();
  await expect.poll(() => page.locator('.step p .passages').count()).toBe(sentences);
  await page.locator('#step-2 summary').first().click();
  await page.locator('#step-2 .passages[open] q').first().waitFor();
});

test('on a phone the text stands alone: no map is fetched, each step leads to its view', async () => {
  const asked: string[] = [];
  const page = await app.page('/stories/le-lac', PHONE, (blank) => {
    blank.on('request', (request) => asked.push(request.url()));
  });
  await page.locator('.step').first().waitFor();
  await page.getByRole('link', { name: 'Voir cette vue' }).first().waitFor();
  expect(asked.filter((url) => /\/assets\/controller-/.test(url))).toEqual([]);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(390);
});

test('it prints whole', async () => {
  const page = await app.page('/stories/le-lac');
  await page.locator('.step[aria-current]').waitFor();
  await page.emulateMedia({ media: 'print' });
  const last = page.locator('.step').last();
  await expect.poll(() => last.isVisible()).toBe(true);
  await expect.poll(() => page.locator('.shown').isVisible()).toBe(false);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(2);
});

test('a story that is not there is said, with the way to the others', async () => {
  const page = await app.page('/stories/nulle-part');
  await page.getByText(/Aucun récit ne s’appelle/).waitFor();
  await page.getByRole('link', { name: 'Tous les récits' }).click();
  await page.getByRole('heading', { level: 1, name: 'Récits' }).waitFor();
  expect(app.errors).toEqual([]);
});
