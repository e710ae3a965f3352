/** Downloads what a view offers, as a person does: the button, then what one wants. */
import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';

/** @param button the beginning of the name of a button in the dialog */
export async function download(page: Page, button: string | RegExp): Promise<Download> {
  await page
    .getByRole('button', { name: /^(Download|Télécharger)$/ })
    .first()
    .click();
  const dialog = page.locator('dialog.download[open]');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: button }).first().click(),
  ]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  return file;
}

export async function downloaded(page: Page, button: string | RegExp): Promise<Buffer> {
  return readFileSync(await (await download(page, button)).path());
}
