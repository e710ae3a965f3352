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
  /** The longest task since last asked, in milliseconds; 0 where none took 50. */
  readonly longest: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export async function drive(browser: Browser, address: string): Promise<Driven> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-CA',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('lacis-drawn').length > 0, null, {
    timeout: PATIENCE,
    polling: 100,
  });
  const drawn = await page.evaluate(
    () => performance.getEntriesByName('lacis-drawn')[0]?.startTime ?? Number.NaN,
  );
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await quiet(session);
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
    longest: () =>
      page.evaluate(() => {
        const { tasks } = window as unknown as { tasks: number[] };
        return Math.max(0, ...tasks.splice(0));
      }),
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
