/** From a key that changes an assumption until the browser has drawn the result: the page of scenarios, at both sizes. */
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import type { Browser } from 'playwright-core';
import { createApp } from '../../api/app.ts';
import { openEmbedded } from '../../api/graph/embedded.ts';
import {
  datasetOf,
  registersOf,
  scenariosOf,
  seedFrom,
  seedsFolder,
} from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { verb } from '../verb.ts';
import { builtPages } from './browser/both-pages.ts';
import { openBrowser } from './browser/driving.ts';
import { spread } from './race.ts';
import { serve } from './serving.ts';
import { figure, printed, type Table, withSpread } from './table.ts';

const SEEDS = seedsFolder(fileURLToPath(new URL('../../', import.meta.url)));
/** Milliseconds: issue 20. */
const LIMIT = 50;
const KEYS = 40;
/** Between two keys: the server has answered the one before. */
const APART = 350;
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

/** The scenario of the paper, the largest pool, and money that moves. */
const SCENARIOS = [
  ['a trust for CiviCRM', 'scenario=fiducie-pour-civicrm', 'endowment', 'draw'],
  ['a pool of 20', 'template=POOLING&members=20&rule=BUDGET', 'build', 'pooled'],
  ['money that moves', 'scenario=logiciel-libre-pour-les-gouvernements', 'salary', 'people'],
] as const;

export const scenarios = new Command('scenarios')
  .description('from a key that changes an assumption until the result is drawn, in a browser')
  .option('--markdown', 'print the table as docs/performance.md quotes it', false)
  .action(verb(run));

async function run({ markdown }: { readonly markdown: boolean }): Promise<void> {
  const { ours } = await builtPages();
  const vocabulary = readVocabulary();
  const graph = await openEmbedded();
  await seedFrom(SEEDS, graph, vocabulary);
  const server = await serve(
    createApp({
      ...{ graph, vocabulary, dataset: datasetOf(SEEDS), web: ours, log: () => {} },
      scenarios: scenariosOf(SEEDS, vocabulary),
      registers: registersOf(SEEDS, vocabulary),
    }),
  );
  const browser = await openBrowser();
  try {
    console.log(printed(await measured(browser, server.url), markdown));
  } finally {
    await browser.close();
    await server.close();
    await graph.close();
  }
}

async function measured(browser: Browser, url: string): Promise<Table> {
  const rows: string[][] = [];
  for (const [name, query, key, line] of SCENARIOS)
    for (const size of SIZES) {
      const address = `${url}/scenarios?${query}&lang=en`;
      const times = await drawn(browser, address, { key, line, size });
      const sorted = [...times].sort((a, b) => a - b);
      const late = sorted[Math.floor(0.95 * (sorted.length - 1))] ?? Number.NaN;
      const within = times.filter((one) => one <= LIMIT).length;
      rows.push([
        `${name}, ${size.width} × ${size.height}`,
        withSpread(spread(times)),
        figure(late),
        `${within} of ${times.length}`,
      ]);
    }
  return {
    title: `From a key until the result is drawn, ${KEYS} keys each, milliseconds`,
    columns: ['', 'median', '95 of 100 within', `within ${LIMIT} ms`],
    rows,
  };
}

interface Asked {
  readonly key: string;
  readonly line: string;
  readonly size: (typeof SIZES)[number];
}

/** Milliseconds for each key, from the event as the browser stamps it to the first moment after the frame is drawn. */
async function drawn(browser: Browser, address: string, { key, line, size }: Asked) {
  const context = await browser.newContext({ viewport: size, locale: 'en-CA' });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('.results:not(.stale)').waitFor();
  await page.evaluate((row) => {
    const all: number[] = [];
    Object.assign(window, { drawnTimes: all });
    let pressed = 0;
    addEventListener('keydown', ({ timeStamp }) => {
      pressed = timeStamp;
    });
    const cell = document.querySelector(`tr[data-line="${row}"] .value`);
    if (cell === null) throw new Error(`no line ${row}`);
    new MutationObserver(() => {
      const from = pressed;
      if (from === 0) return;
      pressed = 0;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => all.push(performance.now() - from);
        port2.postMessage(null);
      });
    }).observe(cell, { characterData: true, childList: true, subtree: true });
  }, line);
  const input = page.locator(`[data-key="${key}"]`);
  await input.focus();
  await page.keyboard.press('End');
  for (let count = 0; count < KEYS; count += 1) {
    await page.keyboard.press(count % 2 === 0 ? 'Backspace' : '1');
    await page.waitForTimeout(APART);
  }
  const times = await page.evaluate(
    () => (window as unknown as { drawnTimes: number[] }).drawnTimes,
  );
  await context.close();
  return times;
}
