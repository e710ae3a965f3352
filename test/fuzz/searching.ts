/**
 * Searches by itself for requests that are dear for their bytes: those found so far are changed a little,
 * and what is dearer is kept and changed again. Each request goes through the whole application.
 */
import type { GraphQLSchema } from 'graphql';
import { type Draw, drawingFrom } from './drawing.ts';
import { aQuery, aText } from './generating.ts';
import {
  asked,
  bytesOf,
  codesIn,
  type Hostile,
  isRefused,
  isRefusedBefore,
  type openMeasure,
  type Spent,
} from './measuring.ts';
import { mutated, type Question } from './mutating.ts';

/** Milliseconds of processor: before a refusal, and between two beats of the event loop. */
export const REFUSAL = 50;
export const HELD = 100;

export interface Finding {
  readonly why: string;
  readonly hostile: Hostile;
}

export interface Found {
  readonly requests: number;
  readonly refused: number;
  /** Milliseconds. */
  readonly dearestRefusal: number;
  readonly longestHeld: number;
  /** Milliseconds of processor for each kilobyte that was sent. */
  readonly dearestForItsBytes: number;
  readonly findings: readonly Finding[];
}

export interface Search {
  readonly measure: ReturnType<typeof openMeasure>;
  readonly schema: GraphQLSchema;
  readonly seed: number;
  /** Requests to begin with. */
  readonly known: readonly Question[];
  /** Whether to go on. */
  readonly goesOn: (requests: number) => boolean;
}

interface Kept {
  readonly question: Question;
  readonly worth: number;
}

/** How many of the dearest are kept, by their bytes and by how long they hold the event loop. */
const KEPT = 40;
/** How often what exceeds a bound is measured again: other programs slow this one. */
const AGAIN = 3;
/** Share of the requests that are known ones, until all have been. */
const BEGINNING = 0.3;
/** After so many findings there is enough to mend. */
const ENOUGH = 10;

export async function searched({ measure, schema, seed, known, goesOn }: Search): Promise<Found> {
  const draw = drawingFrom(seed);
  const pools: Kept[][] = [[], [], []];
  const findings: Finding[] = [];
  let [requests, refused, dearestRefusal, longestHeld, dearest] = [0, 0, 0, 0, 0];
  const begin = [...known];

  while (findings.length < ENOUGH && goesOn(requests)) {
    const isPath = draw.chance(0.05);
    const question = oneOf(begin, draw) ?? next(draw, pools, schema);
    const hostile = isPath ? aPath(draw) : asked(question.query, question.variables);
    const first = await measure.once(hostile);
    requests += 1;
    let spent = first;
    for (let times = 0; exceeds(spent) && times < AGAIN; times += 1)
      spent = await measure.least(hostile);
    const why = reasonOf(spent);
    if (why !== null) findings.push({ why, hostile });
    if (isRefusedBefore(spent.text)) {
      refused += 1;
      dearestRefusal = Math.max(dearestRefusal, spent.processor);
    }
    longestHeld = Math.max(longestHeld, spent.held);
    const ratio = (1000 * spent.processor) / bytesOf(hostile);
    if (isPath) continue;
    dearest = Math.max(dearest, ratio);
    keep(pools[0], question, ratio);
    keep(pools[1], question, spent.held);
    keep(pools[2], question, isRefusedBefore(spent.text) ? spent.processor : 0);
  }
  return {
    requests,
    refused,
    dearestRefusal,
    longestHeld,
    dearestForItsBytes: dearest,
    findings,
  };
}

/** Now and then one of those to begin with, each once. */
const oneOf = (begin: Question[], draw: Draw): Question | undefined =>
  begin.length > 0 && draw.chance(BEGINNING)
    ? begin.splice(draw.below(begin.length), 1)[0]
    : undefined;

export const exceeds = (spent: Spent) =>
  spent.held >= HELD || (isRefused(spent.text) && spent.processor >= REFUSAL);

function reasonOf({ text, processor, held, status }: Spent): string | null {
  const codes = codesIn(text);
  if (status === 500 || codes.includes('INTERNAL'))
    return `an internal error: ${text.slice(0, 300)}`;
  if (codes.includes(undefined)) return `an error without a code: ${text.slice(0, 300)}`;
  if (isRefusedBefore(text) && processor > REFUSAL)
    return `refused after ${Math.round(processor)} ms`;
  if (held > HELD) return `held the event loop for ${Math.round(held)} ms`;
  return null;
}

function next(draw: Draw, pools: readonly Kept[][], schema: GraphQLSchema): Question {
  const pool = draw.of(pools);
  if (pool.length === 0 || draw.chance(0.1)) return { query: aQuery(schema, draw) };
  return mutated(draw.of(pool).question, draw, schema);
}

function keep(pool: Kept[] | undefined, question: Question, worth: number): void {
  if (pool === undefined || worth <= 0) return;
  pool.push({ question, worth });
  pool.sort((one, other) => other.worth - one.worth);
  pool.length = Math.min(pool.length, KEPT);
}

const PATHS = [
  ...['/brief.pdf', '/e', '/e/koumbit', '/entities.csv', '/links.csv', '/support.json'],
  ...['/map.json', '/docs', '/sitemap.xml', '/schema.graphql', '/graphql', '/health', '/nowhere'],
];
const NAMES = ['e', 'card', 'lang', 'language', 'kind', 'q', 'query', 'variables', 'after', 'page'];

/** Another path than the API, with odd parameters and headers. */
function aPath(draw: Draw): Hostile {
  const count = draw.below(6);
  const parameters = Array.from(
    { length: count },
    () => `${draw.of(NAMES)}=${encodeURIComponent(wellFormed(aText(draw)))}`,
  ).join('&');
  const headers: Record<string, string> = {};
  if (draw.chance(0.2)) headers['accept'] = draw.of(['text/html', 'image/png', '*/*;q=0', ',,;q=']);
  if (draw.chance(0.2))
    headers['accept-encoding'] = draw.of(['br', 'gzip', '*;q=0', 'x'.repeat(900)]);
  if (draw.chance(0.2)) headers['if-none-match'] = draw.of(['*', '"', 'W/"x"'.repeat(500)]);
  if (draw.chance(0.1)) headers['cookie'] = 'a=b; '.repeat(1 + draw.below(300));
  const method = draw.chance(0.1) ? draw.of(['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'TRACE']) : 'GET';
  return { method, path: `${draw.of(PATHS)}?${parameters}`, headers };
}

/** Half a pair of characters cannot be written into an address. */
const wellFormed = (text: string) => text.replace(/[\uD800-\uDFFF]/g, '');
