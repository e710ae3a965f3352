/** A whole task by keyboard alone: two that share a need, how they are linked, the passage, the brief; and as it is heard. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { opening } from './opening.ts';

const app = opening();

const focused = (page: Page) => page.locator(':focus');

/** Presses Tab until what has the focus answers to a name; a reader who hears would do the same. */
async function tabTo(page: Page, name: RegExp, most = 160): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => {
      const one = document.activeElement as HTMLElement | null;
      return one === document.body ? '' : (one?.getAttribute('aria-label') ?? one?.innerText ?? '');
    });
    if (!name.test(said)) continue;
    const seen = await focused(page).evaluate((one) => {
      const box = one.getBoundingClientRect();
      const top = document.elementFromPoint(
        box.x + box.width / 2,
        box.y + Math.min(box.height, 20) / 2,
      );
      const { outlineStyle } = getComputedStyle(one);
      return { shown: top !== null && (one.contains(top) || top.contains(one)), outlineStyle };
    });
    expect(seen.shown, `${name} is hidden`).toBe(true);
    expect(seen.outlineStyle, `${name} shows no focus`).not.toBe('none');
    return;
  }
  throw new Error(`no way by Tab to ${name}`);
}

test('find two that share a need, how they are linked, the passage, the brief', async () => {
  const page = await app.page('/');
  await page.locator('.opening-sentence').waitFor();
  await tabTo(page, /^Alliés$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const pick = page.locator('main').getByRole('combobox').first();
  for (
    let step = 0;
    step < 40 && !(await pick.evaluate((one) => one === document.activeElement));
    step += 1
  )
    await page.keyboard.press('Tab');
  await page.keyboard.insertText('seize');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /en commun avec SEIZE/ }).waitFor();
  const heard = await page.locator('main').ariaSnapshot();
  expect(heard).toMatch(/heading "Qui a quelque chose en commun avec SEIZE/);
  expect(heard).toMatch(/link "Comment sont-ils liés/);
  await tabTo(page, /Comment sont-ils liés/);
  await page.keyboard.press('Enter');
  await page.locator('.path ol li').first().waitFor();
  await expect.poll(() => page.locator('.path').ariaSnapshot()).toMatch(/SEIZE/);
  // Each step opens its passages where it is said.
  const steps = page.locator('.linked ol > li');
  await steps.first().locator('.passages summary').waitFor();
  await expect.poll(() => steps.locator('.passages summary').count()).toBe(await steps.count());
  await steps.first().locator('summary').focus();
  await page.keyboard.press('Enter');
  await steps.first().locator('.passages[open] cite').first().waitFor();
  await expect.poll(() => focused(page).evaluate((one) => one.tagName)).toBe('SUMMARY');
  await page.keyboard.press('Enter');
  await steps.first().locator('.passages[open]').waitFor({ state: 'detached' });
  await page.locator('#entity-panel .passages summary').first().waitFor();
  await tabTo(page, /\d+\ssources?$/);
  await page.keyboard.press('Enter');
  await page.locator('.passages[open] cite').first().waitFor();
  await expect.poll(() => page.locator('.passages[open]').first().ariaSnapshot()).toMatch(/link/);
});

test('the share dialog opens and closes by keys, gives the brief, and hands the focus back', async () => {
  const page = await app.page('/table?e=koumbit');
  await page.getByRole('table').waitFor();
  await page.getByRole('button', { name: 'Partager' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Partager cette vue' });
  await dialog.waitFor();
  const heard = await dialog.ariaSnapshot();
  expect(heard).toMatch(/textbox "Adresse, en anglais"/);
  expect(heard).toMatch(/link "Note de synthèse \(PDF\)"/);
  const english = await dialog.getByRole('textbox', { name: 'Adresse, en anglais' }).inputValue();
  expect(english).toContain('lang=en');
  expect(english).toContain('e=koumbit');
  const file = await page.request.get(
    new URL((await dialog.getByRole('link').getAttribute('href')) ?? '', app.address).href,
  );
  expect(file.headers()['content-type']).toBe('application/pdf');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => focused(page).innerText()).toBe('Partager');
  expect(app.errors).toEqual([]);
});

test('an embed shows exactly the view, may be framed anywhere, and leads to the whole', async () => {
  const page = await app.page('/table?e=koumbit&lang=en');
  await page.getByRole('button', { name: 'Share' }).click();
  const code = await page.getByRole('textbox', { name: 'Code for another page' }).inputValue();
  const address = /src="([^"]+)"/.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(address).toContain('/embed/table?');
  const policy = (await fetch(address)).headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('frame-ancestors');
  await page.goto(address);
  await page.getByRole('table').waitFor();
  const back = page.locator('.embedded footer a');
  await expect.poll(() => back.getAttribute('href')).toBe('/table?e=koumbit&lang=en');
  await page.getByText('Data under CC-BY-4.0').waitFor();
  expect(app.errors).toEqual([]);
});
