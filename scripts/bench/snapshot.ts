/** B3: the whole map as columns, against draining the same rows; and the memory that each takes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { listeningTo } from '../../api/app.ts';
import { openDrawing } from '../../api/map/answer.ts';
import { columns } from '../../api/map/columns.ts';
import { snapshotOf } from '../../api/snapshot/snapshot.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import type { Engine } from './engine.ts';
import { mapEntities, mapLinks } from './map-rows.ts';
import { openPeerMap } from './peer.ts';
import { type Lane, type Pace, race, ratio, spread } from './race.ts';
import { serve } from './serving.ts';
import { figure, type Table, withSpread } from './table.ts';

export async function snapshot(engine: Engine, pace: Pace): Promise<Table> {
  const { graph } = engine;
  const vocabulary = readVocabulary();
  const snapshotNow = () => snapshotOf(graph, vocabulary);
  let drawing = openDrawing(snapshotNow, vocabulary);
  const { listener } = listeningTo([
    {
      path: '/map.json',
      methods: ['GET'],
      points: 0,
      handle: (asked, params) => drawing.answers('/map.json')(asked, params),
    },
  ]);
  const server = await serve(listener);
  const map = async () => (await fetch(`${server.url}/map.json`)).arrayBuffer();
  const made = async () => JSON.stringify(columns((await snapshotNow()).facts, vocabulary));
  const drain = async () => {
    await engine.drain(mapEntities.text, {});
    await engine.drain(mapLinks.text, {});
  };
  const whole = await made();
  const peer =
    engine.neo4j && (await openPeerMap(engine.neo4j.driver, 'neo4j', kindsIn(JSON.parse(whole))));
  const lanes: Lane[] = [
    { name: 'draining the same rows, by hand', run: drain },
    { name: 'columns, as one text', run: made },
    {
      name: 'GET /map.json, the first after a change',
      run: () => {
        drawing = openDrawing(snapshotNow, vocabulary);
        return map();
      },
    },
    { name: 'GET /map.json, again', run: map },
    ...(peer === undefined
      ? []
      : [{ name: 'a list query of @neo4j/graphql, as one text', run: peer }]),
  ];
  try {
    const told = JSON.parse(whole);
    await compared(engine, told);
    if (peer !== undefined) sameAsPeer(told, JSON.parse(await peer()));
    const found = await race(lanes, pace);
    const peaks: number[] = [];
    for (const { run } of lanes) peaks.push(await peakOf(run));
    const size = figure(Buffer.byteLength(whole) / 1024 / 1024);
    return {
      title: `B3 the whole map (${size} MB before compression)`,
      columns: ['', 'ms', 'CPU ms here', '÷ draining', 'the same, CPU', 'peak memory, MB more'],
      rows: found.map(({ name, wall, cpu }, at) => [
        name,
        withSpread(spread(wall)),
        figure(spread(cpu).median),
        withSpread(ratio(wall, found[0]?.wall ?? [])),
        withSpread(ratio(cpu, found[0]?.cpu ?? [])),
        figure(peaks[at] ?? Number.NaN),
      ]),
    };
  } finally {
    await server.close();
  }
}

type Told = ReturnType<typeof columns>;

/** The kinds of links that there are. */
const kindsIn = ({ linkKinds, links }: Told) =>
  linkKinds.filter((_, place) => links.kind.includes(place));

interface Things {
  readonly data: { readonly things: readonly Readonly<Record<string, unknown>>[] };
}

/** The peer tells the same entities and the same links. */
function sameAsPeer({ entities, links }: Told, { data: { things } }: Things): void {
  const ids = new Set(things.map(({ id }) => id));
  const ties = new Set(
    things.flatMap((thing) =>
      Object.values(thing).flatMap(
        (value) =>
          (value as { edges?: { properties: { id: string } }[] } | null)?.edges?.map(
            ({ properties: { id } }) => id,
          ) ?? [],
      ),
    ),
  );
  const fits =
    ids.size === entities.id.length &&
    entities.id.every((id) => ids.has(id)) &&
    ties.size === links.id.length &&
    links.id.every((id) => ties.has(id));
  if (!fits) throw new Error('the peer tells another map');
}

/** Every id, kind and end that the rows have stands in the columns. */
async function compared(engine: Engine, told: Told): Promise<void> {
  const { entities, links, kinds, linkKinds } = told;
  const same = (a: readonly unknown[], b: readonly unknown[]) =>
    a.length === b.length && a.every((one, at) => one === b[at]);
  const [rows, ties] = [
    await engine.byHand(mapEntities.text, {}),
    await engine.byHand(mapLinks.text, {}),
  ];
  const column = (all: typeof rows, name: string) => all.map((row) => row[name]);
  const fits =
    same(column(rows, 'id'), entities.id) &&
    same(column(rows, 'fr'), entities.fr) &&
    same(
      column(rows, 'kind'),
      entities.kind.map((place) => kinds[place]),
    ) &&
    same(column(ties, 'id'), links.id) &&
    same(
      column(ties, 'kind'),
      links.kind.map((place) => linkKinds[place]),
    ) &&
    same(
      column(ties, 'from'),
      links.from.map((place) => entities.id[place]),
    ) &&
    same(
      column(ties, 'to'),
      links.to.map((place) => entities.id[place]),
    );
  if (!fits) throw new Error('the columns are not what the rows say');
}

/** In megabytes, how far memory rose over where it stood; unknown where the system does not tell. */
async function peakOf(work: () => Promise<unknown>): Promise<number> {
  try {
    setFlagsFromString('--expose-gc');
    (runInNewContext('gc') as () => void)();
    writeFileSync('/proc/self/clear_refs', '5');
    const before = memory('VmRSS');
    await work();
    return memory('VmHWM') - before;
  } catch {
    return Number.NaN;
  }
}

function memory(what: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
}
