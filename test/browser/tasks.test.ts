/**
 * What three people come for, from the first screen alone: researcher, policymaker, organiser. Each task is a list of
 * steps, of at most six, walked by clicking in both languages on a desk and on a phone, and by keyboard alone.
 */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { datasetOf } from '../../api/starting/seeding.ts';
import { runs } from '../support/runs.ts';
import { SEEDS, seeded } from '../support/seeded.ts';
import { opening } from './opening.ts';
import { followed } from './views.ts';

const app = opening(seeded, async () => ({ dataset: datasetOf(SEEDS) }));

/** In English and in French. */
type Said = readonly [en: string | RegExp, fr: string | RegExp];
type Step =
  | { readonly press: Said }
  /** Of a list: its label, and what is chosen. */
  | { readonly choose: Said; readonly value: Said }
  /** Letters typed into the search of the page below its top line, and the name that is taken of those found. */
  | { readonly type: string; readonly take: Said }
  | { readonly save: Said; readonly as: RegExp };

interface Task {
  readonly steps: readonly Step[];
  /** All of it is then on the page. */
  readonly reads: readonly Said[];
}

const same = (one: string | RegExp): Said => [one, one];

const TASKS: Record<string, Task> = {
  'who maintains and who relies on CiviCRM': {
    steps: [
      {
        press: [
          'Who contributes to CiviCRM, and what depends on it?',
          /Qui contribue à CiviCRM, et qu’est-ce qui en dépend/,
        ],
      },
    ],
    reads: [
      [
        /Who maintains it or contributes to it\s+Coop SymbioTIC/,
        /Qui l’entretient ou y contribue\s+Coop SymbioTIC/,
      ],
      [
        /Who relies on it directly\s+Coop SymbioTIC\s+symbiocivicrm\s+Wikimedia Canada/,
        /Qui s’en sert ou en dépend directement\s+Coop SymbioTIC\s+symbiocivicrm\s+Wikimedia Canada/,
      ],
    ],
  },
  'what public bodies pay Microsoft and its subsidiaries, and what is not counted': {
    steps: [
      {
        press: [
          'What do public bodies pay Microsoft?',
          /Que paient les pouvoirs publics à Microsoft/,
        ],
      },
    ],
    reads: [
      [/purchases of at least\s\$63/, /achats d’au moins\s63/],
      [/Left out: 1\sflow/, /Sans compter\s:\s1\sflux/],
      same(/Microsoft Canada/),
    ],
  },
  'the needs of public bodies that nobody meets': {
    steps: [
      { press: ['Which needs does nobody meet yet?', /À quels besoins personne ne répond/] },
      { choose: ['Whose', 'De qui'], value: ['public bodies', 'organismes publics'] },
    ],
    reads: [
      [/in-house programming expertise/, /expertise interne en programmation/],
      [/2 of 2\scards/, /2 sur 2\sfiches/],
    ],
  },
  'what unites unions, co-operatives, research and non-profits here': {
    steps: [{ press: [/What unites unions, co-operatives/, /Qu’est-ce qui unit ici syndicats/] }],
    reads: [
      [/Nothing in the sources unites all 4\skinds/, /Rien dans les sources n’unit les 4\ssortes/],
      [/Nearest, \d+\sthings?\sthat/, /Au plus près, \d+\schose/],
    ],
  },
  'three organisations for Coop SymbioTIC to call, and a brief': {
    steps: [
      { type: 'symbiotic', take: same(/Coop SymbioTIC/) },
      { press: ['Prepare a brief for a meeting', 'Préparer une note pour une rencontre'] },
    ],
    reads: [
      [/Koumbit[\s\S]+City of Montréal[\s\S]+Wikimedia/, /Koumbit[\s\S]+Montréal[\s\S]+Wikimedia/],
      ['Open the brief (PDF)', 'Ouvrir la note (PDF)'],
    ],
  },
  'the exact view as a file for Gephi, R and Excel': {
    steps: [
      { press: ['Open the map', 'Ouvrir la carte'] },
      { press: [/^Download$/, /^Télécharger$/] },
      { save: ['Tables (CSV)', 'Tableaux (CSV)'], as: /\.zip$/ },
      { save: ['Spreadsheet', 'Classeur'], as: /\.xlsx$/ },
      { save: ['Graph (GEXF)', 'Graphe (GEXF)'], as: /\.gexf$/ },
    ],
    reads: [[/entities and [\d,]+\slinks, in both/, /entités et [\d\s]+liens, dans les deux/]],
  },
  'where two texts part on profit, in their words': {
    steps: [
      { press: ['What do several texts already agree on?', /Sur quoi plusieurs textes/] },
      { press: ['Where they part', 'Où l’on se sépare'] },
      {
        type: 'profit',
        take: [
          'Risks and costs are shared, not for the sake of a profit',
          'On partage risques et coûts, non pour faire un profit',
        ],
      },
    ],
    reads: [same(/«\s.+\s»/)],
  },
};

const MOST_STEPS = 6;
/** In milliseconds, for one step: the rest of the tasks is walked all the same. */
const PATIENCE = 30_000;
type Way = 0 | 1;

const pressable = (page: Page, said: string | RegExp): Locator =>
  page.locator('a, button, summary').filter({ hasText: said }).locator('visible=true').first();

/** By Tab, forwards or backwards, until it has the focus. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const isAhead = await target.evaluate((element) => {
    const here = document.activeElement ?? document.body;
    return (here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
  for (let turn = 0; turn < 400; turn += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(isAhead ? 'Tab' : 'Shift+Tab');
  }
  throw new Error('no key leads there');
}

async function act(page: Page, target: Locator, byKey: boolean): Promise<void> {
  if (!byKey) return target.click();
  await reach(page, target);
  await page.keyboard.press('Enter');
}

async function walk(page: Page, step: Step, way: Way, byKey: boolean): Promise<void> {
  if ('press' in step) return act(page, pressable(page, step.press[way]), byKey);
  if ('save' in step) {
    const button = page.locator('dialog[open] button').filter({ hasText: step.save[way] }).first();
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: PATIENCE }),
      act(page, button, byKey),
    ]);
    if (!step.as.test(file.suggestedFilename())) throw new Error(file.suggestedFilename());
    return;
  }
  if ('choose' in step) {
    const list = page.locator('label').filter({ hasText: step.choose[way] }).locator('select');
    if (byKey) await reach(page, list);
    await list.selectOption({ label: String(step.value[way]) });
    return;
  }
  const search = page.locator('main input[role=combobox]').first();
  await act(page, search, byKey);
  await page.keyboard.type(step.type);
  const option = page.getByRole('option').filter({ hasText: step.take[way] }).first();
  await option.waitFor();
  if (!byKey) return option.click();
  while ((await option.getAttribute('aria-selected')) !== 'true')
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

async function done(page: Page, { steps, reads }: Task, way: Way, byKey: boolean): Promise<void> {
  for (const step of steps) await walk(page, step, way, byKey);
  const text = () => page.locator('body').innerText();
  for (const said of reads)
    await expect.poll(text, { timeout: PATIENCE }).toMatch(said[way] as RegExp);
  await page.keyboard.press('Escape');
}

const all = Object.entries(TASKS);

test('no task takes more than six steps', () => {
  expect(all.filter(([, { steps }]) => steps.length > MOST_STEPS)).toEqual([]);
});

const SCREENS = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

/** Each language, screen and hand is walked in an everyday run; twice as many runs walk all of them with each other. */
const WALKS = [
  ['fr', 1, 'desk', false],
  ['en', 0, 'phone', false],
  ['fr', 1, 'desk', true],
  ['en', 0, 'desk', false],
  ['fr', 1, 'phone', false],
] as const;

test.each(WALKS.slice(0, runs(3)))(
  'every task is finished from the first screen: %s, %i, %s, by key: %s',
  async (language, way, screen, byKey) => {
    const page = await app.page(`/?lang=${language}`, { viewport: SCREENS[screen] });
    page.setDefaultTimeout(PATIENCE);
    const failed: string[] = [];
    for (const [name, task] of all) {
      try {
        await done(page, task, way, byKey);
      } catch (error) {
        failed.push(`${name}: ${error instanceof Error ? error.message : error}`);
      }
      await followed(page, `/?lang=${language}`);
    }
    expect(failed).toEqual([]);
    expect(app.errors).toEqual([]);
  },
);
