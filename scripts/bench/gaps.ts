/**
 * How long the gap board, a removal, weak points and totals take on generated ecologies, on the
 * embedded engine: medians in this process, and how they grow.
 */

import { today } from '../../api/day.ts';
import { cuts } from '../../api/dependencies/cuts.ts';
import { drain } from '../../api/dependencies/drain.ts';
import { networkOf } from '../../api/dependencies/graph.ts';
import { totals } from '../../api/funding/totals.ts';
import { boardOf } from '../../api/gaps/board.ts';
import { RULES } from '../../api/gaps/rules.ts';
import { openEmbedded } from '../../api/graph/embedded.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { createApi } from '../../api/graphql.ts';
import { currentFacts } from '../../api/snapshot/current.ts';
import { standing } from '../../api/snapshot/standing.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { generate, loadGenerated } from './ecology.ts';

export interface Measure {
  readonly what: string;
  readonly entities: number;
  /** Milliseconds on the clock. */
  readonly median: number;
  /** Milliseconds of the processor: what the clock would show on a machine of its own. */
  readonly work: number;
}

const TIMES = 5;

export interface Bench {
  readonly sizes?: readonly number[];
  readonly told?: (line: string) => void;
}

export async function benchGaps({
  sizes = [1_000, 10_000, 100_000],
  told = console.log,
}: Bench = {}): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const entities of sizes) {
    const graph = await openEmbedded();
    await loadGenerated(graph, generate({ entities, seed: 7 }));
    for (const [what, { clock: median, work }] of await measured(graph)) {
      measures.push({ what, entities, median, work });
      told(
        `${what.padEnd(44)} ${String(entities).padStart(7)} ${median.toFixed(1).padStart(9)} ms, of which ${work.toFixed(1)} ms of work`,
      );
    }
    await graph.close();
  }
  for (const line of growth(measures)) told(line);
  return measures;
}

async function measured(graph: Graph): Promise<[string, Time][]> {
  const vocabulary = readVocabulary();
  const [reading, facts] = await timed(() => currentFacts(graph, vocabulary));
  const question = { place: 'place-0', documents: null, asOf: today(), oldAfter: 24 };
  const sure = standing(vocabulary, question.asOf);
  // A board of another question on the same facts: nothing of it is kept.
  let months = question.oldAfter;
  const api = createApi({ graph, vocabulary, dataset: { nameFr: '', nameEn: '', licence: '' } });
  const ask = (query: string) => async () =>
    (
      await api.fetch('http://lacis/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
    ).text();
  const hub = networkOf(facts, sure).ids[0] ?? '';
  drain(facts, sure, [hub]);
  return [
    ['reading all facts, once per revision', reading],
    [
      'the board, all rules, first time',
      await median(() => {
        const board = boardOf(facts, vocabulary, { ...question, oldAfter: ++months });
        for (const { kind } of RULES) board.of(kind);
      }),
    ],
    ['gapCounts over the API, again', await median(ask('{ gapCounts { kind totalCount } }'))],
    [
      '50 gaps with facts and words over the API',
      await median(
        ask(
          '{ gaps(first: 50) { nodes { sentence subject { name } facts(first: 5) { id } weight } } }',
        ),
      ),
    ],
    ['removal of a codebase that many use', await median(() => drain(facts, sure, ['codebase-0']))],
    ['removal of an organisation', await median(() => drain(facts, sure, ['organisation-0']))],
    [
      'the same removal over the API',
      await median(
        ask(
          '{ drain(removed: ["codebase-0"]) { exposedCount exposed(first: 50) { sentence path { id } } } }',
        ),
      ),
    ],
    ['articulation points and bridges', await median(() => cuts(networkOf(facts, sure)))],
    ['funding totals by recipient', await median(() => totals(facts, facts.flows, 'RECIPIENT'))],
  ];
}

interface Time {
  readonly clock: number;
  readonly work: number;
}

const middle = (numbers: number[]) =>
  numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function median(work: () => unknown): Promise<Time> {
  const times: Time[] = [];
  for (let time = 0; time < TIMES; time += 1) times.push((await timed(work))[0]);
  return {
    clock: middle(times.map(({ clock }) => clock)),
    work: middle(times.map((one) => one.work)),
  };
}

async function timed<T>(work: () => T | Promise<T>): Promise<[Time, T]> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [{ clock: performance.now() - start, work: (user + system) / 1_000 }, result];
}

/** For each measure and step: how much longer, and what n log n would allow. */
function growth(measures: readonly Measure[]): string[] {
  return measures.flatMap(({ what, entities, work: time }) => {
    const before = measures.find((one) => one.what === what && one.entities === entities / 10);
    if (before === undefined || before.work < 1) return [];
    const allowed = (10 * Math.log(entities)) / Math.log(before.entities);
    return `${what}: ×${(time / before.work).toFixed(1)} from ${before.entities} to ${entities} (n log n: ×${allowed.toFixed(1)})`;
  });
}
