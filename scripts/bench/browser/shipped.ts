/** The shipped data set, as a server that just started has it, and how soon its map is drawn in a cold browser. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { createApp } from '../../../api/app.ts';
import { openEmbedded } from '../../../api/graph/embedded.ts';
import { datasetOf, seedFrom, seedsFolder, storiesOf } from '../../../api/starting/seeding.ts';
import { readVocabulary } from '../../../api/vocabulary/vocabulary.ts';
import { ratio, spread } from '../race.ts';
import { serve } from '../serving.ts';
import { figure, type Table, withSpread } from '../table.ts';
import { PACKS, type Pages } from './both-pages.ts';
import { drive } from './driving.ts';

const SEEDS = seedsFolder(fileURLToPath(new URL('../../../', import.meta.url)));
const VISITS = 9;
/** Milliseconds from navigation to the first drawn frame: issue 7. */
const LIMIT = 1500;

export async function shippedDrawn(
  pages: Pages,
  browser: Browser,
  say: (what: string) => void,
): Promise<Table> {
  const vocabulary = readVocabulary();
  const graph = await openEmbedded();
  await seedFrom(SEEDS, graph, vocabulary);
  const under = (web: string) =>
    serve(
      createApp({
        graph,
        vocabulary,
        dataset: datasetOf(SEEDS),
        stories: storiesOf(SEEDS, vocabulary),
        web,
        kept: mkdtempSync(join(tmpdir(), 'lacis-bench-shipped-')),
        log: () => {},
      }),
    );
  const servers = [await under(pages.ours), ...(pages.other ? [await under(pages.other)] : [])];
  const drawn: number[][] = servers.map(() => []);
  try {
    // A server that stays has them made before anybody asks.
    for (const { url } of servers)
      for (const name of PACKS) await (await fetch(`${url}/${name}`)).arrayBuffer();
    for (let visit = 0; visit < VISITS; visit += 1) {
      for (const [at, { url }] of servers.entries()) {
        const visited = await drive(browser, `${url}/map`);
        drawn[at]?.push(visited.drawn);
        await visited.close();
        const which = at === 0 ? '' : ' of the other build';
        say(`the shipped data set: visit ${visit + 1}${which}, ${figure(visited.drawn)} ms`);
      }
    }
  } finally {
    for (const server of servers) await server.close();
    await graph.close();
  }
  const [ours = [], other] = drawn.map((all) => all.slice(1));
  const row = (name: string, all: readonly number[], target: string) => [
    name,
    withSpread(spread(all)),
    figure(spread(all).high),
    target,
  ];
  return {
    title: `The shipped data set, from navigation to the first drawn frame, ${VISITS} cold visits, milliseconds`,
    columns: ['', 'median', 'worst', 'target'],
    rows: [
      row('in a browser that runs, nothing in its cache', ours, `≤ ${LIMIT}`),
      ...(other === undefined
        ? []
        : [
            row('the other build, in turns with it', other, ''),
            ['this one ÷ the other', withSpread(ratio(ours, other)), '', ''],
          ]),
      // With it starts the program that draws WebGL in software, which a graphics card does not need.
      [
        'the very first page of a browser just started',
        figure(drawn[0]?.[0] ?? Number.NaN),
        '',
        '',
      ],
    ],
  };
}
