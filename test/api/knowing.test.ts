/** Changes of a place and of a theme, by question, feed and subscription; and the graph as it was known. */
import { beforeAll, describe, expect, test } from 'vitest';
import { knownAt } from '../../api/changes/known.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { createApi } from '../../api/graphql.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Ask, asking, DATASET } from '../support/asking.ts';
import { editing, merging } from '../support/changing.ts';
import { xmlOf } from '../support/hostile-world.ts';
import { serving } from '../support/serving.ts';
import { world } from '../support/world.ts';

const CITE = { source: 'le-journal', at: 'page 9' };
let graph: Graph;
let ask: Ask;
let address: string;
/** The numbers of a change of the place, of the theme, and of neither. */
let here = 0;
let said = 0;
let elsewhere = 0;
beforeAll(async () => {
  graph = await world();
  ask = asking(graph);
  address = await serving(graph);
  here = await editing(graph, { entities: [{ id: 'coop-du-lac', since: '2008', cite: CITE }] });
  said = await editing(graph, {
    links: [{ from: 'ana', kind: 'HOLDS', to: 'le-lac-est-a-tous', stance: 'for', cite: CITE }],
  });
  elsewhere = await editing(graph, {
    entities: [{ id: 'source-vive', licence: 'MIT', cite: CITE }],
  });
});

const CHANGES = `query ($place: ID, $theme: ID) { changes(first: 20, place: $place, theme: $theme) {
  number touched(first: 100) { id sentence } } }`;
const numbers = async (around: object) =>
  (await ask(CHANGES, { ...around })).data.changes.map(({ number }: { number: number }) => number);

describe('changes', () => {
  test('of a place are those of who and what is there, also within a part of it', async () => {
    expect(await numbers({ place: 'montreal' })).toEqual([here, 1]);
    expect(await numbers({ place: 'villeray' })).toEqual([here, 1]);
  });

  test('of a theme are those of it, of words on it, and of who takes a position on these', async () => {
    expect(await numbers({ theme: 'le-lac' })).toEqual([said, 1]);
    const { changes } = (await ask(CHANGES, { theme: 'le-lac' })).data;
    const ids = changes[1].touched.map(({ id }: { id: string }) => id);
    expect(ids).not.toContain('coop-du-lac--develops--riviere');
  });

  test.each([
    [{ place: 'coop-du-lac' }, 'place', 'BAD_INPUT'],
    [{ place: 'nowhere' }, 'place', 'NOT_FOUND'],
    [{ theme: 'nothing' }, 'theme', 'NOT_FOUND'],
    [{ theme: 'le-lac', place: 'montreal' }, 'place', 'BAD_INPUT'],
  ])('%j is refused, with the argument at fault', async (around, field, code) => {
    const { errors } = await ask(CHANGES, around as Record<string, unknown>);
    expect(errors?.[0]?.extensions).toMatchObject({ code, field });
  });

  test.each([
    ['place=montreal&lang=fr', 'Lacis : modifications (lieu : Montréal)', () => here],
    ['theme=le-lac&lang=en', 'Lacis: changes on the theme “the lake”', () => said],
  ])('stand in a feed: %s', async (query, title, last) => {
    const response = await fetch(`${address}/changes.atom?${query}`);
    expect(response.status).toBe(200);
    const { texts } = xmlOf(await response.text());
    expect(texts.map((text) => text.replaceAll(/[\u00a0\u202f]/g, ' '))).toContain(title);
    expect(texts.some((text) => text.endsWith(`/history?change=${last()}`))).toBe(true);
    expect(texts.some((text) => text.endsWith(`/history?change=${elsewhere}`))).toBe(false);
  });

  test('of a place or a theme that is not there have no feed', async () => {
    for (const query of ['place=coop-du-lac', 'place=nowhere', 'theme=', 'theme=nothing'])
      expect((await fetch(`${address}/changes.atom?${query}`)).status).toBeGreaterThanOrEqual(400);
  });
});

describe('who follows', () => {
  async function heard(around: string, work: () => Promise<unknown>) {
    const vocabulary = readVocabulary();
    const api = createApi({ graph, vocabulary, dataset: DATASET, log: () => {} });
    const stop = new AbortController();
    const { revision } = (await ask('{ about { revision } }')).data.about;
    const response = await api.fetch('http://lacis/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({
        query: `subscription { changed(since: ${revision}, ${around}) { revision entities { id } links { id } } }`,
      }),
      signal: stop.signal,
    });
    await work();
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    let text = '';
    while (!text.includes('"revision"')) {
      const { value, done } = await reader.read();
      if (done) break;
      text += new TextDecoder().decode(value);
    }
    stop.abort();
    await reader.cancel().catch(() => undefined);
    api.following.close();
    return JSON.parse(/data: (\{.*\})/.exec(text)?.[1] ?? 'null').data.changed;
  }

  test.each([
    ['place: "montreal"', 'coop-du-lac'],
    ['of: "coop-du-lac"', 'coop-du-lac'],
    ['theme: "le-lac"', 'le-lac-est-a-tous'],
  ])('%s hears of it, and of nothing else', async (around, id) => {
    const changed = await heard(around, async () => {
      const kind = id === 'coop-du-lac' ? { until: '2031' } : { status: 'reported' };
      await editing(graph, {
        entities: [{ id: 'source-vive', licence: `L-${around}`, cite: CITE }],
      });
      await editing(graph, { entities: [{ id, ...kind, cite: CITE }] });
      await editing(graph, {
        entities: [
          { id, status: 'stated', ...(id === 'coop-du-lac' ? { until: '2032' } : {}), cite: CITE },
        ],
      });
    });
    const ids = changed.entities.map((one: { id: string }) => one.id);
    expect(ids).toEqual([id]);
  });
});

describe('as it was known', () => {
  const KNOWN = `query ($id: ID!, $day: String!) { changeOn(day: $day) { number }
    entity(id: $id) { knownOn(day: $day) { label sentence isNew } } }`;
  const today = new Date().toISOString().slice(0, 10);

  test('today is as it is now, with its links and sources', async () => {
    const { entity } = (await ask(KNOWN, { id: 'coop-du-lac', day: today })).data;
    const sentences = entity.knownOn.map(({ sentence }: { sentence: string }) => sentence);
    expect(sentences).toContain('New link: Lake Co-operative develops Rivière');
    expect(entity.knownOn.every(({ isNew }: { isNew: boolean }) => isNew)).toBe(true);
  });

  test('before anything was loaded it was not known', async () => {
    const { entity, changeOn } = (await ask(KNOWN, { id: 'coop-du-lac', day: '1999' })).data;
    expect([entity.knownOn, changeOn]).toEqual([[], null]);
  });

  test('at an earlier revision it is what the changes since are taken back to, merges and all', async () => {
    const told = async () => {
      const [last] = (await ask('{ changes(first: 1) { number } }')).data.changes;
      const things = await knownAt(graph.read, 'coop-du-lac', last.number);
      return {
        number: last.number,
        things: things.map((one) => JSON.stringify(sorted(one))).sort(),
      };
    };
    const before = await told();
    await editing(graph, {
      entities: [{ id: 'coop-du-lac', website: 'https://neuf.example', cite: CITE }],
      links: [
        { from: 'coop-du-lac', kind: 'USES', to: 'source-vive', cite: CITE },
        { from: 'coop-du-lac', kind: 'DEVELOPS', to: 'riviere', until: '2030', cite: CITE },
      ],
    });
    await merging(graph, 'oeuvre-du-port', 'coop-du-lac');
    const again = await knownAt(graph.read, 'coop-du-lac', before.number);
    expect(again.map((one) => JSON.stringify(sorted(one))).sort()).toEqual(before.things);
    // The one that went is known as it was, by its old id.
    const gone = await knownAt(graph.read, 'oeuvre-du-port', before.number);
    expect(gone.some(({ label }) => label === 'Entity')).toBe(true);
  });

  test('a day that is none is refused', async () => {
    for (const day of ['yesterday', '2026-02-30', ''])
      expect((await ask(KNOWN, { id: 'ana', day })).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });
});

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, one]) => one !== null)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, one]) => [name, sorted(one)]),
        )
      : value;
