/** A person asks, without an account, to be removed; an administrator tries the erasure, and erases. A newcomer adds an organisation with three links. */
import { expect, test } from 'vitest';
import { world } from '../support/world.ts';
import { opening } from './opening.ts';

const TOKEN = 'a-token-that-is-long-enough-for-a-test';
const app = opening(
  () => world(),
  async () => ({ adminToken: TOKEN }),
);
const ADMINISTRATOR = { extraHTTPHeaders: { authorization: `Bearer ${TOKEN}` } };
const PHONE = { viewport: { width: 390, height: 844 } };

test('a newcomer adds an organisation with three links in one proposal, at the width of a phone', async () => {
  const page = await app.page('/help?lang=en', PHONE);
  await page.getByRole('link', { name: /^Correct or add/ }).click();
  await page.getByRole('link', { name: /is not here yet/ }).click();
  await page.getByText('Say first what it is').waitFor();
  await expect.poll(() => page.getByLabel('What it is').inputValue()).toBe('Organisation');
  await page.getByLabel('Its name in French').fill('Atelier des Marées');
  await page.getByLabel('It is none of these').check();
  const links = [
    ['is located in', 'Villeray', 'Villeray'],
    ['develops', 'Rivière', 'Rivière'],
    ['partners with', 'Lake', 'Lake Co-operative'],
  ] as const;
  for (const [at, [verb, text, name]] of links.entries()) {
    await page
      .getByRole('button', { name: at === 0 ? /^Add a link of/ : 'Add another link' })
      .click();
    const link = page.getByRole('group', { name: `Link ${at + 1}` });
    const options = await link.getByLabel('Which link?').locator('option').allTextContents();
    const label = options.find((one) => one.startsWith(`Atelier des Marées ${verb}`)) ?? verb;
    await link.getByLabel('Which link?').selectOption({ label });
    await link.getByRole('combobox', { name: 'The other end' }).fill(text);
    await link.getByRole('option', { name }).first().click();
    await link.locator('.reads', { hasText: `Atelier des Marées ${verb} ${name}` }).waitFor();
  }
  await page.getByLabel('I say so').check();
  await page.getByLabel('What you say, in a sentence').fill('We opened in May 2026.');
  await page.getByLabel(/^Why\?/).fill('We are new here.');
  await page.reload();
  await page.getByRole('group', { name: 'Link 3' }).waitFor();
  await page.getByRole('button', { name: 'Send the proposal' }).click();
  await page.getByText('Your proposal waits for an editor').waitFor();

  const editor = await app.page('/review?lang=en', ADMINISTRATOR);
  await editor.locator('.queue li').waitFor();
  await editor.keyboard.press('j');
  await editor.locator('.weighing', { hasText: 'Atelier des Marées' }).first().waitFor();
  await editor.keyboard.press('a');
  await editor.getByText('Nothing waits.').waitFor();
  await editor.goto(`${app.address}/e/atelier-des-marees?lang=en`);
  for (const [, , name] of links) await editor.getByRole('link', { name }).first().waitFor();
  expect(app.errors).toEqual([]);
});

test('who may not see the queue is shown the way to sign in', async () => {
  const page = await app.page('/review?lang=fr', PHONE);
  await page.getByRole('alert').getByRole('link', { name: 'Se connecter' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => new URL(page.url()).pathname).toBe('/sign-in');
});

test('a person asks to be removed; an administrator erases', async () => {
  const page = await app.page('/e/ana?lang=en', PHONE);
  await page.getByRole('link', { name: 'About me: correct or remove' }).click();
  await page.getByRole('heading', { level: 1, name: 'About me: Ana' }).waitFor();
  await page.getByRole('button', { name: 'Send the request' }).click();
  await page.getByText('Something is missing here.').waitFor();
  await page.getByLabel('to be removed').check();
  await page.getByLabel('What is wrong, or why').fill('I left years ago.');
  await page.getByLabel(/^An address for an answer/).fill('ana@lac.example');
  await page.reload();
  await expect
    .poll(() => page.getByLabel('What is wrong, or why').inputValue())
    .toBe('I left years ago.');
  await page.getByRole('button', { name: 'Send the request' }).click();
  await page.getByText('Your request has reached the administrators').waitFor();
  await expect.poll(() => page.getByRole('heading', { name: /Erase/ }).count()).toBe(0);

  const administrator = await app.page('/persons?lang=en', ADMINISTRATOR);
  const asked = administrator.locator('.requests li', { hasText: 'I left years ago.' });
  await asked.getByText('Answer to: ana@lac.example').waitFor();
  await asked.getByRole('link', { name: 'See the person' }).click();
  await administrator.getByRole('button', { name: 'Look what would go' }).click();
  await administrator.getByText(/^Goes: [1-9]/).waitFor();
  const erase = administrator.getByRole('button', { name: 'Erase', exact: true });
  await expect.poll(() => erase.isDisabled()).toBe(true);
  await administrator.getByLabel(/^I have looked/).check();
  await erase.click();
  await administrator.getByText('It is erased.').waitFor();
  await administrator.getByRole('link', { name: 'Back to the requests' }).click();
  await administrator.getByText('Nobody waits.').waitFor();
  await administrator.goto(`${app.address}/history?lang=en`);
  await administrator.getByText('something erased for good').waitFor();
  expect(app.errors).toEqual([]);
});
