/**
 * Times every kind of convergence on generated ecologies of growing size, on the embedded engine: how
 * long it takes to be found, as a server does before anybody asks, and then what the API answers.
 */
import { allDivergences } from '../../api/convergences/asking.ts';
import { basisOf } from '../../api/convergences/basis.ts';
import { KINDS } from '../../api/convergences/convergence.ts';
import { prepared } from '../../api/convergences/warming.ts';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { createApi } from '../../api/graphql.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { generate, loadGenerated } from './ecology.ts';

/** The query of a board for a page of cards. */
const BOARD = `query ($kinds: [ConvergenceKind!]) {
  convergences(kinds: $kinds, first: 20) {
    totalCount
    nodes {
      id title sentence score certain
      parts { name label value meaning }
      stakeholders { stakeholder partyCount countedCount }
      documents { name }
      parties(first: 10) { entity { name } stakeholder voice facts { id citations { quote source { name } } } }
    }
  }
}`;

const TIMES = 7;

export interface Timing {
  readonly kind: string;
  readonly entities: number;
  /** Milliseconds: to find all of the kind, in the order of the kinds; meetings rest on those before. */
  readonly found: number;
  /** Milliseconds: the first answer of the API once all kinds are found, and the median of those that follow. */
  readonly first: number;
  readonly again: number;
  /** The slowest of them all. */
  readonly worst: number;
}

export interface Bench {
  readonly sizes?: readonly number[];
  readonly told?: (line: string) => void;
}

/** Growth is to be read as the ratio of two sizes beside n log n of the same two. */
export async function benchConvergences({
  sizes = [1_000, 10_000, 100_000],
  told = console.log,
}: Bench = {}): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (const entities of sizes) {
    const graph = await openEmbedded();
    await loadGenerated(graph, generate({ entities, seed: 1 }));
    const vocabulary = readVocabulary();
    const [read, basis] = await timed(() => basisOf({ graph, vocabulary }));
    const [parted] = await timed(async () => allDivergences(basis));
    told(
      `${entities} entities: facts read once per revision in ${Math.round(read)} ms, divergences found in ${Math.round(parted)} ms`,
    );
    const dataset = { nameFr: 'Banc', nameEn: 'Bench', licence: 'CC0-1.0' };
    const ask = asking(createApi({ graph, vocabulary, dataset }));
    // All is found before anything is asked, as by a server that stays.
    const foundIn = new Map<string, number>();
    for (const kind of KINDS) foundIn.set(kind, (await timed(() => prepared(kind, basis)))[0]);
    for (const kind of KINDS) {
      const found = foundIn.get(kind) ?? Number.NaN;
      const once = () => ask(BOARD, { kinds: [kind] });
      const [first] = await timed(once);
      const after: number[] = [];
      for (let run = 0; run < TIMES; run += 1) after.push((await timed(once))[0]);
      const [again, worst] = [median(after), Math.max(first, ...after)];
      timings.push({ kind, entities, found, first, again, worst });
      told(
        `  ${kind.padEnd(10)} found in ${Math.round(found)} ms; answers: first ${Math.round(first)} ms, then ${Math.round(again)} ms, none above ${Math.round(worst)} ms`,
      );
    }
    await graph.close();
  }
  for (const line of growth(timings, sizes)) told(line);
  return timings;
}

function asking(api: ReturnType<typeof createApi>) {
  return async (query: string, variables: object): Promise<void> => {
    const response = await api.fetch('http://lacis/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { errors } = (await response.json()) as { errors?: readonly { message: string }[] };
    if (errors !== undefined) throw new Error(errors[0]?.message);
  };
}

function growth(timings: readonly Timing[], sizes: readonly number[]): string[] {
  return sizes.slice(1).flatMap((size, at) => {
    const before = sizes[at] as number;
    const bound = (size * Math.log(size)) / (before * Math.log(before));
    return KINDS.map((kind) => {
      const of = (entities: number) =>
        timings.find((one) => one.kind === kind && one.entities === entities);
      const ratio = (which: 'found' | 'first' | 'again') =>
        ((of(size)?.[which] ?? 0) / Math.max(1, of(before)?.[which] ?? 1)).toFixed(1);
      return `${kind.padEnd(10)} ${before} → ${size}: found × ${ratio('found')}, first × ${ratio('first')}, then × ${ratio('again')} (n log n: × ${bound.toFixed(1)})`;
    });
  });
}

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const start = performance.now();
  const made = await work();
  return [performance.now() - start, made];
}

const median = (all: readonly number[]) =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
