/** B4 and B5: the first picture and what each gesture costs, beside the ordinary way, in one browser and one run. */
import type { Browser } from 'playwright-core';
import { columnsOf } from '../../web/model/columns.ts';
import { layoutOf } from '../../web/model/layout.ts';
import { type Driven, drive, openBrowser } from './browser/driving.ts';
import { builtPages, type Grounds, groundsOf, type Pages } from './browser/grounds.ts';
import { PACE, race, ratio, spread } from './race.ts';
import { figure, printed, type Table, withSpread } from './table.ts';

const SIZES = [10_000, 100_000];
const LARGE = 50_000;
/** Cold pages of each way. */
const COLD = { small: 5, large: 2 };

export async function benchWeb({ sizes = SIZES }: { readonly sizes?: readonly number[] }) {
  const pages = await builtPages();
  const browser = await openBrowser();
  console.log(
    'WebGL is drawn in software here: script, bytes and heap are measured, frame rates are not.\n',
  );
  try {
    for (const size of sizes) await measured(size, pages, browser);
  } finally {
    await browser.close();
  }
}

async function measured(size: number, pages: Pages, browser: Browser): Promise<void> {
  const grounds = await groundsOf(size, pages);
  const of = `${grounds.entities} entities, ${grounds.links} links`;
  console.log(`${of}: laid out in ${figure(grounds.laid / 1000)} s, in a thread of the server\n`);
  try {
    console.log(printed(await decoding(grounds, of), false));
    console.log(printed(await pictures(grounds, browser, size >= LARGE, of), false));
    console.log(printed(await gestures(grounds, browser, size >= LARGE, of), false));
  } finally {
    await grounds.close();
  }
}

const copied = (buffer: Buffer) =>
  buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.length) as ArrayBuffer;

async function decoding({ rows, packs }: Grounds, of: string): Promise<Table> {
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
  grounds: Grounds,
  browser: Browser,
  large: boolean,
  of: string,
): Promise<Table> {
  const found = { ours: [] as number[], theirs: [] as number[] };
  const heaps = { ours: [] as number[], theirs: [] as number[] };
  let [first, all] = [0, 0];
  for (let round = 0; round < (large ? COLD.large : COLD.small); round += 1) {
    const ours = await drive(browser, `${grounds.ours.url}/map`);
    found.ours.push(ours.drawn);
    heaps.ours.push(await ours.heap());
    [first, all] = await bytesOf(ours);
    await ours.close();
    const theirs = await drive(browser, `${grounds.ordinary.url}/`);
    found.theirs.push(theirs.drawn);
    heaps.theirs.push(await theirs.heap());
    await theirs.close();
  }
  const row = (name: string, key: readonly number[], base: readonly number[], target: string) => [
    name,
    withSpread(spread(key)),
    withSpread(spread(base)),
    withSpread(ratio(key, base)),
    target,
  ];
  const bytes = (name: string, own: number, target: string) =>
    row(name, [own / 1000], [grounds.rowsZipped / 1000], target);
  return {
    title: `B4 first picture, ${of}, cold`,
    columns: ['', 'ours', 'ordinary', 'ours ÷ ordinary', 'target'],
    rows: [
      bytes('kB that draw', first, '≤ 0.3'),
      bytes('kB in all, with every id and name', all, ''),
      row('ms to the first picture', found.ours, found.theirs, large ? '≤ 0.25' : '≤ 0.4'),
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

async function gestures(
  grounds: Grounds,
  browser: Browser,
  large: boolean,
  of: string,
): Promise<Table> {
  const ours = await gesturesOf(await drive(browser, `${grounds.ours.url}/map`), large, true);
  const theirs = await gesturesOf(await drive(browser, `${grounds.ordinary.url}/`), large, false);
  const full = spread(theirs.refresh ?? []).median;
  const limit = large ? 50 : 16;
  return {
    title: `B5 gestures, milliseconds of script, ${of}`,
    columns: ['', 'ours', 'ours, p95', 'ordinary', 'ours ÷ full refresh', 'target of p95'],
    rows: [
      ...(['hover', 'select', 'filter', 'keystroke'] as const).map((name) => {
        const own = ours[name] ?? [];
        return [
          name,
          withSpread(spread(own)),
          figure(own.toSorted((a, b) => a - b)[Math.ceil(own.length * 0.95) - 1] ?? Number.NaN),
          withSpread(spread(theirs[name] ?? [])),
          `${figure(spread(own).median / full)}${name === 'hover' ? ' (≤ 0.02)' : ''}`,
          `≤ ${limit}`,
        ];
      }),
      ['full refresh', '', '', withSpread(spread(theirs.refresh ?? [])), '1', ''],
      [
        'longest task',
        figure(ours.longest?.[0] ?? 0),
        '',
        figure(theirs.longest?.[0] ?? 0),
        '',
        '≤ 50',
      ],
    ],
  };
}

type Costs = Partial<
  Record<'hover' | 'select' | 'filter' | 'keystroke' | 'refresh' | 'longest', number[]>
>;

async function gesturesOf(driven: Driven, large: boolean, ours: boolean): Promise<Costs> {
  const { page, cost } = driven;
  const times = large && !ours ? 3 : 10;
  const costs: Costs = {};
  const spots = Array.from({ length: times }, (_, at) => [
    520 + 24 * at,
    300 + 17 * ((at * 5) % 13),
  ]);
  const each = async (count: number, act: (at: number) => Promise<unknown>) => {
    const found: number[] = [];
    for (let at = 0; at < count; at += 1) found.push(await cost(() => act(at)));
    return found;
  };
  await driven.longest();
  const move = (at: number) => page.mouse.move(spots[at]?.[0] ?? 0, spots[at]?.[1] ?? 0);
  costs.hover = await each(times, move);
  costs.select = await each(Math.min(times, 4), async (at) => {
    await page.mouse.click(spots[at]?.[0] ?? 0, spots[at]?.[1] ?? 0);
  });
  type Ordinary = {
    ordinary: Record<'filter' | 'search', (text: string | null) => void> & { refresh: () => void };
  };
  // What the inspector calls is not in the browser's count of script: it is timed where it runs.
  const ask = (name: 'filter' | 'search' | 'refresh', text: string | null) =>
    page.evaluate(
      ([verb, word]) => {
        const { ordinary } = window as unknown as Ordinary;
        const start = performance.now();
        if (verb === 'refresh') ordinary.refresh();
        else ordinary[verb as 'filter'](word as string | null);
        return performance.now() - start;
      },
      [name, text] as const,
    );
  const asked = async (count: number, act: (at: number) => Promise<number>) => {
    const found: number[] = [];
    for (let at = 0; at < count; at += 1) found.push(await act(at));
    return found;
  };
  const boxes = page.getByRole('checkbox', { name: /codebases/ });
  const letters = [...'orga'];
  if (ours) {
    costs.filter = await each(Math.min(times, 4), () => boxes.click());
    await page.locator('[data-main]').focus();
    costs.keystroke = await each(letters.length, (at) => page.keyboard.press(letters[at] ?? 'a'));
  } else {
    costs.filter = await asked(Math.min(times, 4), (at) =>
      ask('filter', at % 2 === 0 ? 'Codebase' : null),
    );
    costs.keystroke = await asked(Math.min(times, letters.length), (at) =>
      ask('search', letters.slice(0, at + 1).join('')),
    );
    costs.refresh = await asked(3, () => ask('refresh', null));
  }
  costs.longest = [await driven.longest()];
  await driven.close();
  return costs;
}
