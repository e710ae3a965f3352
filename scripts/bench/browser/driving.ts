/** One page in a browser, and what its script costs: JavaScript time as the browser itself counts it. */
import chromium from '@sparticuz/chromium';
import { type Browser, type CDPSession, type Page, chromium as player } from 'playwright-core';

/** A container has no sandbox to give; WebGL is drawn in software: frame rates are not measured. */
const FLAGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];
const PATIENCE = 150_000;

export async function openBrowser(): Promise<Browser> {
  return player.launch({ executablePath: await chromium.executablePath(), args: FLAGS });
}

export interface Driven {
  readonly page: Page;
  /** Milliseconds from navigation to the first picture. */
  readonly drawn: number;
  /** Megabytes of JavaScript heap after a collection. */
  readonly heap: () => Promise<number>;
  /** Milliseconds of script that an act costs, until the page has nothing more to do. */
  readonly cost: (act: () => Promise<unknown>) => Promise<number>;
  /** From here on, tasks are watched. */
  readonly begin: () => Promise<void>;
  /** The longest task of the page since then, in milliseconds. */
  readonly tasks: () => Promise<Tasks>;
  readonly close: () => Promise<void>;
}

export interface Tasks {
  /** On the processor. */
  readonly busy: number;
  /** Elapsed time by the clock. */
  readonly long: number;
}

/**
 * The page's own thread is counted by the processor's time, not by the clock: the clock also runs while that thread
 * waits for a graphics card, which here is a program that draws on the same two cores (a full queue of calls, or a
 * call that asks for an answer, holds the page for seconds), and while other programs have the cores. What script
 * itself does is counted whole, the making of calls for the card and the collection of garbage with it.
 */
const DOMAIN = 'threadTicks';

/**
 * @param mark - the name of the performance mark that says that the first picture is there
 */
export async function drive(
  browser: Browser,
  address: string,
  mark = 'lacis-drawn',
): Promise<Driven> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-CA',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, {
    timeout: PATIENCE,
    polling: 100,
  });
  const drawn = await page.evaluate(
    (name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN,
    mark,
  );
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: DOMAIN });
  await quiet(session);
  let watched: Watched | null = null;
  return {
    page,
    drawn,
    heap: async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await metric(session, 'JSHeapUsedSize')) / 1024 / 1024;
    },
    cost: async (act) => {
      const before = await metric(session, 'ScriptDuration');
      await act();
      await quiet(session);
      return ((await metric(session, 'ScriptDuration')) - before) * 1000;
    },
    begin: async () => {
      watched = await watch(browser);
    },
    tasks: async () => (await watched?.end()) ?? { busy: Number.NaN, long: Number.NaN },
    close: () => context.close(),
  };
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}

/** In milliseconds. */
const [LOOK, LONG] = [60, 5000];
/** In seconds: what asking itself costs. */
const NOTHING = 0.0006;

/** Until no script ran for a while. */
async function quiet(session: CDPSession): Promise<void> {
  const end = performance.now() + LONG;
  let before = Number.NEGATIVE_INFINITY;
  for (let same = 0; same < 2 && performance.now() < end; ) {
    const now = await metric(session, 'ScriptDuration');
    same = now - before < NOTHING ? same + 1 : 0;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}

/** As the browser's trace calls it. */
const TASK = 'ThreadControllerImpl::RunTask';

interface Watched {
  readonly end: () => Promise<Tasks>;
}

/** An event of the browser's own trace; times are in microseconds, `tdur` is the processor's. */
interface Traced {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Every task of the pages' main threads, as the browser's trace has them. */
async function watch(browser: Browser): Promise<Watched> {
  const session = await browser.newBrowserCDPSession();
  const events: Traced[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const one of value as unknown as Traced[]) events.push(one);
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  });
  return {
    end: async () => {
      const all = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      await all;
      await session.detach();
      const threadOf = ({ pid, tid }: Traced) => `${pid} ${tid}`;
      const mains = new Set(
        events.filter(({ args }) => args.name === 'CrRendererMain').map(threadOf),
      );
      const tasks = events.filter((one) => one.name === TASK && mains.has(threadOf(one)));
      const most = (of: (task: Traced) => number | undefined) =>
        tasks.reduce((found, task) => Math.max(found, (of(task) ?? 0) / 1000), 0);
      return { busy: most(({ tdur }) => tdur), long: most(({ dur }) => dur) };
    },
  };
}
