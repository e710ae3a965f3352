/** Pages that follow hear what changed: the rows that differ, once, and nothing else. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp, openApp } from '../../api/app.ts';
import { applyEdit, type Entered } from '../../api/changes/edit.ts';
import { retire } from '../../api/changes/retire.ts';
import { openFollowing } from '../../api/following/following.ts';
import { openEmbedded } from '../../api/graph/embedded.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { snapshotOf } from '../../api/snapshot/snapshot.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Ask, asking, DATASET } from '../support/asking.ts';
import { writeSeeds } from '../support/seeds.ts';
import { listenedTo } from '../support/serving.ts';
import { WORLD } from '../support/world.ts';

const vocabulary = readVocabulary();
const CITE = { source: 'le-journal', at: 'page 9' };
const ROWS = `revision isWhole removedEntities removedLinks
  entities { id kind nameFr nameEn status named since until } links { id kind from to status since }`;

let graph: Graph;
let ask: Ask;
const revisionNow = async () => (await ask('{ about { revision } }')).data.about.revision as number;
const edit = (entities: readonly Entered[], links: readonly Entered[] = []) =>
  applyEdit(
    graph,
    { entities, links, message: 'read again', author: 'ana', expected: null, key: null },
    vocabulary,
  );
const load = async (files: typeof WORLD) => {
  const folder = writeSeeds(files);
  try {
    await seedFrom(folder, graph, vocabulary);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

beforeAll(async () => {
  graph = await openEmbedded();
  ask = asking(graph);
  await load(WORLD);
  // What changes is known from the first read on.
  await ask('{ about { entityCount } }');
});
afterAll(() => graph.close());

describe('asked now and then', () => {
  const since = async (revision: number) =>
    (await ask(`query ($r: Int!) { changedSince(revision: $r) { ${ROWS} } }`, { r: revision })).data
      .changedSince;

  test('it gives the rows that differ, the last word on each, and what is gone', async () => {
    const before = await revisionNow();
    await edit([{ id: 'coop-du-lac', since: '2011', cite: CITE }]);
    await edit(
      [
        { id: 'coop-du-lac', since: '2012', cite: CITE },
        { id: 'nouvelle', kind: 'Organisation', name: { both: 'Nouvelle' }, cite: CITE },
      ],
      [{ from: 'nouvelle', kind: 'USES', to: 'riviere', since: '2020', cite: CITE }],
    );
    await retire(graph, {
      id: 'source-vive',
      author: 'ana',
      reason: 'it has closed',
      source: 'le-journal',
      locator: 'p. 1',
      key: null,
    });
    const told = await since(before);
    expect(told).toMatchObject({
      revision: before + 3,
      isWhole: false,
      removedEntities: ['source-vive'],
      removedLinks: ['riviere--depends-on--source-vive'],
    });
    expect(told.entities).toEqual([
      {
        id: 'coop-du-lac',
        kind: 'Organisation',
        nameFr: 'Coopérative du Lac',
        nameEn: 'Lake Co-operative',
        status: 'stated',
        named: true,
        since: '2012',
        until: null,
      },
      {
        id: 'nouvelle',
        kind: 'Organisation',
        nameFr: 'Nouvelle',
        nameEn: 'Nouvelle',
        status: 'stated',
        named: true,
        since: null,
        until: null,
      },
    ]);
    expect(told.links).toEqual([
      {
        id: 'nouvelle--uses--riviere',
        kind: 'USES',
        from: 'nouvelle',
        to: 'riviere',
        status: 'stated',
        since: '2020',
      },
    ]);
    expect(await since(told.revision)).toMatchObject({ isWhole: false, entities: [], links: [] });
  });

  test('a revision that nobody remembers asks for the whole map', async () => {
    expect(await since(0)).toMatchObject({ isWhole: true, entities: [] });
    expect(await since(99_999)).toMatchObject({ isWhole: true });
  });
});

/** Reads events of a stream, one after the other. */
async function opened(url: string, since: number | null) {
  const leave = new AbortController();
  const query = `subscription ($since: Int) { changed(since: $since) { ${ROWS} } }`;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { since } }),
    signal: leave.signal,
  });
  const reader = (response.body as ReadableStream<Uint8Array>)
    .pipeThrough(new TextDecoderStream() as never)
    .getReader() as ReadableStreamDefaultReader<string>;
  let text = '';
  return {
    response,
    leave: () => leave.abort(),
    /** The next event; null where the stream has ended. */
    async next() {
      for (;;) {
        const found = /event: next\ndata: (.*)\n\n/.exec(text);
        if (found !== null) {
          text = text.slice(found.index + found[0].length);
          return JSON.parse(found[1] as string).data.changed;
        }
        const { value, done } = await reader.read();
        if (done) return null;
        text += value;
      }
    },
  };
}

describe('followed as a stream', () => {
  test('an edit reaches each page that follows; one that was away hears first what it missed', async () => {
    const url = await listenedTo(createApp({ graph, vocabulary, dataset: DATASET, log: () => {} }));
    const before = await revisionNow();
    const one = await opened(url, before);
    expect(one.response.headers.get('content-type')).toMatch('text/event-stream');
    expect(one.response.headers.get('cache-control')).toMatch('no-store');
    await edit([{ id: 'coop-du-lac', since: '2013', cite: CITE }]);
    expect(await one.next()).toMatchObject({
      revision: before + 1,
      entities: [{ id: 'coop-du-lac', since: '2013' }],
    });
    const late = await opened(url, before);
    expect(await late.next()).toMatchObject({ revision: before + 1 });
    await edit([{ id: 'coop-du-lac', since: '2014', cite: CITE }]);
    for (const page of [one, late])
      expect(await page.next()).toMatchObject({ entities: [{ since: '2014' }] });
    one.leave();
    late.leave();
  });

  test('a load asks every page to read the map again', async () => {
    const url = await listenedTo(createApp({ graph, vocabulary, dataset: DATASET, log: () => {} }));
    const page = await opened(url, 0);
    expect(await page.next()).toMatchObject({ isWhole: true });
    page.leave();
  });

  test('a server that stops ends its streams', async () => {
    const app = openApp('embedded', { log: () => {} });
    await app.serve({ graph, vocabulary, dataset: DATASET });
    const page = await opened(await listenedTo(app.listener), await revisionNow());
    app.close();
    expect(await page.next()).toBeNull();
  });

  test('beyond a thousand, the next is told to ask now and then', async () => {
    const following = openFollowing(() => snapshotOf(graph, vocabulary));
    const open = Array.from({ length: 1_000 }, () =>
      following.follow(null)?.[Symbol.asyncIterator](),
    );
    const waiting = open.map((one) => one?.next());
    await new Promise(setImmediate);
    expect(following.follow(null)).toBeNull();
    following.close();
    expect((await Promise.all(waiting)).every((one) => one?.done === true)).toBe(true);
    expect(following.follow(null)).not.toBeNull();
  });

  test('who reads slowly gets several changes as one', async () => {
    const now = await snapshotOf(graph, vocabulary);
    let current = now;
    const following = openFollowing(async () => current);
    const slow = following.follow(now.revision)?.[Symbol.asyncIterator]();
    const first = slow?.next();
    for (const since of ['2015', '2016', '2017']) {
      await edit([{ id: 'coop-du-lac', since, cite: CITE }]);
      current = await snapshotOf(graph, vocabulary);
    }
    const told = await first;
    expect(told?.value).toMatchObject({ entities: [{ since: '2017' }] });
    following.close();
  });
});
