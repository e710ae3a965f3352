/** Every number on the boards opens to exactly as many entries, each with its passages: kind by kind, on the shipped data. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { opening } from './opening.ts';

const app = opening();

/** One card of each kind, the largest of its kind where that needs more than one step. */
const CARDS = [
  'on--actors-of-the-field-should-come-together',
  'need--lasting-funding',
  'barrier--dominance-of-large-suppliers',
  'concept--foss',
  'codebase--jitsi',
  'funder--gouvernement-du-quebec',
  'person--cyrille-beraud',
  'event--workshop-on-a-factory-of-digital-commons',
  'partner--tech-coop-network',
  'place--montreal',
  'cause--reprenons-le-controle-de-nos-donnees',
  'meet--savoir-faire-linux--technolibre',
  'community--erplibre',
] as const;
/** Numbers that are computed: what they open to is what they are made of. */
const COMPUTED = ['rarity', 'affinity', 'consensus', 'stability'];

const valueIn = (text: string) =>
  Number(/([\d\s\u00a0\u202f]+)$/.exec(text)?.[1]?.replace(/\D/g, ''));

/** All entries of a list, by keys alone: its button is pressed until there is none. */
async function whole(list: Locator, button: Locator): Promise<number> {
  while ((await button.count()) > 0) {
    const before = await list.locator('> li').count();
    await button.focus();
    await button.press('Enter');
    await expect.poll(() => list.locator('> li').count()).toBeGreaterThan(before);
  }
  return list.locator('> li').count();
}

async function opened(page: Page, name: string): Promise<Locator> {
  await page.locator(`.card a[data-number="${name}"]`).click();
  await page.waitForURL(new RegExp(`number=${name}`));
  const section = page.locator('.opened-number');
  await section.locator('h3').waitFor();
  // The number that was open before goes with its answer, not with the click.
  await page.locator(`.card a[data-number="${name}"][aria-expanded="true"]`).waitFor();
  return section;
}

test.each(CARDS)('%s: each of its numbers is as long as its list, down to passages', async (id) => {
  const page = await app.page(`/convergences?card=${id}`);
  await page.locator('.card .parts').waitFor();
  const names = await page
    .locator('.card a[data-number]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-number') ?? ''));
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) {
    const section = await opened(page, name);
    const entries = section.locator('> ul');
    const count = await whole(entries, section.locator('> button.more'));
    const said = await page.locator(`.card a[data-number="${name}"]`).innerText();
    if (!COMPUTED.includes(name)) expect(count, `${id} ${name}`).toBe(valueIn(said));
    if (name === 'stability') await expect.poll(() => section.innerText()).toContain('moyenne');
    else if (name !== 'size') {
      const without = entries.locator('> li:not(:has(details.passages))');
      await expect.poll(() => without.count(), { message: `${id} ${name}` }).toBe(0);
    }
    await section.getByRole('link', { name: 'Fermer' }).click();
    await section.waitFor({ state: 'detached' });
  }
  const facts = page.locator('.card .all-facts');
  await facts.locator('> summary').click();
  const said = await facts.locator('> summary').innerText();
  const count = await whole(facts.locator('> ul'), facts.locator('> button.more'));
  expect(count, id).toBe(Number(/\d+/.exec(said)?.[0]));
  await expect.poll(() => facts.locator('> ul > li:not(:has(details.passages))').count()).toBe(0);
});

test('what was said aloud when a list went on, and where one goes on reading', async () => {
  const page = await app.page('/convergences?card=place--montreal&number=holders&lang=en');
  const section = page.locator('.opened-number');
  await section.locator('button.more').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('#notice').innerText()).toMatch(/(\d+) of \1 shown/);
  const at = await section
    .locator('> ul > li')
    .evaluateAll((all) => all.indexOf(document.activeElement as HTMLLIElement));
  expect(at).toBe(50);
});

test('the tallies of every kind of stakeholder open to those who agree and those who vote', async () => {
  const page = await app.page(`/convergences?card=${CARDS[0]}`);
  const tallies = page.locator('.tallies > details');
  await tallies.first().waitFor();
  for (const tally of await tallies.all()) {
    await tally.locator('> summary').click();
    const [agrees, votes] = await tally.evaluate((one) => [
      Number(one.getAttribute('data-agrees')),
      Number(one.getAttribute('data-votes')),
    ]);
    await expect.poll(() => tally.locator('.agree .voices > li').count()).toBe(agrees);
    await expect.poll(() => tally.locator('.voices > li').count()).toBe(votes);
    await expect
      .poll(() => tally.locator('.voices > li:not(:has(details.passages))').count())
      .toBe(0);
  }
});

test('every figure of the matrix opens to as many voices, with their words', async () => {
  const page = await app.page('/matrix?topic=STATEMENT');
  await page.locator('a.count').first().waitFor();
  const cells = await page.locator('a.count').evaluateAll((all) =>
    all.map((one) => ({
      href: one.getAttribute('href') ?? '',
      said: [...one.childNodes]
        .filter((part) => !(part instanceof Element && part.classList.contains('unseen')))
        .map((part) => part.textContent ?? ''),
    })),
  );
  expect(cells.length).toBeGreaterThan(20);
  for (const [at, { href, said }] of cells.slice(0, 25).entries()) {
    const cell = page.locator('a.count').nth(at);
    await cell.click();
    await page.locator('.opened .voices').first().waitFor();
    const [counted = 0, unsure = 0] = said.join(' ').includes('+')
      ? [Number(/^\d+/.exec(said.join(''))?.[0] ?? 0), Number(/\+(\d+)/.exec(said.join(''))?.[1])]
      : [Number(said.join('')), 0];
    const here = (section: string) =>
      page.locator(`.opened [data-section="${section}"] .voices > li`).count();
    await expect
      .poll(async () => [await here('inCell'), await here('unsure')], { message: href })
      .toEqual([counted, unsure]);
    await expect
      .poll(() => page.locator('.opened .voices > li:not(:has(details.passages))').count())
      .toBe(0);
    await cell.click();
    await page.locator('.opened').waitFor({ state: 'detached' });
  }
});

test('a divergence shows every voice of each side, and all its facts', async () => {
  const id =
    'part--opposition--act-globally-and-transversally-rather-than-in-niches--start-with-one-sector';
  const page = await app.page(`/convergences?card=${id}`);
  await page.locator('.card .voices').first().waitFor();
  const facts = page.locator('.card .all-facts');
  await facts.locator('> summary').click();
  const said = Number(/\d+/.exec(await facts.locator('> summary').innerText())?.[0]);
  await expect.poll(() => facts.locator('> ul > li').count()).toBe(said);
  await expect
    .poll(() => page.locator('.card .voices > li:not(:has(details.passages))').count())
    .toBe(0);
});

test('all facts of a gap are reached, and on the board the way to them is a link', async () => {
  const page = await app.page('/gaps?topic=KINDS_OF_STAKEHOLDER_MISSING&lang=en');
  const card = page.locator('.board .card').first();
  const all = Number(/\d+/.exec(await card.locator('.all-facts > summary').innerText())?.[0]);
  expect(all).toBeGreaterThan(100);
  await card.locator('.all-facts > summary').click();
  await card.getByRole('link', { name: /^All .* facts/ }).click();
  await page.waitForURL(/card=/);
  // The board stands there until the card has come.
  await expect.poll(() => page.locator('.card').count()).toBe(1);
  const facts = page.locator('.card .all-facts');
  await facts.locator('> ul > li').first().waitFor();
  await expect.poll(() => whole(facts.locator('> ul'), facts.locator('> button.more'))).toBe(all);
  expect(app.errors).toEqual([]);
});

test('a party of many facts says how many more there are than those under its name', async () => {
  const query =
    '{ convergence(id: "meet--savoir-faire-linux--technolibre") { parties { factCount } } }';
  const answer = await fetch(`${app.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await answer.json()) as {
    data: { convergence: { parties: readonly { factCount: number }[] } };
  };
  const most = Math.max(...data.convergence.parties.map(({ factCount }) => factCount));
  expect(most).toBeGreaterThan(20);
  const page = await app.page('/convergences?card=meet--savoir-faire-linux--technolibre&lang=en');
  await page.getByText(`and ${most - 20} other facts among all facts of the card`).waitFor();
});
