/** B4 and B5: the first picture and what each gesture costs, beside the ordinary way, in one browser and one run. */
import { resolve } from 'node:path';
import { Command } from 'commander';
import type { Browser } from 'playwright-core';
import { columnsOf } from '../../web/data/columns.ts';
import { layoutOf } from '../../web/data/layout.ts';
import { verb } from '../verb.ts';
import { sizesOf } from './api.ts';
import { type BothPages, builtPages, openBoth, type Pages } from './browser/both-pages.ts';
import { type Driven, drive, openBrowser } from './browser/driving.ts';
import { gestures } from './browser/gestures.ts';
import { shippedDrawn } from './browser/shipped.ts';
import { PACE, race, ratio, spread } from './race.ts';
import { figure, printed, type Table, withSpread } from './table.ts';

interface Options {
  readonly entities: readonly number[];
  readonly shipped: boolean;
  readonly markdown: boolean;
  readonly beside?: string;
}

interface Telling {
  /** Reports progress, apart from the tables. */
  readonly say: (what: string) => void;
  readonly show: (table: Table) => void;
}

/**
 * Beyond this many entities, pages are slower, and fewer visits are made. Times are in milliseconds: for the visits
 * of both ways together, and for each gesture of each way; what has begun is ended, and two visits are always made.
 */
const LARGE = 50_000;
const SMALL_PACE = { visits: 7, visiting: 45_000, gesture: 6_000, limit: 16, picture: '≤ 0.4' };
const LARGE_PACE = { visits: 5, visiting: 90_000, gesture: 12_000, limit: 50, picture: '≤ 0.25' };
const LEAST_VISITS = 2;

export const web = new Command('web')
  .description('the first picture and each gesture in a browser, beside the ordinary way')
  .option('--entities <numbers>', 'sizes, separated by commas', sizesOf, [10_000, 100_000])
  .option('--no-shipped', 'without the shipped data set')
  .option('--beside <folder>', 'another build of the page, visited in turns with this one')
  .option('--markdown', 'print the tables as docs/performance.md quotes them', false)
  .action(verb(run));

async function run({ entities, shipped, markdown, beside }: Options): Promise<void> {
  const started = Date.now();
  const say = (what: string) =>
    console.error(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${what}`);
  const show = (table: Table) => console.log(printed(table, markdown));
  say('building both pages');
  const pages = await builtPages(beside === undefined ? null : resolve(beside));
  const browser = await openBrowser();
  console.log(
    'WebGL is drawn in software here: script, bytes and heap are measured, frame rates are not.\n',
  );
  try {
    if (shipped) show(await shippedDrawn(pages, browser, say));
    for (const size of entities) await measured(size, pages, browser, { say, show });
  } finally {
    await browser.close();
  }
}

async function measured(
  size: number,
  pages: Pages,
  browser: Browser,
  { say, show }: Telling,
): Promise<void> {
  say(`${size} entities: generating and laying out`);
  const both = await openBoth(size, pages);
  const of = `${both.entities} entities, ${both.links} links`;
  say(`${of}: laid out in ${figure(both.laid / 1000)} s, in a thread of the server`);
  const pace = size >= LARGE ? LARGE_PACE : SMALL_PACE;
  try {
    show(await decoding(both, of));
    show(await pictures(both, browser, pace, of, say));
    show(await gestures(both, browser, { of, limit: pace.limit, time: pace.gesture }, say));
  } finally {
    await both.close();
  }
}

const copied = (buffer: Buffer) =>
  buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.length) as ArrayBuffer;

async function decoding({ rows, packs }: BothPages, of: string): Promise<Table> {
  const [drawing, layout] = [copied(packs.drawing), copied(packs.layout)];
  const [parse, decode] = await race(
    [
      { name: 'JSON.parse of the rows', run: async () => JSON.parse(rows) },
      { name: 'columns', run: async () => [columnsOf(drawing), layoutOf(layout)] },
    ],
    PACE,
  );
  const [ours, theirs] = [decode?.wall ?? [], parse?.wall ?? []];
  return {
    title: `B4 decoding, ${of}`,
    columns: ['', 'ms', '÷ JSON.parse', 'target'],
    rows: [
      ['JSON.parse of the rows', withSpread(spread(theirs)), '1', ''],
      ['columns and layout', withSpread(spread(ours)), withSpread(ratio(ours, theirs)), '≤ 0.02'],
    ],
  };
}

async function pictures(
  both: BothPages,
  browser: Browser,
  pace: typeof SMALL_PACE,
  of: string,
  say: Telling['say'],
): Promise<Table> {
  const end = performance.now() + pace.visiting;
  const found = { ours: [] as number[], theirs: [] as number[], other: [] as number[] };
  const heaps = { ours: [] as number[], theirs: [] as number[] };
  let [first, all] = [0, 0];
  for (let round = 0; round < pace.visits; round += 1) {
    if (round >= LEAST_VISITS && performance.now() > end) break;
    const ours = await drive(browser, `${both.ours.url}/map`);
    found.ours.push(ours.drawn);
    heaps.ours.push(await ours.heap());
    [first, all] = await bytesOf(ours);
    await ours.close();
    if (both.other !== null) {
      const other = await drive(browser, `${both.other.url}/map`);
      found.other.push(other.drawn);
      await other.close();
    }
    const theirs = await drive(browser, `${both.ordinary.url}/`);
    found.theirs.push(theirs.drawn);
    heaps.theirs.push(await theirs.heap());
    await theirs.close();
    say(`${of}: visit ${round + 1}, ${figure(ours.drawn)} and ${figure(theirs.drawn)} ms`);
  }
  const row = (name: string, key: readonly number[], base: readonly number[], target: string) => [
    name,
    withSpread(spread(key)),
    withSpread(spread(base)),
    withSpread(ratio(key, base)),
    target,
  ];
  const bytes = (name: string, own: number, target: string) =>
    row(name, [own / 1000], [both.rowsZipped / 1000], target);
  return {
    title: `B4 first picture, ${of}, ${found.ours.length} cold visits`,
    columns: ['', 'ours', 'ordinary', 'ours ÷ ordinary', 'target'],
    rows: [
      bytes('kB that draw', first, '≤ 0.3'),
      bytes('kB in all, with every id and name', all, ''),
      row('ms to the first picture', found.ours, found.theirs, pace.picture),
      ...(found.other.length === 0
        ? []
        : [
            row('the same, of the other build', found.other, found.theirs, ''),
            ['this build ÷ the other', withSpread(ratio(found.ours, found.other)), '', '', ''],
          ]),
      row('MB of heap', heaps.ours, heaps.theirs, '≤ 0.35'),
    ],
  };
}

async function bytesOf({ page }: Driven): Promise<[first: number, all: number]> {
  const sizes = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith('.bin'))
      .map(({ name, encodedBodySize }) => ({ name, size: encodedBodySize })),
  );
  const sum = (all: readonly { size: number }[]) =>
    all.reduce((total, { size }) => total + size, 0);
  return [sum(sizes.filter(({ name }) => !name.includes('names'))), sum(sizes)];
}
