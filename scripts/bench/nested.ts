/** B1: nested reads, ours against the same statements by hand and, on Neo4j, against the peer. */

import { deepStrictEqual } from 'node:assert/strict';
import { execute, parse } from 'graphql';
import { READER } from '../../api/access/viewer.ts';
import { NO_VISIT } from '../../api/access/visit.ts';
import { createApp } from '../../api/app.ts';
import { openConsulting } from '../../api/consultations/consulting.ts';
import { NOBODY_VOTES } from '../../api/consultations/voter.ts';
import { createContext } from '../../api/context.ts';
import { openFollowing } from '../../api/following/following.ts';
import { createApi } from '../../api/graphql.ts';
import { openSearch } from '../../api/search/search.ts';
import { snapshotOf } from '../../api/snapshot/snapshot.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import type { Engine } from './engine.ts';
import { openPeer } from './peer.ts';
import type { Answer, Question } from './questions.ts';
import { type Lane, type Pace, race, ratio, spread, type Timed } from './race.ts';
import { again, ready, recording } from './recording.ts';
import { serve } from './serving.ts';
import { figure, type Table, withSpread } from './table.ts';

export const DATASET = { nameFr: 'Une écologie', nameEn: 'An ecology', licence: 'CC0-1.0' };

interface Asking {
  fetch(request: Request): Response | Promise<Response>;
}

interface Statement {
  readonly text: string;
  readonly parameters: object;
}

const HEADERS = { 'content-type': 'application/json', 'accept-language': 'en' };

let times = 0;

/** Each a question of its own, as nobody has asked it before: what was answered is kept. */
const posted = (query: string, variables: object, url = 'http://lacis') => {
  times += 1;
  return new Request(`${url}/graphql`, {
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify({ query, variables, extensions: { times } }),
  });
};

async function inProcess(api: Asking, query: string, variables: object): Promise<string> {
  return (await api.fetch(posted(query, variables))).text();
}

async function overHttp(url: string, query: string, variables: object): Promise<string> {
  return (await fetch(posted(query, variables, url))).text();
}

function dataOf(text: string): Answer {
  const { data, errors } = JSON.parse(text);
  if (errors !== undefined) throw new Error(JSON.stringify(errors).slice(0, 500));
  return data;
}

const OURS = 'ours, in process';
const HTTP = 'ours, over HTTP';
/** Our time without the database, and without the database and the layers around execution. */
const READY = 'ours, on ready rows';
const EXECUTED = 'graphql-js alone, on ready rows';
const RAW = 'our statements, by hand';
const ONE = 'one statement, by hand';
const PEER = '@neo4j/graphql, in process';
const PEER_HTTP = '@neo4j/graphql, over HTTP';
const PEER_RAW = 'its statements, by hand';

/** @yields a table for each question. */
export async function* nestedReads(
  engine: Engine,
  all: readonly Question[],
  pace: Pace,
): AsyncGenerator<Table> {
  const overheard = recording(engine.graph);
  const parts = { vocabulary: readVocabulary(), dataset: DATASET };
  const heard = createApi({ ...parts, graph: overheard.graph });
  const api = createApi({ ...parts, graph: engine.graph });
  const kept = ready(engine.graph);
  const apiReady = createApi({ ...parts, graph: kept });
  const context = {
    ...parts,
    graph: kept,
    consulting: openConsulting(kept),
    stories: [],
    client: null,
    isPosted: true,
    voter: NOBODY_VOTES,
    keepNot: () => {},
    scenarios: [],
    registers: [],
    signInProvider: null,
    viewer: async () => READER,
    visit: NO_VISIT,
    search: openSearch(() => snapshotOf(kept, parts.vocabulary)),
    following: openFollowing(() => snapshotOf(kept, parts.vocabulary)),
    language: 'EN' as const,
  };
  const server = await serve(createApp({ ...parts, graph: engine.graph }));
  const peer = engine.neo4j && (await openPeer(engine.neo4j.driver, 'neo4j'));
  const peerServer = peer && (await serve(peer.api));
  try {
    for (const question of all) {
      const { ours, byHand, variables, told } = question;
      // The first request also reads what is kept until the graph changes.
      await inProcess(heard, ours, variables);
      overheard.taken();
      const answer = await inProcess(heard, ours, variables);
      const asked = overheard.taken();
      const document = parse(ours);
      const wanted = told.ours(dataOf(answer));
      deepStrictEqual(told.byHand(await engine.byHand(byHand.text, variables)), wanted);
      const lanes: Lane[] = [
        { name: OURS, run: () => inProcess(api, ours, variables) },
        { name: HTTP, run: () => overHttp(server.url, ours, variables) },
        { name: READY, run: () => inProcess(apiReady, ours, variables) },
        {
          name: EXECUTED,
          run: async () =>
            JSON.stringify(
              await execute({
                schema: api.schema,
                document,
                variableValues: variables as Readonly<Record<string, unknown>>,
                contextValue: createContext(context),
              }),
            ),
        },
        { name: RAW, run: () => again(asked, engine) },
        {
          name: ONE,
          run: async () => JSON.stringify(await engine.byHand(byHand.text, variables)),
        },
      ];
      const statements = new Map<string, readonly Statement[]>([
        [OURS, asked],
        [RAW, asked],
        [ONE, [{ text: byHand.text, parameters: variables }]],
      ]);
      if (peer && peerServer) {
        const its = await peer.statements(() => posted(question.peer, variables));
        const text = await inProcess(peer.api, question.peer, variables);
        deepStrictEqual(told.peer(dataOf(text)), wanted);
        const once = its.map((one) => ({ ...one, wave: 0 }));
        lanes.push(
          { name: PEER, run: () => inProcess(peer.api, question.peer, variables) },
          { name: PEER_HTTP, run: () => overHttp(peerServer.url, question.peer, variables) },
          { name: PEER_RAW, run: () => again(once, engine) },
        );
        statements.set(PEER, once).set(PEER_RAW, once);
      }
      const hits = new Map<string, number>();
      for (const [name, texts] of statements) hits.set(name, await hitsOf(texts, engine));
      const size = `${figure(Buffer.byteLength(answer) / 1024)} kB`;
      yield tableOf(`B1 ${question.name} (${size})`, await race(lanes, pace), statements, hits);
    }
  } finally {
    await server.close();
    await peerServer?.close();
  }
}

async function hitsOf(asked: readonly Statement[], { neo4j }: Engine): Promise<number> {
  let total = 0;
  for (const { text, parameters } of asked) total += (await neo4j?.hits(text, parameters)) ?? 0;
  return total;
}

function tableOf(
  title: string,
  found: readonly Timed[],
  statements: ReadonlyMap<string, readonly unknown[]>,
  hits: ReadonlyMap<string, number>,
): Table {
  const lane = (name: string) => found.find((one) => one.name === name);
  const raw = lane(RAW);
  const peer = lane(PEER);
  const rows = found.map(({ name, wall, cpu }) => [
    name,
    withSpread(spread(wall)),
    figure(spread(cpu).median),
    withSpread(ratio(wall, raw?.wall ?? [])),
    withSpread(ratio(cpu, raw?.cpu ?? [])),
    ...(peer === undefined ? [] : [withSpread(ratio(wall, peer.wall))]),
    String(statements.get(name)?.length ?? ''),
    ...(peer === undefined ? [] : [String(hits.get(name) ?? '')]),
  ]);
  const columns = [
    '',
    'ms',
    'CPU ms here',
    '÷ our statements',
    'the same, CPU',
    ...(peer === undefined ? [] : ['÷ peer']),
    'statements',
    ...(peer === undefined ? [] : ['db hits']),
  ];
  const [ours, peerRaw] = [lane(OURS), lane(PEER_RAW)];
  if (ours && raw && peer && peerRaw) {
    const beyond = (of: Timed, by: Timed) => of.wall.map((wall, at) => wall - (by.wall[at] ?? 0));
    rows.push([
      'ours beyond the database ÷ peer beyond the database',
      '',
      '',
      '',
      '',
      withSpread(ratio(beyond(ours, raw), beyond(peer, peerRaw))),
      '',
      '',
    ]);
  }
  return { title, columns, rows };
}
