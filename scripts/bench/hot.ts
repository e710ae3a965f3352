/** B2: small questions over HTTP, many at once, against a server that sends ready bytes. */

import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { READER } from '../../api/access/viewer.ts';
import { NO_VISIT } from '../../api/access/visit.ts';
import { createApp } from '../../api/app.ts';
import { openConsulting } from '../../api/consultations/consulting.ts';
import { NOBODY_VOTES } from '../../api/consultations/voter.ts';
import { createContext } from '../../api/context.ts';
import { openFollowing } from '../../api/following/following.ts';
import { createSchema } from '../../api/schema.ts';
import { openSearch } from '../../api/search/search.ts';
import { snapshotOf } from '../../api/snapshot/snapshot.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { openAsker } from './asker.ts';
import type { Engine } from './engine.ts';
import { DATASET } from './nested.ts';
import { MERCURIUS, openPeers } from './peers.ts';
import { ratio, spread } from './race.ts';
import { ready } from './recording.ts';
import { type Served, serve } from './serving.ts';
import { figure, type Table, withSpread } from './table.ts';

const QUERY =
  '{ organisations(first: 20) { nodes { id name links(kinds: [USES, DEVELOPS], first: 5) { nodes { id other { id name } } } } } }';
const PATH = `/graphql?query=${encodeURIComponent(QUERY)}`;
const PLAIN = { 'accept-language': 'en', accept: 'application/json' };
const HEADERS = { ...PLAIN, 'accept-encoding': 'gzip' };
/** Milliseconds of one turn. */
const TURN = 400;
const MOST = 20_000;
const ASKED_AT_ONCE = [1, 10, 50];

interface Door {
  readonly name: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent by POST where it is given. */
  readonly body?: string;
  readonly status?: number;
  /** Distinct addresses, new in each round. */
  readonly fresh?: boolean;
}

type Asker = ReturnType<typeof openAsker>;

/** Milliseconds, a figure for each round. */
interface Figures {
  readonly each: number[];
  readonly cpu: number[];
  readonly p50: number[];
  readonly p99: number[];
}

const LIMIT = 'node:http sending ready gzip bytes';
const LIMIT_304 = 'node:http answering 304';

const COMPARED: Readonly<Record<string, string>> = {
  [LIMIT]: LIMIT,
  'ours by GET, asked before': LIMIT,
  'yoga with its response cache': LIMIT,
  [LIMIT_304]: LIMIT_304,
  'ours by GET, 304': LIMIT_304,
};

/** @yields a table for each number of questions at once. */
export async function* hotPath(
  { graph }: Engine,
  { rounds }: { readonly rounds: number },
): AsyncGenerator<Table> {
  const vocabulary = readVocabulary();
  const kept = ready(graph);
  const viewer = async () => READER;
  const own = {
    stories: [],
    scenarios: [],
    registers: [],
    signInProvider: null,
    viewer,
    visit: NO_VISIT,
    client: null,
    isPosted: true,
  };
  const parts = { vocabulary, dataset: DATASET, ...own };
  const taking = { voter: NOBODY_VOTES, keepNot: () => {} };
  const context = {
    ...parts,
    ...taking,
    graph: kept,
    consulting: openConsulting(kept),
    search: openSearch(() => snapshotOf(kept, parts.vocabulary)),
    following: openFollowing(() => snapshotOf(kept, parts.vocabulary)),
    language: 'EN' as const,
  };
  const servers: Served[] = [];
  const asker = openAsker();
  const served = async (listener: RequestListener) => {
    const server = await serve(listener);
    servers.push(server);
    return server.url;
  };
  const ours = await served(createApp({ ...parts, graph }));
  const oursReady = await served(createApp({ ...parts, graph: kept }));
  const beside = await openPeers(createSchema(vocabulary), () => createContext(context), served);
  const first = await fetch(`${ours}${PATH}`, { headers: HEADERS });
  const text = await first.text();
  const etag = first.headers.get('etag') ?? '';
  const again = { headers: { ...HEADERS, 'if-none-match': etag } };
  const unchanged = await fetch(`${ours}${PATH}`, again);
  const limit = await served(sending(gzipSync(text), etag, said(first), said(unchanged)));
  const posting = (headers: object) => ({
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY }),
  });
  const doors: Door[] = [
    { name: LIMIT, url: limit },
    { name: 'ours by GET, asked before', url: ours },
    { name: 'ours by POST', url: ours, ...posting(HEADERS) },
    { name: LIMIT_304, url: limit, ...again, status: 304 },
    { name: 'ours by GET, 304', url: ours, ...again, status: 304 },
    ...beside.peers.map(({ name, url }) => ({ name, url, ...posting(PLAIN) })),
    { name: 'ours, never asked, on ready rows', url: oursReady, headers: PLAIN, fresh: true },
    { name: 'ours, never asked', url: ours, headers: PLAIN, fresh: true },
  ];
  try {
    await compared(doors, text);
    for (const connections of ASKED_AT_ONCE) {
      const found = doors.map((): Figures => ({ each: [], cpu: [], p50: [], p99: [] }));
      const amounts: number[] = [];
      for (const door of doors) amounts.push(await amountOf(door, asker, connections));
      for (let round = 0; round < rounds; round += 1) {
        for (const [at, door] of doors.entries()) {
          const amount = amounts[at] ?? 1;
          const { each, cpu, p50, p99 } = await fired(door, asker, connections, amount);
          found[at]?.each.push(each);
          found[at]?.cpu.push(cpu);
          found[at]?.p50.push(p50);
          found[at]?.p99.push(p99);
        }
      }
      const size = `${figure(Buffer.byteLength(text) / 1024)} kB, ${figure(gzipSync(text).length / 1024)} kB compressed`;
      yield tableOf(`B2 ${connections} at once (${size})`, doors, found);
    }
  } finally {
    asker.close();
    await beside.close();
    for (const server of servers) await server.close();
  }
}

/** The headers of our answers, without those that Node writes itself. */
const said = ({ headers }: Response) =>
  Object.fromEntries(
    [...headers].filter(
      ([name]) =>
        !['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'].includes(name),
    ),
  );

type Headers = Readonly<Record<string, string>>;

/** The limit: the same bytes and the same headers, and nothing decided but whether the client has it already. */
const sending =
  (body: Buffer, etag: string, whole: Headers, unchanged: Headers): RequestListener =>
  (request, response) => {
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, unchanged).end();
      return;
    }
    response.writeHead(200, { ...whole, 'content-length': body.length });
    response.end(body);
  };

async function compared(doors: readonly Door[], wanted: string): Promise<void> {
  for (const { name, url, headers = HEADERS, body, status = 200 } of doors) {
    const response = await fetch(`${url}${body === undefined ? PATH : '/graphql'}`, {
      headers,
      ...(body === undefined ? {} : { method: 'POST', body }),
    });
    const text = await response.text();
    const same = status === 304 || JSON.stringify(JSON.parse(text)) === wanted;
    if (response.status !== status || !same) throw new Error(`${name}: another answer`);
  }
}

let turns = 0;

async function fired(door: Door, asker: Asker, connections: number, amount: number) {
  const { name, url, headers = HEADERS, body, status = 200, fresh = false } = door;
  turns += 1;
  const usage = process.cpuUsage();
  const { statuses, errors, lasted, p50, p99 } = await asker.ask({
    url,
    headers,
    connections,
    amount,
    different: fresh,
    ...(body === undefined
      ? { method: 'GET', path: fresh ? `${PATH}&turn=${turns}` : PATH }
      : { method: 'POST', path: '/graphql', body }),
  });
  const { user, system } = process.cpuUsage(usage);
  if (errors > 0 || statuses[String(status)] !== amount)
    throw new Error(`${name}: ${errors} errors, ${JSON.stringify(statuses)}`);
  // The client is another process: this one spends its time on answers only.
  return { each: lasted / amount, cpu: (user + system) / 1000 / amount, p50, p99 };
}

/** How many answers a turn of this door holds, and at least two for each that asks. */
async function amountOf(door: Door, asker: Asker, connections: number): Promise<number> {
  const few = 2 * connections;
  await fired(door, asker, connections, few);
  const { each } = await fired(door, asker, connections, few);
  return Math.max(few, Math.min(MOST, Math.round(TURN / each)));
}

function tableOf(title: string, doors: readonly Door[], found: readonly Figures[]): Table {
  const measureOf = (name: string) =>
    found[doors.findIndex((door) => door.name === (COMPARED[name] ?? MERCURIUS))];
  return {
    title,
    columns: ['', 'answers a second', 'speed ÷ its measure', 'the same, CPU', 'p50 ms', 'p99 ms'],
    rows: doors.map(({ name }, at) => {
      const { each = [], cpu = [], p50 = [], p99 = [] } = found[at] ?? {};
      const measure = measureOf(name);
      return [
        name,
        withSpread(spread(each.map((one) => 1000 / one))),
        withSpread(ratio(measure?.each ?? [], each)),
        withSpread(ratio(measure?.cpu ?? [], cpu)),
        figure(spread(p50).median),
        figure(spread(p99).median),
      ];
    }),
  };
}
