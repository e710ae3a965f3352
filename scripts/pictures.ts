/** `pictures`: the pictures of the README, taken from the running page in a browser from a package. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { Command } from 'commander';
import { chromium as player } from 'playwright-core';
import { createApp } from '../api/app.ts';
import { openEmbedded } from '../api/graph/embedded.ts';
import { datasetOf, seedFrom, storiesOf } from '../api/starting/seeding.ts';
import { Trouble } from '../api/starting/trouble.ts';
import { readVocabulary } from '../api/vocabulary/vocabulary.ts';
import { verb } from './verb.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WEB = join(ROOT, 'dist', 'web');
/** WebGL is drawn in software, the same everywhere. */
const FLAGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

const VIEWS: Readonly<Record<string, string>> = {
  home: '/',
  map: '/map?e=koumbit',
  story: '/stories/le-lac?step=3',
  convergences: '/convergences?topic=BARRIER',
  flows: '/flows',
};

export const pictures = new Command('pictures')
  .description('take the pictures of the README into docs/')
  .option('--to <folder>', 'where they go', join(ROOT, 'docs'))
  .action(
    verb(async ({ to }: { to: string }) => {
      if (!existsSync(join(WEB, 'index.html'))) {
        throw new Trouble(
          'The page is not built: run npm start once.',
          'La page n’est pas construite : lancer npm start une fois.',
        );
      }
      mkdirSync(to, { recursive: true });
      const seeds = join(ROOT, 'seeds');
      const vocabulary = readVocabulary();
      const graph = await openEmbedded();
      await seedFrom(seeds, graph, vocabulary);
      const parts = { graph, vocabulary, dataset: datasetOf(seeds), web: WEB };
      const server = createServer(createApp({ ...parts, stories: storiesOf(seeds, vocabulary) }));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const browser = await player.launch({
        executablePath: await chromium.executablePath(),
        args: FLAGS,
      });
      try {
        const { port } = server.address() as AddressInfo;
        for (const language of ['en', 'fr'] as const) {
          for (const [name, path] of Object.entries(VIEWS)) {
            const page = await browser.newPage({
              viewport: { width: 1440, height: 900 },
              reducedMotion: 'reduce',
              locale: `${language}-CA`,
            });
            const address = `http://127.0.0.1:${port}${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
            await page.goto(address);
            await page.locator('#page main').first().waitFor();
            await page.waitForLoadState('networkidle');
            await page.waitForFunction(
              () => document.querySelector('.waiting, .layout-progress') === null,
              undefined,
              { timeout: 120_000 },
            );
            // The drawing comes a moment after the text.
            await page.waitForTimeout(1_500);
            const file = join(to, `${name}.${language}.png`);
            await page.screenshot({ path: file });
            await page.close();
            console.log(`${file} ${Math.round(statSync(file).size / 1000)} kB`);
          }
        }
      } finally {
        await browser.close();
        server.close();
        await graph.close();
      }
    }),
  );
