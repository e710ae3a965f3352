/** The lens of money: sums by currency, ribbons with their table twin, choices in the address. */
import { expect, test } from 'vitest';
import { world } from '../support/world.ts';
import { opening } from './opening.ts';

const LAKE = {
  'registre/source.yaml': `
- { id: registre, kind: Document, name: { fr: Registre, en: Register }, documentKind: report, language: fr, read: "2026-11-01", date: "2026" }
`,
  'registre/flux.yaml': `
entities:
  - { id: ville, kind: Organisation, name: { fr: Ville, en: City }, legalForm: municipality, cite: { at: un } }
  - { id: hote, kind: Organisation, name: { fr: Hôte fiscal, en: Fiscal host }, legalForm: non-profit, cite: { at: un } }
  - { id: coop, kind: Organisation, name: { both: Coop }, legalForm: worker-co-op, cite: { at: un } }
  - { id: etat, kind: Organisation, name: { fr: État, en: State }, legalForm: government, cite: { at: un } }
links:
  - { from: ville, kind: FUNDS, to: hote, flowKind: grant, amount: { value: 50000, unit: CAD, qualifier: exact, period: "2024" }, purpose: { fr: pour la coop, en: for the co-op }, cite: { quote: "la Ville verse à l’hôte" } }
  - { from: hote, kind: FUNDS, to: coop, flowKind: grant, amount: { value: 50000, unit: CAD, qualifier: exact, period: "2024" }, purpose: { fr: pour la coop, en: for the co-op }, cite: { at: deux } }
  - { from: etat, kind: FUNDS, to: coop, flowKind: subsidy, amount: { value: 10, unit: USD, qualifier: exact, period: "2024" }, cite: { at: trois } }
  - { from: etat, kind: FUNDS, to: ville, flowKind: subsidy, since: "2016", amount: { value: 3000000, unit: CAD, qualifier: at-least, period: { fr: par année, en: a year } }, cite: { at: quatre } }
  - { from: etat, kind: FUNDS, to: hote, flowKind: subsidy, amount: { qualifier: unknown, unit: CAD, measures: { fr: des milliards, en: billions } }, cite: { at: cinq } }
  - { from: etat, kind: FUNDS, to: coop, key: contrat, flowKind: contract, amount: { value: 9000000, unit: CAD, qualifier: estimate }, cite: { at: sept } }
  - { from: ville, kind: FUNDS, to: coop, flowKind: grant, status: proposed, amount: { value: 7, unit: CAD, qualifier: exact }, cite: { at: six } }
`,
};

const app = opening(() => world(LAKE));
const NBSP = /[\u00a0\u202f]/g;

test('the same grant through a fiscal host counts once in sums and twice in flows, and the page says which', async () => {
  const page = await app.page('/flows?lang=en');
  await page.locator('.sankey path').first().waitFor();
  const cells = (await page.locator('.figures tbody tr', { hasText: 'CAD' }).first().innerText())
    .replace(NBSP, ' ')
    .split(/\s*\t\s*/);
  expect(cells).toEqual(['CAD', '$50,000', '$3,050,000', '$9,000,000', '4', '1', '1']);
  expect(await page.locator('.figures tbody tr', { hasText: 'USD' }).innerText()).toMatch(/10/);
  await page.getByText(/6 flows, of which the sums count 5\. 1 flow passes on money/).waitFor();
  // Drawn as a passage: into the host and out of it, the host standing in the middle.
  await page.getByRole('link', { name: /^Fiscal host, passes it on/ }).waitFor();
});

test('what is proposed is listed apart; unknown is hatched and no zero; at least is told', async () => {
  const page = await app.page('/flows?lang=en');
  await page.locator('.sankey path').first().waitFor();
  expect(await page.locator('.ribbon.unknown').count()).toBeGreaterThan(1);
  expect(await page.locator('.sankey section .ribbon.bound').count()).toBe(1);
  const twin = (await page.locator('.twin').first().innerText()).replace(NBSP, ' ');
  expect(twin).toMatch(/at least \$3,000,000/);
  expect(twin).toMatch(/amount unknown/);
  expect(twin).not.toMatch(/\$7\b/);
  const apart = page.locator('section', {
    has: page.getByRole('heading', { name: /counted nowhere/ }),
  });
  expect(await apart.last().innerText()).toMatch(/\$7/);
});

test('choices and currency are in the address; a name opens its sheet by keyboard', async () => {
  const page = await app.page('/flows?lang=fr');
  await page.locator('.sankey path').first().waitFor();
  await page.getByLabel('Payé par').selectOption({ label: 'État' });
  await page.waitForURL(/payer=etat/);
  await page.getByRole('button', { name: 'USD' }).click();
  await page.waitForURL(/currency=USD/);
  await page.locator('.sankey path').first().waitFor();
  expect(await page.locator('.sankey section .ribbon').count()).toBe(1);
  await page.locator('.sankey a').last().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/e=coop/);
  expect(app.errors).toEqual([]);
});

test('with nothing that fits, the page says that it is silence', async () => {
  const page = await app.page('/flows?lang=fr&payer=coop');
  await page.getByText('C’est un silence, et non un zéro.').waitFor();
});

test('a large estimate can be left out of the ribbons, and the address keeps it so', async () => {
  const page = await app.page('/flows?lang=en');
  const drawn = page.locator('.sankey section');
  const estimated = drawn.locator('.ribbon.estimate');
  await estimated.first().waitFor();
  const bound = drawn.locator('.ribbon.bound');
  const thin = (await bound.boundingBox())?.height ?? 0;
  await page.getByRole('checkbox', { name: /estimated amounts/ }).click();
  await page.waitForURL(/estimates=without/);
  await expect.poll(() => estimated.count()).toBe(0);
  expect((await bound.boundingBox())?.height).toBeGreaterThan(thin);
  await page.getByText('Estimated amounts are not drawn; the table has them.').waitFor();
  expect((await page.locator('.twin').first().innerText()).replace(NBSP, ' ')).toMatch(/9,000,000/);
  await page.reload();
  await bound.waitFor();
  expect(await estimated.count()).toBe(0);
  expect(await page.getByRole('checkbox', { name: /estimated amounts/ }).isChecked()).toBe(true);
});
