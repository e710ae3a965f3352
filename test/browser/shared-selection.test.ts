/** One selection, every lens: what is narrowed on one is narrowed on the others, and what has no meaning there is said. */
import { expect, test } from 'vitest';
import { opening } from './opening.ts';

const app = opening();

test('the matrix has every theme that at least two documents name', async () => {
  const query =
    '{ convergences(first: 1, kinds: [STATEMENT, NEED, BARRIER, CONCEPT], where: ALL) { totalCount } }';
  const answer = await fetch(`${app.address}/graphql?${new URLSearchParams({ query })}`, {
    headers: { accept: 'application/json' },
  });
  const { data } = (await answer.json()) as { data: { convergences: { totalCount: number } } };
  const page = await app.page('/matrix');
  await page.locator('a.count').first().waitFor();
  const rows = page.locator('tr:not(.kind) > th[scope=row]');
  const next = page.getByRole('link', { name: /fiches? suivantes?/ }).first();
  let seen = await rows.count();
  for (let at = 2; (await next.count()) > 0; at += 1) {
    await next.click();
    await page.waitForURL(new RegExp(`page=${at}`));
    await page.locator('a.count').first().waitFor();
    seen += await rows.count();
  }
  expect(seen).toBe(data.convergences.totalCount);
});

test('the matrix follows kinds, certainty and what was gathered, and says that the year has no meaning there', async () => {
  const page = await app.page(
    '/matrix?kinds=Barrier,Organisation&status=stated,reported&year=2020',
  );
  await page.locator('a.count').first().waitFor();
  await expect.poll(() => page.locator('tr.kind').allInnerTexts()).toEqual(['obstacles']);
  await expect.poll(() => page.locator('a.count .faint').count()).toBe(0);
  const said = await page.locator('.applying').innerText();
  expect(said).toMatch(/selon\s: .*les sortes.* et la certitude/);
  expect(said).toMatch(/sans objet ici\s: l’année/);
  await page.goto(`${app.address}/matrix?kinds=Barrier&status=inferred,ambiguous,hypothetical`);
  await page.locator('a.count').first().waitFor();
  const figures = await page
    .locator('a.count')
    .evaluateAll((all) => all.map((one) => one.childNodes[0]?.textContent));
  expect(figures.every((one) => one === '' || one?.startsWith('+'))).toBe(true);
  await page.goto(`${app.address}/matrix?only=cyril-desmidt`);
  await page.locator('a.count').first().waitFor();
  const gathered = await page.locator('tr:not(.kind) > th[scope=row]').count();
  expect(gathered).toBeGreaterThan(3);
  expect(gathered).toBeLessThan(60);
});

test('money follows the year, the certainty and what was gathered on the map', async () => {
  const page = await app.page('/flows?lang=en');
  const rows = page.locator('.twin tbody tr');
  await rows.first().waitFor();
  const all = await rows.count();
  await page.goto(`${app.address}/flows?lang=en&year=2023`);
  await page.getByText('Narrowed here, as on the other lenses, by: the year.').waitFor();
  await rows.first().waitFor();
  await expect.poll(() => rows.count()).toBeLessThan(all);
  await expect.poll(() => page.getByLabel('Year').inputValue()).toBe('2023');
  // On to another lens and back: the year stays.
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await page.waitForURL(/\/table\?.*year=2023/);
  await page.goto(`${app.address}/flows?lang=en&status=inferred`);
  await page.locator('.applying').waitFor();
  // What is only inferred is listed apart from the sums, and far from all flows.
  await expect.poll(() => rows.count()).toBeLessThan(all / 4);
  await page.goto(
    `${app.address}/flows?lang=en&only=microsoft,gouvernement-du-quebec&kinds=Organisation`,
  );
  await page.getByText(/by: what was gathered\. Kept .* without meaning here: kinds\./).waitFor();
  const names = await rows.locator('.name').allInnerTexts();
  // A part of what was gathered goes with it: Microsoft Canada.
  expect(new Set(names).size).toBeLessThanOrEqual(3);
});

test('dependencies follow what was put aside and gathered; what was gathered can be marked as gone', async () => {
  const page = await app.page('/dependencies?lang=en&e=drupal');
  const steps = page.locator('figure.layers svg a');
  await steps.first().waitFor();
  const all = await steps.count();
  const aside = await steps.nth(1).locator('title').textContent();
  await page.goto(`${app.address}/dependencies?lang=en&e=drupal&kinds=Organisation&year=2020`);
  await page.getByText(/by: kinds\. Kept .* without meaning here: the year\./).waitFor();
  await expect.poll(() => steps.count()).toBeLessThanOrEqual(all);
  expect(aside).not.toBe('');
  await page.goto(`${app.address}/dependencies?lang=en&only=drupal,civicrm`);
  await page.getByRole('button', { name: 'Mark the 2 gathered as gone' }).click();
  await page.waitForURL(/gone=drupal,civicrm/);
  await page.locator('.removal').first().waitFor();
  expect(app.errors).toEqual([]);
});

test('filters without meaning on a lens are folded away there, and stay within reach of a key', async () => {
  const page = await app.page('/flows?lang=en');
  const folded = page.getByText('Filters of other lenses, without effect here');
  await folded.waitFor();
  await expect.poll(() => page.getByLabel('As of').isVisible()).toBe(true);
  const organisations = page.getByRole('checkbox', { name: /organisations/ });
  await expect.poll(() => organisations.isVisible()).toBe(false);
  await folded.focus();
  await page.keyboard.press('Enter');
  await organisations.waitFor();
  // Where all have a meaning, none is folded.
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await page.waitForURL(/\/table/);
  await folded.waitFor({ state: 'detached' });
  await organisations.waitFor();
});
