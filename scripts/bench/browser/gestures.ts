/** B5: what each gesture costs in script, on our page and on the ordinary one; one after the other, within a time. */
import type { Browser } from 'playwright-core';
import { spread } from '../race.ts';
import { figure, type Table, withSpread } from '../table.ts';
import type { BothPages } from './both-pages.ts';
import { type Driven, drive } from './driving.ts';

const NAMES = ['hover', 'select', 'filter', 'keystroke'] as const;
type Name = (typeof NAMES)[number];
type Costs = { readonly [N in Name]: number[] } & {
  readonly tasks: Awaited<ReturnType<Driven['tasks']>>;
};

/**
 * How often each is made; once, and less often than this, where the time is over before. The ordinary page takes
 * seconds for one: it is asked for fewer, and for its median only.
 */
const OFTEN = { hover: 60, select: 60, filter: 40, keystroke: 40, refresh: 0 };
const SELDOM = { hover: 20, select: 12, filter: 10, keystroke: 8, refresh: 3 };
type Times = Record<keyof typeof OFTEN, number>;
const WORD = 'organisa';
/** Two clicks within 300 ms are a double one, which comes closer. */
const APART = 350;

export async function gestures(
  both: BothPages,
  browser: Browser,
  { of, limit, time }: { readonly of: string; readonly limit: number; readonly time: number },
  say: (what: string) => void,
): Promise<Table> {
  const ours = await ourCosts(await drive(browser, `${both.ours.url}/map`), time);
  say(`${of}: our gestures`);
  const ordinary = () => drive(browser, `${both.ordinary.url}/`);
  // On a page of its own, before anything else: what it is busy with afterwards would have to end first.
  const refresh = await refreshes(await ordinary(), time);
  const theirs = { ...(await theirCosts(await ordinary(), time)), refresh };
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

const spots = Array.from({ length: 60 }, (_, at) => {
  const row = Math.floor(at / 20);
  return [520 + 17 * (at % 20) + 5 * row, 300 + 17 * ((at * 5) % 13) + 7 * row] as const;
});

async function ourCosts(driven: Driven, time: number): Promise<Costs> {
  const { page } = driven;
  // Found beforehand: a look-up by name is script of its own, and not the page's.
  const box = await page.getByRole('checkbox', { name: /codebases/ }).boundingBox();
  if (box === null) throw new Error('no filter');
  const each = eachOf(driven, OFTEN, OURS * time);
  await driven.begin();
  const [hover, select] = await pointed(driven, each, anotherSelected(page));
  const filter = await each('filter', () => page.mouse.click(box.x + 6, box.y + 6));
  await page.locator('[data-main]').focus();
  const keystroke = await each('keystroke', (at) =>
    page.keyboard.press(WORD[at % (2 * WORD.length)] ?? 'Backspace'),
  );
  const tasks = await driven.tasks();
  await driven.close();
  return { hover, select, filter, keystroke, tasks };
}

interface Ordinary {
  readonly ordinary: Record<'filter' | 'search', (text: string | null) => void> & {
    readonly refresh: () => void;
  };
}

async function theirCosts(driven: Driven, time: number): Promise<Costs> {
  const { page } = driven;
  const each = eachOf(driven, SELDOM, time);
  await driven.begin();
  const [hover, select] = await pointed(driven, each);
  const filter = await each('filter', (at) =>
    asked(page, 'filter', at % 2 === 0 ? 'Codebase' : null),
  );
  const keystroke = await each('keystroke', (at) => asked(page, 'search', WORD.slice(0, at + 1)));
  const tasks = await driven.tasks();
  await driven.close();
  return { hover, select, filter, keystroke, tasks };
}

async function refreshes(driven: Driven, time: number): Promise<number[]> {
  const each = eachOf(driven, SELDOM, time);
  const found = await each('refresh', () => asked(driven.page, 'refresh', null));
  await driven.close();
  return found;
}

/** From a timer, as an event would: what the inspector calls itself is not in the browser's count of script. */
const asked = (page: Driven['page'], name: 'filter' | 'search' | 'refresh', text: string | null) =>
  page.evaluate(
    ([verb, word]) => {
      const { ordinary } = window as unknown as Ordinary;
      setTimeout(() => (verb === 'refresh' ? ordinary.refresh() : ordinary[verb](word)));
    },
    [name, text] as const,
  );

/** A click beside everything lets go of what was selected, which is no selection; the address says which it was. */
function anotherSelected(page: Driven['page']): () => boolean {
  const selected = () => new URL(page.url()).searchParams.get('e');
  let before = selected();
  return () => {
    const [last, now] = [before, selected()];
    before = now;
    return now !== null && now !== last;
  };
}

type Each = ReturnType<typeof eachOf>;

/** How much longer than the time of a gesture one act may last; and how much longer ours have, which are more. */
const [PATIENCE, OURS] = [3, 8];

/**
 * @param time in milliseconds, for each gesture; an act that lasts much longer is given up, and not counted, nor is
 * one of which nothing came.
 */
function eachOf({ cost }: Driven, times: Times, time: number) {
  return async (
    name: keyof Times,
    act: (at: number) => Promise<unknown>,
    came: () => boolean = () => true,
  ) => {
    const [found, end] = [[] as number[], performance.now() + time];
    for (let at = 0; at < times[name]; at += 1) {
      if (at > 0 && performance.now() > end) break;
      if (name === 'select') await new Promise((resolve) => setTimeout(resolve, APART));
      const spent = await within(
        PATIENCE * time,
        cost(() => act(at)),
      );
      if (spent === null) break;
      if (came()) found.push(spent);
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

async function pointed(
  { page }: Driven,
  each: Each,
  came?: () => boolean,
): Promise<[number[], number[]]> {
  const at = (place: number) => spots[place] ?? ([0, 0] as const);
  const hover = await each('hover', (place) => page.mouse.move(...at(place)));
  const select = await each('select', (place) => page.mouse.click(...at(place)), came);
  return [hover, select];
}
