/** Every question of the first screen runs: its view opens, and answers with something. */
import { expect, test } from 'vitest';
import { QUESTIONS } from '../../web/lenses/home/questions.ts';
import { en } from '../../web/lenses/home/words.en.ts';
import { fr } from '../../web/lenses/home/words.fr.ts';
import { opening } from './opening.ts';
import { followed } from './views.ts';

const app = opening();

const all = Object.entries(QUESTIONS).flatMap(([theme, views]) =>
  Object.entries(views).map(([id, view]) => [theme, id, view] as const),
);

test.each(all)('%s, %s: %s', async (theme, id, view) => {
  const words = fr.questions[theme as keyof typeof fr.questions] as Record<string, string>;
  const home = await app.page('/');
  await home.getByRole('link', { name: words[id] as string }).click();
  const board = /^\/(gaps|convergences)/.test(view);
  await expect.poll(() => new URL(home.url()).pathname).toBe(view.split('?')[0]);
  // Whatever the view, the answer is there: a card, a flow, what stands on what, or a computed line.
  const answers = {
    flows: '.twin tbody tr',
    dependencies: 'figure.layers, .names a',
    scenarios: '.results tbody tr',
  };
  const answer = answers[view.split(/[/?]/)[1] as keyof typeof answers];
  if (board) {
    await home.locator('.board .card').first().waitFor();
  } else if (answer !== undefined) {
    await home.locator(answer).first().waitFor();
  } else {
    await followed(home, view.replace(/^\/\w+/, '/table'));
    await home.locator('tbody tr').first().waitFor();
    if (view.includes('to=')) await home.locator('.path ol li').first().waitFor();
  }
});

test('there are about a dozen, in both languages', () => {
  expect(all.length).toBeGreaterThanOrEqual(12);
  const count = (words: object) =>
    Object.values(words).flatMap((theme) => Object.values(theme as object)).length;
  expect(count(en.questions)).toBe(count(fr.questions));
  expect(app.errors).toEqual([]);
});

test('a story invites to read it', async () => {
  const page = await app.page('/');
  await page.locator('.story-list a', { hasText: 'Le lac' }).click();
  await page.getByRole('heading', { level: 1, name: 'Le lac' }).waitFor();
});
