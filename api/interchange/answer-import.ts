/**
 * `POST /import.json`: a file of another format, with what is said beside it, as a form. It answers with the
 * difference that the file would make; an editor publishes it as one change, anybody else proposes it.
 * `GET /import.json` tells which formats are read, and the templates. No file outlives its request.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastChange } from '../about.ts';
import { allow, mayDo, type Viewer } from '../access/viewer.ts';
import { madeUnder, onceKey } from '../changes/done.ts';
import { type Language, Refusal } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { type Answer, json } from '../http/answer.ts';
import { type Asked, languageAsked } from '../http/asked.ts';
import { otherSite } from '../http/refusals.ts';
import type { Handler } from '../http/routing.ts';
import { isFromOtherSite } from '../http/same-origin.ts';
import { nameOf } from '../proposals/naming.ts';
import { propose } from '../proposals/propose.ts';
import { spend } from '../proposals/spending.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { inWords } from '../words/words.ts';
import { type Gathering, gatheredApart } from './importing/gathering.ts';
import { TEMPLATES } from './importing/headers.ts';
import { accepted, type Prepared, prepared, type Read } from './importing/importing.ts';
import { differenceShown, readAsShown, sizeOf } from './importing/looking.ts';
import { type Options, optionsOf } from './importing/options.ts';
import { importRefused, refusedFor, unimportable } from './importing/refusing.ts';
import { waitingImport } from './importing/waiting.ts';
import { READERS } from './readers/readers.ts';
import { LARGEST, type Upload, uploaded } from './upload.ts';

export interface ImportParts {
  readonly graph: Graph;
  readonly vocabulary: Vocabulary;
  readonly viewer: (headers: Headers, origin: string) => Promise<Viewer>;
}

/** Entities and links of one file, for who publishes and for who proposes. */
const MOST = { publish: 20_000, propose: 1_000 } as const;

/** How far it is: a step, and within it a share from 0 to 1. */
type Tell = (step: 'reading' | 'comparing' | 'writing', share?: number) => void;

const LINES = 'application/x-ndjson';

export function answersImport(parts: ImportParts): Handler {
  return async (asked) => {
    if (asked.method === 'GET') return offered(asked);
    const { headers } = asked.request;
    const site = headers['sec-fetch-site'];
    const from = { origin: headers.origin, site: site === undefined ? null : String(site) };
    if (isFromOtherSite(from, asked.origin)) throw otherSite();
    const viewer = await parts.viewer(credentialsOf(asked), asked.origin);
    const upload = await uploaded(asked);
    const options = optionsOf(upload.options, parts.vocabulary);
    allow(viewer, options.do === 'publish' ? 'edit' : 'propose');
    const work = (tell: Tell) =>
      asked.admit(() => imported(upload, options, { ...parts, asked, viewer, tell }));
    if (String(headers.accept ?? '').includes(LINES)) return streamed(work, asked.language);
    return json(await work(() => {}), { caching: 'never' });
  };
}

function credentialsOf({ request }: Asked): Headers {
  const { cookie, authorization } = request.headers;
  return new Headers([
    ...(cookie === undefined ? [] : [['cookie', cookie] as [string, string]]),
    ...(authorization === undefined ? [] : [['authorization', authorization] as [string, string]]),
  ]);
}

function offered(asked: Asked): Answer {
  const language = languageAsked(asked, 'lang');
  return json(
    {
      formats: READERS.map(({ id, label }) => ({ id, label: inWords(label, language) })),
      templates: TEMPLATES,
      largest: LARGEST,
      most: MOST,
    },
    { caching: 'facts', vary: 'Accept-Language' },
  );
}

interface Around extends Omit<ImportParts, 'viewer'> {
  readonly asked: Asked;
  readonly viewer: Viewer;
  readonly tell: Tell;
}

async function imported(upload: Upload, options: Options, around: Around): Promise<object> {
  const { graph, vocabulary, asked, viewer, tell } = around;
  const { language } = asked;
  const mayPublish = mayDo(viewer, 'edit');
  tell('reading');
  const gathering = await read(upload, options, around);
  const { found, problem } = gathering;
  const most = MOST[mayPublish ? 'publish' : 'propose'];
  if (sizeOf(found) > most)
    throw importRefused('TOO_COSTLY', ({ manyEntries }) => manyEntries(sizeOf(found), most));
  const seen = readAsShown(gathering, language, options);
  // A table whose columns nobody has named yet is shown, so that somebody names them.
  const canWait = options.do === 'look' && found.tables.length > 0;
  if (problem !== null && !canWait) throw refusedFor(problem);
  const shown = { may: mayPublish ? 'publish' : 'propose', ...seen };
  if (problem !== null || seen.asks.source || seen.asks.licence) {
    if (options.do !== 'look') await prepared(graph, readOf(gathering), { vocabulary }, options);
    return { ...shown, revision: null };
  }
  tell('comparing');
  const before = await prepared(graph, readOf(gathering), { vocabulary }, options, options);
  const { number: revision } = await lastChange(graph);
  const isSeen = options.revision === null || options.revision === revision;
  if (options.do === 'look' || !isSeen) {
    const difference = await differenceShown(graph, before, language, around);
    return { ...shown, ...difference, revision, hasMoved: !isSeen };
  }
  checkDecided(before, options);
  return options.do === 'publish'
    ? published(before, options, around)
    : proposed(readOf(gathering), before, options, around);
}

/** The file lies on the disk only while a thread reads it. */
async function read(
  { name, bytes }: Upload,
  { as, kind, link, mappings }: Options,
  { vocabulary, asked }: Around,
): Promise<Gathering> {
  const folder = await mkdtemp(join(tmpdir(), 'lacis-upload-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, bytes, { mode: 0o600 });
    const job = { path, name, as, asked: { vocabulary, kind, link, mappings } };
    return await gatheredApart(job, asked.signal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readOf({ format, file, found, problem }: Gathering): Read {
  const reader = READERS.find(({ id }) => id === format);
  if (reader === undefined) throw refusedFor(problem ?? unimportable((say) => say.unknownFormat()));
  return { file, reader, found };
}

function checkDecided({ doubtful, refused, difference }: Prepared, { takeCertain }: Options): void {
  const whole = refused.filter(({ isPart }) => isPart !== true).length;
  if (!takeCertain && doubtful.length + whole > 0)
    throw importRefused('BAD_INPUT', ({ notDecided }) => notDecided(doubtful.length, whole));
  const { entities, links } = difference;
  const some = [entities, links].reduce(
    (sum, { added, changed, removed }) => sum + added + changed + removed,
    0,
  );
  if (some === 0) throw importRefused('BAD_INPUT', ({ nothingChosen }) => nothingChosen());
}

async function published(
  before: Prepared,
  options: Options,
  { graph, viewer, tell }: Around,
): Promise<object> {
  const author = allow(viewer, 'edit');
  const key = onceKey(options.key, author, ['import', options, before.source.file]);
  const made = await madeUnder(key, { graph });
  if (made !== null) return { published: made.revision };
  const { revision, difference } = await accepted(graph, before, {
    author,
    key,
    progress: (done, all) => tell('writing', all === 0 ? 1 : done / all),
  });
  return { published: revision, difference };
}

async function proposed(
  read: Read,
  { source }: Prepared,
  options: Options,
  { graph, viewer, vocabulary, asked, tell }: Around,
): Promise<object> {
  const { decisions, message, contact = null } = options;
  const key = onceKey(options.key, viewer.account ?? '', ['import', options, read.file]);
  const client = asked.client.isLocal ? null : asked.client.key;
  if (viewer.account === null) spend({ graph, client });
  tell('writing');
  const { title, licence, address, read: day } = source;
  const asSaid = { source: title, licence, address, read: day };
  const { address: own } = await propose(
    graph,
    {
      proposed: { do: 'import', ...waitingImport(read, asSaid, decisions) },
      message: message ?? title.slice(0, 500),
      name: await nameOf(viewer, options.name, graph),
      account: viewer.account,
      contact,
      expected: null,
      key,
      isDryRun: false,
    },
    vocabulary,
  );
  return { proposed: own };
}

/** Each step as a line of JSON, and in the end the answer, or the refusal. */
function streamed(work: (tell: Tell) => Promise<object>, language: Language): Answer {
  async function* lines(): AsyncGenerator<string> {
    const waiting: object[] = [];
    let wake = () => {};
    const tell: Tell = (step, share) => {
      waiting.push({ step, ...(share === undefined ? {} : { share }) });
      wake();
    };
    let isDone = false;
    const end = work(tell).finally(() => {
      isDone = true;
      wake();
    });
    end.catch(() => undefined);
    while (!isDone || waiting.length > 0) {
      const next = waiting.shift();
      if (next !== undefined) yield `${JSON.stringify(next)}\n`;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
    try {
      yield `${JSON.stringify(await end)}\n`;
    } catch (error) {
      // Anything unexpected cuts the connection, and is logged.
      if (!(error instanceof Refusal)) throw error;
      const { code, field, sentences } = error;
      const extensions = { code, ...(field === undefined ? {} : { field }) };
      yield `${JSON.stringify({ errors: [{ message: sentences[language], extensions }] })}\n`;
    }
  }
  // No proxy and no compression gathers the lines.
  const headers = { 'X-Accel-Buffering': 'no' };
  return { status: 200, type: LINES, caching: 'never', headers, body: lines() };
}
