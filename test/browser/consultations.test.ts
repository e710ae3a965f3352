/**
 * A consultation as people live it: an administrator opens a question, five people of three kinds vote, one of
 * them adds a statement, a moderator shows it, and all read the result.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { ASKED } from '../support/asked-question.ts';
import { TOKEN } from '../support/voting.ts';
import { world } from '../support/world.ts';
import { opening } from './opening.ts';
import { settled } from './views.ts';

const app = opening(
  () => world(ASKED),
  async () => ({ adminToken: TOKEN }),
);
const ADMINISTRATOR = { extraHTTPHeaders: { authorization: `Bearer ${TOKEN}` } };
const PHONE = { viewport: { width: 390, height: 844 } };
const HERE = '/consultations?on=a-qui-est-le-lac';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    type Found = { id: string; impact: string; nodes: { html: string }[] };
    const { axe } = window as unknown as {
      axe: { run: (of: Document) => Promise<{ violations: Found[] }> };
    };
    const { violations } = await axe.run(document);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

let administrator: Page;
beforeAll(async () => {
  administrator = await app.page('/consultations?lang=fr', ADMINISTRATOR);
  await administrator.getByRole('button', { name: /Ouvrir cette question/ }).click();
  await administrator.getByLabel('De quoi il s’agit, en français').fill('Dire à qui est le lac.');
  await administrator.getByRole('button', { name: 'L’ouvrir' }).click();
  await administrator
    .getByLabel('Un par ligne, montrés aussitôt.')
    .fill(['Le lac est commun.', 'Le port doit fermer.', 'On se voit deux fois l’an.'].join('\n'));
  await administrator.getByRole('button', { name: 'Ajouter ces énoncés' }).click();
  await administrator.getByRole('heading', { name: '3 énoncés attendent.' }).waitFor();
});

test('a question that nobody opened is closed, and says so to who may not open it', async () => {
  const page = await app.page('/consultations?lang=en');
  await page.getByRole('heading', { name: 'Open now' }).waitFor();
  await page.getByRole('link', { name: 'Whose is the lake?' }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: /Open this question/ }).count()).toBe(0);
});

const PEOPLE = [
  { kind: 'syndicats', votes: ['D’accord', 'Pas d’accord', 'Je passe'] },
  { kind: 'syndicats', votes: ['D’accord', 'Pas d’accord', 'D’accord'] },
  { kind: 'entreprises', votes: ['D’accord', 'D’accord', 'D’accord'] },
  { kind: 'entreprises', votes: ['Pas d’accord', 'D’accord', 'D’accord'] },
  { kind: 'recherche', votes: ['D’accord', 'Je passe', 'D’accord'] },
];

test('five people of three kinds vote, one adds a statement, a moderator shows it, all read the result', async () => {
  for (const [at, { kind, votes }] of PEOPLE.entries()) {
    const page = await app.page(`${HERE}&lang=fr`, at % 2 === 0 ? PHONE : {});
    await page.getByRole('button', { name: 'Participer' }).click();
    for (const [time, vote] of votes.entries()) {
      await page.getByText(`Énoncé ${time + 1} sur 3`).waitFor();
      await page.getByRole('button', { name: vote, exact: true }).click();
    }
    await page.getByText('Vous avez voté sur tout ce qui est ici.').waitFor();
    await page.getByLabel(kind).check();
    await page.getByText('Conservé.').waitFor();
    if (at === 0) {
      expect(await findings(page)).toEqual([]);
      await expect.poll(() => sideways(page)).toBeLessThanOrEqual(0);
      await page.getByLabel('Votre énoncé').fill('Les chiens nagent aussi.');
      await page.getByRole('button', { name: 'L’ajouter' }).click();
      await page.getByText('Ajouté. Une personne modératrice le lit').waitFor();
    }
    if (at === 1) {
      await page.getByLabel('Votre énoncé').fill('Le lac est à tout le monde');
      await page.getByRole('button', { name: 'L’ajouter' }).click();
      await page.getByRole('heading', { name: 'Les textes disent déjà à peu près cela' }).waitFor();
      await page.locator('.alike summary').first().click();
      await page.locator('.alike .passages').getByText('Le journal du lac').waitFor();
    }
  }
  await administrator.reload();
  const card = administrator.getByRole('group', { name: 'Les chiens nagent aussi.' });
  await card.getByLabel('En anglais').fill('Dogs swim too.');
  await card.getByRole('button', { name: 'Montrer' }).click();
  await card.waitFor({ state: 'detached' });
  expect(await findings(administrator)).toEqual([]);

  const reader = await app.page(`${HERE}&part=results&lang=en`, PHONE);
  await reader
    .getByRole('heading', { name: /^16 votes by 5 participants on 4 statements\./ })
    .waitFor();
  const read = await reader.locator('.consultations').ariaSnapshot();
  expect(read).toContain('Dogs swim too.');
  expect(read).toContain('No groups can be seen');
  expect(read).toContain('too few to tell');
  // Two firms and two unions are too few to be told.
  await expect
    .poll(() => reader.getByRole('row', { name: /^firms/ }).innerText())
    .toContain('too few to tell');
  expect(await findings(reader)).toEqual([]);
  await expect.poll(() => sideways(reader)).toBeLessThanOrEqual(0);
});

test('one votes by keyboard alone, and the next statement takes the focus', async () => {
  const page = await app.page(`${HERE}&lang=en`);
  await page.getByRole('button', { name: 'Take part' }).focus();
  await page.keyboard.press('Enter');
  const agree = page.getByRole('button', { name: 'Agree', exact: true });
  await agree.waitFor();
  const first = await page.locator('.ballot h2').innerText();
  await agree.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (before) =>
      document.activeElement?.matches('.ballot h2') &&
      document.activeElement.textContent !== before,
    first,
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Your votes (2)').waitFor();
  // A ballot is that of one browser, and is there again after a reload.
  await page.reload();
  await page.getByText('Your votes (2)').waitFor();
  await page.getByRole('button', { name: 'Leave, and remove my votes' }).click();
  await page.getByRole('button', { name: 'Yes, remove them' }).click();
  await page.getByRole('button', { name: 'Take part' }).waitFor();
});

test('results follow the votes within five seconds, and a wall shows the code of the address', async () => {
  const wall = await app.page(`${HERE}&part=room&lang=fr`);
  const code = wall.getByRole('img', { name: /consultations\?on=a-qui-est-le-lac$/ });
  await code.waitFor();
  await settled(wall);
  const before = await wall.locator('.seen').innerText();
  const page = await app.page(`${HERE}&lang=fr`);
  await page.getByRole('button', { name: 'Participer' }).click();
  await page.getByRole('button', { name: 'D’accord', exact: true }).click();
  await page.getByText('Vos votes (1)').waitFor();
  await wall.waitForFunction(
    (was) => document.querySelector('.seen')?.textContent !== was,
    before,
    { timeout: 5_000 + 3_000 },
  );
  expect(await findings(wall)).toEqual([]);
  expect(app.errors).toEqual([]);
});
