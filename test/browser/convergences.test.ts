/** The board of convergences: narrowed, opened down to quotes, drawn, printed; a matrix and a vote. */
import { expect, test } from 'vitest';
import { opening } from './opening.ts';
import { retried, settled } from './views.ts';

const app = opening();
const FUNDING = 'barrier--lack-of-funding';

test('the board narrows by kind, stakeholder, document and theme, and the address holds it', async () => {
  const page = await app.page('/convergences');
  await page.locator('.card').first().waitFor();
  await page.getByLabel('Sur quoi').selectOption('BARRIER');
  await page.getByText('15 sur 15 fiches').waitFor();
  await page.getByLabel('Avec').selectOption('CO_OPERATIVE');
  await expect.poll(() => page.url()).toContain('among=CO_OPERATIVE');
  await page.getByRole('link', { name: 'Tout montrer de nouveau' }).click();
  await page.getByLabel('Dit dans').selectOption('memoire-covid-19');
  await expect.poll(() => page.url()).toContain('within=memoire-covid-19');
  await page.reload();
  await page.locator('.card').first().waitFor();
  // The list of documents comes by an answer of its own.
  await expect.poll(() => page.getByLabel('Dit dans').inputValue()).toBe('memoire-covid-19');
  await page.goto(
    `${app.address}/convergences?topic=STATEMENT&about=memoire-measure-6-social-economy-and-commons`,
  );
  await page.getByText('1 sur 1 fiche').waitFor();
  for (const name of [
    'Thierry Jeantet',
    'Simon Emmanuel Roux',
    'Christophe',
    'Cyril Desmidt',
    'SEIZE',
  ])
    await page.locator('.card').getByRole('link', { name, exact: true }).first().waitFor();
  await expect.poll(() => page.locator('.card').innerText()).not.toContain('accordent');
});

test('every card is reached, page by page, and back', async () => {
  const page = await app.page('/convergences?topic=STATEMENT', { locale: 'en-CA' });
  await page.getByText('24 of 29 cards').waitFor();
  const first = await page.locator('.card h2').allInnerTexts();
  await page.getByRole('link', { name: /Next 5/ }).click();
  await page.getByText('25 to 29 of 29').first().waitFor();
  const rest = await page.locator('.card h2').allInnerTexts();
  expect(new Set([...first, ...rest]).size).toBe(29);
  await page.goBack();
  await page.getByText('1 to 24 of 29').waitFor();
  await page.goForward();
  await page.getByText('25 to 29 of 29').first().waitFor();
});

test('a card opens alone, down to its quotes and the measures meant to lift it', async () => {
  const page = await app.page(`/convergences?card=${FUNDING}`);
  await page.getByRole('heading', { name: /Nommé dans : Compte rendu/ }).waitFor();
  await page.getByText('en l’absence de soutiens financiers pérennes').first().waitFor();
  await page.getByRole('heading', { name: 'Ce qui doit le lever' }).waitFor();
  const passages = page.locator('.passages').first();
  await passages.locator('summary').click();
  await passages.locator('cite').first().waitFor();
});

test('its map shows exactly the entities of the card', async () => {
  const page = await app.page(
    `/table?source=card:${FUNDING}&links=0&kinds=Organisation,Person,Codebase,Service,Programme,Policy,Need,Barrier,Statement,Question,Event,Place,Document,Concept,Scenario`,
  );
  const { entityIds } = await page.evaluate(async (id) => {
    const query = `{ convergence(id: "${id}") { entityIds } }`;
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return (await answer.json()).data.convergence as { entityIds: string[] };
  }, FUNDING);
  await expect.poll(() => page.locator('tbody tr').count()).toBe(entityIds.length);
});

test('where people part is as near as where they meet, in the words of each side', async () => {
  const page = await app.page('/convergences', { locale: 'en-CA' });
  await page.getByRole('link', { name: 'Where they part', exact: true }).click();
  await page.locator('.card').first().waitFor();
  await expect
    .poll(() => page.getByRole('status').first().textContent())
    .toMatch(/^24\sof\s\d+\scards/);
  const dispute = 'act-globally-and-transversally-rather-than-in-niches--start-with-one-sector';
  await page.goto(`${app.address}/convergences?card=part--opposition--${dispute}&lang=en`);
  await page
    .getByRole('heading', { name: /Better to start with one given sector/ })
    .first()
    .waitFor();
  await page.getByRole('heading', { name: 'What ties the two sentences' }).waitFor();
  await expect.poll(() => page.locator('.voices q').count()).toBeGreaterThan(1);
});

test('several kinds of stakeholder are asked for at once, and taken back one by one', async () => {
  const page = await app.page('/convergences?lang=en&topic=BARRIER&among=CO_OPERATIVE');
  await page.locator('.card').first().waitFor();
  await page.getByLabel('and with').selectOption('INDIVIDUAL');
  await expect.poll(() => page.url()).toMatch(/among=CO_OPERATIVE(,|%2C)INDIVIDUAL/);
  await page.getByRole('button', { name: /Without the condition: co-operatives/ }).click();
  await expect.poll(() => page.url()).not.toContain('CO_OPERATIVE');
});

test('the matrix opens to who says what, by keys, and has an address', async () => {
  const page = await app.page('/matrix?topic=BARRIER', { locale: 'en-CA' });
  const counts = page.locator('a.count');
  await counts.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('among=CO_OPERATIVE');
  await page.locator('.opened q').first().waitFor();
  const address = page.url();
  await page.goBack();
  await page.locator('.opened').waitFor({ state: 'detached' });
  await page.goto(address);
  await page.locator('.opened q').first().waitFor();
});

test('the matrix is a list on a phone, no wider than the screen', async () => {
  const page = await app.page('/matrix', { viewport: { width: 390, height: 844 } });
  await page.locator('a.count').first().waitFor();
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(390);
});

test('a vote is computed, its names never leave the page, and what is wrong is said where', async () => {
  const page = await app.page('/convergences?topic=VOTE');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  await page.getByRole('button', { name: 'Remplir avec un exemple' }).click();
  await page.getByRole('button', { name: 'Calculer' }).click();
  await page.getByText(/2\sgroupes s’en dégagent/).waitFor();
  await expect.poll(() => page.locator('.voted tbody tr').count()).toBe(4);
  expect(sent.join()).not.toContain('Mutualiser');
  await page.getByLabel('Les votes en tableau (CSV)').fill('participant;Code\nana;peut-être');
  await page.getByRole('button', { name: 'Calculer' }).click();
  await page.getByText(/Rangée 2, colonne/).waitFor();
  await page.getByLabel('Les votes en tableau (CSV)').fill('participant;Code\nana;d’accord');
  await page.getByRole('button', { name: 'Calculer' }).click();
  await page.getByText('trop peu de votes').first().waitFor();
  await expect.poll(() => page.locator('.voted').innerText()).not.toContain('NaN');
});

test('the brief of a card and of the narrowed board fit one sheet, with their sources', async () => {
  for (const path of [`/convergences?card=${FUNDING}`, '/convergences?topic=BARRIER&lang=en']) {
    const page = await app.page(path);
    await page.locator('.brief .brief-sources li').nth(1).waitFor({ state: 'attached' });
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.brief-sources li').count()).toBeGreaterThan(1);
    await expect.poll(() => page.locator('.card').first().isVisible()).toBe(false);
  }
});

test('an address that asks for what is not here says so; a narrow one without cards too', async () => {
  const page = await app.page('/convergences?about=nobody-here');
  await page.getByText('Cette adresse demande quelque chose qui n’est pas ici').waitFor();
  await page.goto(`${app.address}/convergences?card=on--nothing`);
  await page.getByText('Cette fiche ne tient plus').waitFor();
  await page.goto(`${app.address}/convergences?topic=EVENT&among=UNION`);
  await page.getByText('Rien de tel ne repose').waitFor();
});

test('a server that stops is said, and a retry brings the board back', async () => {
  const page = await app.page('/help');
  app.stop();
  await page.getByRole('link', { name: 'Convergences' }).first().click();
  await page.getByText('Le serveur ne répond pas.').first().waitFor();
  await settled(page);
  app.start();
  await retried(page, 'Réessayer');
  await page.locator('.card').first().waitFor();
  expect(app.errors).toEqual([]);
});
