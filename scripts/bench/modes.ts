/** B5 for the modes of the map: the first picture of each beside that of the map, and what each gesture costs. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Browser, Page } from 'playwright-core';
import { createApp } from '../../api/app.ts';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { verb } from '../verb.ts';
import { sizesOf } from './api.ts';
import { builtPages, PACKS } from './browser/both-pages.ts';
import { type Driven, drive, openBrowser } from './browser/driving.ts';
import { generate, loadGenerated } from './ecology.ts';
import { ratio, spread } from './race.ts';
import { type Served, serve } from './serving.ts';
import { figure, printed, type Table, withSpread } from './table.ts';

interface Options {
  readonly entities: readonly number[];
  readonly markdown: boolean;
}

const MODES = ['convergences', 'gaps'] as const;
const MARK = 'lacis-mode-drawn';
const VISITS = 5;
/** Of the p95 of script, in milliseconds, below and from so many entities on. */
const [LARGE, LIMIT, LARGE_LIMIT] = [50_000, 16, 50] as const;
/** Of the first picture, beside the map's. */
const MOST = 1.25;
/** Two clicks within 300 ms are a double one, which comes closer. */
const APART = 350;
const TIMES = { hover: 40, choose: 20, step: 40, filter: 20 } as const;
type Gesture = keyof typeof TIMES;

export const modes = new Command('modes')
  .description(
    'the modes of the map in a browser: first picture beside the map’s, and each gesture',
  )
  .option('--entities <numbers>', 'sizes, separated by commas', sizesOf, [10_000, 100_000])
  .option('--markdown', 'print the tables as docs/performance.md quotes them', false)
  .action(verb(run));

async function run({ entities, markdown }: Options): Promise<void> {
  const started = Date.now();
  const say = (what: string) =>
    console.error(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${what}`);
  say('building the page');
  const { ours } = await builtPages();
  const browser = await openBrowser();
  try {
    for (const size of entities) {
      say(`${size} entities: generating, loading, laying out`);
      const { server, close } = await served(size, ours);
      try {
        console.log(printed(await pictures(size, server, browser, say), markdown));
        for (const mode of MODES) {
          console.log(printed(await gestures(size, mode, server, browser), markdown));
          say(`${size} entities: gestures of ${mode}`);
        }
      } finally {
        await close();
      }
    }
  } finally {
    await browser.close();
  }
}

async function served(size: number, web: string) {
  const graph = await openEmbedded();
  await loadGenerated(graph, generate({ entities: size, seed: 1 }));
  const server = await serve(
    createApp({
      graph,
      vocabulary: readVocabulary(),
      dataset: { nameFr: 'Généré', nameEn: 'Generated', licence: 'CC0-1.0' },
      web,
      kept: mkdtempSync(join(tmpdir(), 'lacis-bench-modes-')),
      log: () => {},
    }),
  );
  const close = async () => {
    await server.close();
    await graph.close();
  };
  return { server, close };
}

const addressOf = ({ url }: Served, mode: string) => `${url}/map?lang=en&where=ALL&mode=${mode}`;

async function pictures(
  size: number,
  server: Served,
  browser: Browser,
  say: (what: string) => void,
): Promise<Table> {
  // A server that stays has all of it made before anybody asks: packs, layout, what the modes ask.
  for (const name of PACKS) while ((await fetch(`${server.url}/${name}`)).status === 202);
  for (const mode of MODES) await (await drive(browser, addressOf(server, mode), MARK)).close();
  const map: number[] = [];
  const found = { convergences: [] as number[], gaps: [] as number[] };
  for (let visit = 0; visit < VISITS; visit += 1) {
    const drawn = async (address: string, mark?: string) => {
      const driven = await drive(browser, address, mark);
      await driven.close();
      return driven.drawn;
    };
    map.push(await drawn(`${server.url}/map?lang=en`));
    for (const mode of MODES) found[mode].push(await drawn(addressOf(server, mode), MARK));
    say(`${size} entities: visit ${visit + 1}`);
  }
  return {
    title: `First picture of the modes, ${size} entities, ${VISITS} cold visits in turns`,
    columns: ['', 'ms', '÷ the map', 'target'],
    rows: [
      ['the map of links', withSpread(spread(map)), '1', ''],
      ...MODES.map((mode) => [
        mode,
        withSpread(spread(found[mode])),
        withSpread(ratio(found[mode], map)),
        `≤ ${MOST}`,
      ]),
    ],
  };
}

async function gestures(
  size: number,
  mode: (typeof MODES)[number],
  server: Served,
  browser: Browser,
): Promise<Table> {
  const driven = await drive(browser, addressOf(server, mode), MARK);
  const { page } = driven;
  const spots = await spotsOn(page);
  const filter = await middleOf(page, 'input[type=checkbox]');
  const at = (turn: number) => spots[turn % spots.length] as readonly [number, number];
  const acts: Record<Gesture, (turn: number) => Promise<unknown>> = {
    hover: (turn) => page.mouse.move(...at(turn)),
    choose: (turn) => page.mouse.click(...at(7 * turn)),
    step: (turn) => page.keyboard.press(turn % 5 === 4 ? 'ArrowDown' : 'ArrowRight'),
    filter: () => page.mouse.click(...filter),
  };
  await driven.begin();
  const rows: string[][] = [];
  for (const gesture of Object.keys(TIMES) as Gesture[]) {
    if (gesture === 'step') await page.locator('.canvas').focus();
    const all = await costs(driven, gesture, acts[gesture]);
    const limit = size >= LARGE ? LARGE_LIMIT : LIMIT;
    rows.push([
      `${gesture} (${all.length})`,
      withSpread(spread(all)),
      figure(p95(all)),
      `≤ ${limit}`,
    ]);
  }
  const { busy } = await driven.tasks();
  await driven.close();
  return {
    title: `Gestures on ${mode}, milliseconds of script on the processor, ${size} entities`,
    columns: ['', 'median', 'p95', 'target of p95'],
    rows: [...rows, ['longest task, on the processor', figure(busy), '', '≤ 50']],
  };
}

async function costs(driven: Driven, gesture: Gesture, act: (turn: number) => Promise<unknown>) {
  const all: number[] = [];
  for (let turn = 0; turn < TIMES[gesture]; turn += 1) {
    if (gesture === 'choose') await new Promise((resolve) => setTimeout(resolve, APART));
    all.push(await driven.cost(() => act(turn)));
  }
  return all;
}

const p95 = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.ceil(all.length * 0.95) - 1] ?? Number.NaN;

/** Points all over the picture, in an order that jumps about. */
async function spotsOn(page: Page): Promise<readonly (readonly [number, number])[]> {
  const box = await page.locator('.canvas').boundingBox();
  if (box === null) throw new Error('no picture');
  const [wide, high] = [11, 7];
  return Array.from({ length: wide * high }, (_, turn) => {
    const at = (turn * 17) % (wide * high);
    const [x, y] = [(at % wide) + 1, Math.floor(at / wide) + 1];
    return [box.x + (box.width * x) / (wide + 1), box.y + (box.height * y) / (high + 1)] as const;
  });
}

async function middleOf(page: Page, selector: string): Promise<readonly [number, number]> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`no ${selector}`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}
