/** The board of gaps: all cards reachable, narrowed, each with its silence, its facts, its map and a brief to print. */
import { expect, test } from 'vitest';
import { opening } from './opening.ts';

const app = opening();

test('every card is reached, page by page, each once', async () => {
  const page = await app.page('/gaps?lang=en&topic=needs');
  await page.locator('.board .card').first().waitFor();
  const ids = new Set<string>();
  // The line that counts the cards: what waits and what is searched for have lines of status too.
  const count = await page.locator('.board [role="status"]', { hasText: / of \d/ }).innerText();
  const all = Number(/of (\d+)/.exec(count)?.[1]);
  expect(all).toBeGreaterThan(48);
  for (let at = 1; ; at += 1) {
    for (const id of await page
      .locator('.board .card')
      .evaluateAll((cards) => cards.map((one) => one.id)))
      ids.add(id);
    const next = page.locator(`.pages-row a[href*="page=${at + 1}"]`).first();
    if ((await next.count()) === 0) break;
    const first = await page.locator('.board .card').first().getAttribute('id');
    await next.click();
    await page.waitForURL(new RegExp(`page=${at + 1}`));
    await page.waitForFunction((before) => {
      const card = document.querySelector('.board .card');
      return card !== null && card.id !== before;
    }, first);
  }
  expect(ids.size).toBe(all);
});

test('the three silences stay apart: a count leads to its own cards, with who looked', async () => {
  const page = await app.page('/gaps?lang=en');
  await page.locator('.matrix td a').first().waitFor();
  const row = page.locator('.matrix tbody tr', { hasText: 'Measure without a known budget' });
  await row.locator('td').first().locator('a').click();
  await page.waitForURL(/among=LOOKED_FOR/);
  await page.locator('.board .card').first().waitFor();
  // The board of before stands there until the cards of the count have come.
  await expect
    .poll(async () => [...new Set(await page.locator('.board .card .silence').allInnerTexts())])
    .toEqual(['looked for, not found']);
  await page.getByText('Somebody looked for it and did not find it.').first().waitFor();
});

test('a card alone has its facts down to the quote, its map, and a brief with numbered sources', async () => {
  const id = 'need-without-codebase--free-software-for-solidarity-groceries';
  const page = await app.page(`/gaps?lang=fr&card=${id}`);
  await page.locator('.board .card').waitFor();
  await page.locator('.card .passages summary').first().click();
  await page.locator('.card q').first().waitFor();
  await expect.poll(() => page.locator('.card').innerText()).toMatch(/Ce qu’on pourrait faire/);
  await page.emulateMedia({ media: 'print' });
  const brief = page.locator('.gap-brief');
  await brief.locator('ol li').first().waitFor();
  await expect.poll(() => brief.isVisible()).toBe(true);
  await expect.poll(() => brief.locator('ol li').count()).toBeGreaterThan(0);
  await expect.poll(() => brief.innerText()).toMatch(/\[1/);
  await expect.poll(() => page.locator('.card').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: 'Montrer exactement ceci sur la carte' }).click();
  await page.waitForURL(/\/map\?.*source=card/);
  expect(app.errors).toEqual([]);
});

test('narrowed by theme and by whom it is about, by keyboard, in the address', async () => {
  const page = await app.page('/gaps?lang=en');
  await page.locator('.board .card').first().waitFor();
  await page.getByLabel('Theme').selectOption('commons');
  await page.waitForURL(/topic=commons/);
  await page.getByRole('combobox', { name: 'About whom or what' }).fill('CiviCRM');
  await page
    .getByRole('option', { name: /CiviCRM/ })
    .first()
    .click();
  await page.waitForURL(/about=civicrm/);
  await page.getByText('Only about CiviCRM.').waitFor();
  await page.getByRole('link', { name: /^To complete/ }).click();
  // Gaps of Drupal are about CiviCRM too: it stands on it. The board of before had a page of 24.
  await expect.poll(() => page.locator('.board .card').count()).toBeLessThan(24);
  await page.locator('.board .card[id$="--civicrm"]').first().waitFor();
});

test('the words that are not everybody’s are explained where they stand, by keys', async () => {
  for (const path of ['/gaps', '/convergences', '/matrix']) {
    const page = await app.page(path);
    const terms = page.locator('.terms');
    await terms.locator('> summary').focus();
    await page.keyboard.press('Enter');
    for (const word of ['énoncé', 'notion', 'déduit'])
      await expect.poll(() => terms.locator('dl').innerText()).toContain(word);
  }
});
