/** Times every kind of convergence on generated ecologies of growing size, on the embedded engine. */

import { openEmbedded } from '../../api/graph/embedded.ts';
import { createApi } from '../../api/graphql.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { generate, loadGenerated } from './ecology.ts';

const KINDS = [
  'STATEMENT',
  'NEED',
  'BARRIER',
  'CONCEPT',
  'CODEBASE',
  'FUNDER',
  'PERSON',
  'EVENT',
  'PARTNER',
  'PLACE',
  'CAUSE',
  'MEETING',
  'COMMUNITY',
] as const;

/** What a board asks for a page of cards. */
const BOARD = `query ($kinds: [ConvergenceKind!]) {
  convergences(kinds: $kinds, first: 20) {
    totalCount
    nodes {
      id title sentence score certain
      parts { name label value meaning }
      stakeholders { stakeholder parties counted }
      documents { name }
      parties(first: 10) { entity { name } stakeholder voice facts { id citations { quote source { name } } } }
    }
  }
}`;

const TIMES = 7;

export interface Timing {
  readonly kind: string;
  readonly entities: number;
  /** Milliseconds: the first answer, what it rests on having been read; and the median of those that follow. */
  readonly cold: number;
  readonly warm: number;
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
    const ask = await asking(entities);
    const read = await timed(() => ask('{ divergences(first: 1) { totalCount } }'));
    told(`${entities} entities: facts read once per revision in ${Math.round(read)} ms`);
    for (const kind of KINDS) {
      const once = () => ask(BOARD, { kinds: [kind] });
      const cold = await timed(once);
      const warm: number[] = [];
      for (let run = 0; run < TIMES; run += 1) warm.push(await timed(once));
      timings.push({ kind, entities, cold, warm: median(warm) });
      told(
        `  ${kind.padEnd(10)} first ${Math.round(cold)} ms, then ${Math.round(median(warm))} ms`,
      );
    }
  }
  for (const line of growth(timings, sizes)) told(line);
  return timings;
}

async function asking(entities: number) {
  const graph = await openEmbedded();
  await loadGenerated(graph, generate({ entities, seed: 1 }));
  const dataset = { nameFr: 'Banc', nameEn: 'Bench', licence: 'CC0-1.0' };
  const api = createApi({ graph, vocabulary: readVocabulary(), dataset });
  return async (query: string, variables: object = {}): Promise<void> => {
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
      const ratio = (which: 'cold' | 'warm') =>
        ((of(size)?.[which] ?? 0) / Math.max(1, of(before)?.[which] ?? 1)).toFixed(1);
      return `${kind.padEnd(10)} ${before} → ${size}: first × ${ratio('cold')}, then × ${ratio('warm')} (n log n: × ${bound.toFixed(1)})`;
    });
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (all: readonly number[]) =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
