/** B5: what each gesture costs in script, on our page and on the ordinary one; one after the other, within a time. */
import type { Browser } from 'playwright-core';
import { spread } from '../race.ts';
import { figure, type Table, withSpread } from '../table.ts';
import { type Driven, drive } from './driving.ts';
import type { Grounds } from './grounds.ts';

const NAMES = ['hover', 'select', 'filter', 'keystroke'] as const;
type Name = (typeof NAMES)[number];
type Costs = { readonly [N in Name | 'refresh']: number[] } & {
  readonly tasks: Awaited<ReturnType<Driven['tasks']>>;
};

/** How often each is made; once, and less often than this, where the time is over before. */
const TIMES = { hover: 20, select: 12, filter: 10, keystroke: 8, refresh: 5 } as const;
const WORD = 'organisa';

export async function gestures(
  grounds: Grounds,
  browser: Browser,
  { of, limit, time }: { readonly of: string; readonly limit: number; readonly time: number },
  say: (what: string) => void,
): Promise<Table> {
  const ours = await ourCosts(await drive(browser, `${grounds.ours.url}/map`), time);
  say(`${of}: our gestures`);
  const theirs = await theirCosts(await drive(browser, `${grounds.ordinary.url}/`), time);
  say(`${of}: ordinary gestures`);
  const full = spread(theirs.refresh).median;
  return {
    title: `B5 gestures, milliseconds of script on the processor, ${of}`,
    columns: ['', 'ours', 'ours, p95', 'ordinary', 'ours ÷ full refresh', 'target of p95'],
    rows: [
      ...NAMES.map((name) => [
        `${name} (${ours[name].length} and ${theirs[name].length})`,
        withSpread(spread(ours[name])),
        figure(p95(ours[name])),
        withSpread(spread(theirs[name])),
        `${figure(spread(ours[name]).median / full)}${name === 'hover' ? ' (≤ 0.02)' : ''}`,
        `≤ ${limit}`,
      ]),
      ['full refresh', '', '', withSpread(spread(theirs.refresh)), '1', ''],
      longest('longest task, on the processor', ours.tasks.busy, theirs.tasks.busy, '≤ 50'),
      longest('the same by the clock, with waiting', ours.tasks.long, theirs.tasks.long, ''),
    ],
  };
}

const longest = (name: string, ours: number, theirs: number, target: string) => [
  name,
  figure(ours),
  '',
  figure(theirs),
  '',
  target,
];

const p95 = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.ceil(all.length * 0.95) - 1] ?? Number.NaN;

const spots = Array.from(
  { length: TIMES.hover },
  (_, at) => [520 + 17 * at, 300 + 17 * ((at * 5) % 13)] as const,
);

async function ourCosts(driven: Driven, time: number): Promise<Costs> {
  const { page } = driven;
  // Found beforehand: a look-up by name is script of its own, and not the page's.
  const box = await page.getByRole('checkbox', { name: /codebases/ }).boundingBox();
  if (box === null) throw new Error('no filter');
  const each = eachOf(driven, time);
  await driven.begin();
  const [hover, select] = await pointed(driven, each);
  const filter = await each('filter', () => page.mouse.click(box.x + 6, box.y + 6));
  await page.locator('[data-main]').focus();
  const keystroke = await each('keystroke', (at) => page.keyboard.press(WORD[at] ?? 'a'));
  const tasks = await driven.tasks();
  await driven.close();
  return { hover, select, filter, keystroke, refresh: [], tasks };
}

interface Ordinary {
  readonly ordinary: Record<'filter' | 'search', (text: string | null) => void> & {
    readonly refresh: () => void;
  };
}

async function theirCosts(driven: Driven, time: number): Promise<Costs> {
  const { page } = driven;
  // From a timer, as an event would: what the inspector calls itself is not in the browser's count of script.
  const ask = (name: 'filter' | 'search' | 'refresh', text: string | null) =>
    page.evaluate(
      ([verb, word]) => {
        const { ordinary } = window as unknown as Ordinary;
        setTimeout(() => (verb === 'refresh' ? ordinary.refresh() : ordinary[verb](word)));
      },
      [name, text] as const,
    );
  const each = eachOf(driven, time);
  await driven.begin();
  const [hover, select] = await pointed(driven, each);
  const filter = await each('filter', (at) => ask('filter', at % 2 === 0 ? 'Codebase' : null));
  const keystroke = await each('keystroke', (at) => ask('search', WORD.slice(0, at + 1)));
  const refresh = await each('refresh', () => ask('refresh', null));
  const tasks = await driven.tasks();
  await driven.close();
  return { hover, select, filter, keystroke, refresh, tasks };
}

type Each = ReturnType<typeof eachOf>;

/** How much longer than the time of a gesture one act may last. */
const PATIENCE = 3;

/** @param time in milliseconds, for each gesture; an act that lasts much longer is given up, and not counted. */
function eachOf({ cost }: Driven, time: number) {
  return async (name: keyof typeof TIMES, act: (at: number) => Promise<unknown>) => {
    const [found, end] = [[] as number[], performance.now() + time];
    for (let at = 0; at < TIMES[name]; at += 1) {
      if (at > 0 && performance.now() > end) break;
      const spent = await within(
        PATIENCE * time,
        cost(() => act(at)),
      );
      if (spent === null) break;
      found.push(spent);
    }
    return found;
  };
}

/** Null where it lasts longer; what comes of it afterwards, even its failure, is nobody's any more. */
async function within<T>(time: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, time, null);
  });
  work.catch(() => undefined);
  const first = await Promise.race([work, late]);
  clearTimeout(timer);
  return first;
}

async function pointed({ page }: Driven, each: Each): Promise<[number[], number[]]> {
  const at = (place: number) => spots[place] ?? ([0, 0] as const);
  const hover = await each('hover', (place) => page.mouse.move(...at(place)));
  const select = await each('select', (place) => page.mouse.click(...at(place)));
  return [hover, select];
}
