/** The lens of money: sums by currency, ribbons with their table twin, choices in the address. */
import { expect, test } from 'vitest';
import { areAtHand, worldOf } from '../support/cases.ts';
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
  - { from: ville, kind: FUNDS, to: coop, key: tout, flowKind: grant, intermediary: hote, amount: { value: 50000, unit: CAD, qualifier: exact, period: "2024" }, purpose: { fr: pour la coop, en: for the co-op }, cite: { quote: "la Ville finance la coop par l’hôte" } }
  - { from: ville, kind: FUNDS, to: hote, flowKind: grant, amount: { value: 50000, unit: CAD, qualifier: exact, period: "2024" }, purpose: { fr: pour la coop, en: for the co-op }, cite: { quote: "la Ville verse à l’hôte" } }
  - { from: hote, kind: FUNDS, to: coop, flowKind: grant, amount: { value: 50000, unit: CAD, qualifier: exact, period: "2024" }, purpose: { fr: pour la coop, en: for the co-op }, cite: { at: deux } }
  - { from: etat, kind: FUNDS, to: coop, flowKind: subsidy, amount: { value: 10, unit: USD, qualifier: exact, period: "2024" }, cite: { at: trois } }
  - { from: etat, kind: FUNDS, to: ville, flowKind: subsidy, amount: { value: 3000000, unit: CAD, qualifier: at-least, period: "2016" }, cite: { at: quatre } }
  - { from: etat, kind: FUNDS, to: hote, flowKind: subsidy, amount: { qualifier: unknown, unit: CAD, measures: { fr: des milliards, en: billions } }, cite: { at: cinq } }
  - { from: etat, kind: FUNDS, to: coop, key: estime, flowKind: subsidy, amount: { value: 9000000, unit: CAD, qualifier: estimate }, cite: { at: sept } }
  - { from: etat, kind: FUNDS, to: coop, key: contrat, flowKind: contract, amount: { value: 1200, unit: CAD, qualifier: exact, period: "2024" }, cite: { at: huit } }
  - { from: ville, kind: FUNDS, to: coop, flowKind: grant, status: proposed, amount: { value: 7, unit: CAD, qualifier: exact }, cite: { at: six } }
`,
};

const app = opening(() => world(LAKE));
const NBSP = /[\u00a0\u202f]/g;

test('a grant through a fiscal host that a source names counts once, and the page says what it leaves out', async () => {
  const page = await app.page('/flows?lang=en');
  await page.locator('.sankey path').first().waitFor();
  const cells = (await page.locator('.figures tbody tr', { hasText: 'CAD' }).first().innerText())
    .replace(NBSP, ' ')
    .split(/\s*\t\s*/);
  expect(cells).toEqual([
    ...['CAD', 'Funding', '$50,000', '$3,050,000', '$9,000,000', '3', '1', '2'],
  ]);
  const purchases = page.locator('.figures tbody tr', { hasText: 'Purchases' }).first();
  await expect
    .poll(async () => (await purchases.innerText()).split(/\s*\t\s*/))
    .toEqual([...['CAD', 'Purchases', '$1,200', '$1,200', 'none said', '1', '0', '0']]);
  await expect
    .poll(() => page.locator('.figures tbody tr', { hasText: 'USD' }).innerText())
    .toMatch(/10/);
  await page.getByText(/9 flows, of which the sums count 5\. Left out: 1 flow without/).waitFor();
  await page
    .getByText(/not drawn, since another ribbon shows the same money/)
    .first()
    .waitFor();
  // Drawn as a passage: into the host and out of it, the host standing in the middle.
  await page.getByRole('link', { name: /^Fiscal host, passes it on/ }).waitFor();
});

test('what is proposed is listed apart; unknown is hatched and no zero; at least is told', async () => {
  const page = await app.page('/flows?lang=en');
  await page.locator('.sankey path').first().waitFor();
  await expect.poll(() => page.locator('.ribbon.unknown').count()).toBeGreaterThan(1);
  await expect.poll(() => page.locator('.sankey section .ribbon.bound').count()).toBe(1);
  const twin = (await page.locator('.twin').first().innerText()).replace(NBSP, ' ');
  expect(twin).toMatch(/at least \$3,000,000/);
  expect(twin).toMatch(/amount unknown/);
  expect(twin).not.toMatch(/\$7\b/);
  const apart = page.locator('section', {
    has: page.getByRole('heading', { name: /counted nowhere/ }),
  });
  await expect.poll(() => apart.last().innerText()).toMatch(/\$7/);
});

test('choices and currency are in the address; a name opens its sheet by keyboard', async () => {
  const page = await app.page('/flows?lang=fr');
  await page.locator('.sankey path').first().waitFor();
  await page.getByLabel('Payé par').selectOption({ label: 'État' });
  await page.waitForURL(/payer=etat/);
  await page.getByRole('button', { name: 'USD' }).click();
  await page.waitForURL(/currency=USD/);
  await page.locator('.sankey path').first().waitFor();
  await expect.poll(() => page.locator('.sankey section .ribbon').count()).toBe(1);
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
  await expect.poll(async () => (await bound.boundingBox())?.height).toBeGreaterThan(thin);
  await page.getByText('Estimated amounts are not drawn; the table has them.').waitFor();
  await expect
    .poll(async () => (await page.locator('.twin').first().innerText()).replace(NBSP, ' '))
    .toMatch(/9,000,000/);
  await page.reload();
  await bound.waitFor();
  await expect.poll(() => estimated.count()).toBe(0);
  await expect
    .poll(() => page.getByRole('checkbox', { name: /estimated amounts/ }).isChecked())
    .toBe(true);
});

const ring = opening(() => worldOf('money/ring'));

test.runIf(areAtHand)(
  'a ring of payments is drawn whole, and the rest of the page stands',
  async () => {
    const page = await ring.page('/flows?lang=en');
    await page.locator('.sankey path').first().waitFor();
    await expect.poll(() => page.locator('.sankey section .ribbon').count()).toBe(3);
    await expect.poll(() => page.locator('.twin').first().locator('tbody tr').count()).toBe(3);
    await page.getByText('3 flows, all counted in the sums.').waitFor();
    expect(ring.errors).toEqual([]);
  },
);

const rate = opening(() => worldOf('money/rate'));

test.runIf(areAtHand)(
  'a rate is drawn as one that has no total, alike in both languages',
  async () => {
    for (const [lang, words] of [
      ['en', /€5,000, a rate without a total/],
      ['fr', /5\s000\s€, un taux sans total/],
    ] as const) {
      const page = await rate.page(`/flows?lang=${lang}`);
      await page.locator('.sankey path').first().waitFor();
      await expect.poll(() => page.locator('.sankey section .ribbon.unknown').count()).toBe(2);
      await expect.poll(() => page.locator('.twin').first().innerText()).toMatch(words);
    }
    expect(rate.errors).toEqual([]);
  },
);

const many = opening(() => worldOf('page/many-flows'));

test.runIf(areAtHand)('the table has every flow that the diagram leaves out', async () => {
  const page = await many.page('/flows?lang=en');
  await page.getByText(/largest of \d+ are drawn; the table below has all of them/).waitFor();
  const all = await page.locator('.figures tbody tr').first().locator('td').allInnerTexts();
  const rows = await page.locator('section.nature .twin tbody tr').count();
  expect(String(rows)).toBe(all[4]);
});
