/**
 * B12: proposals that come faster than editors read them: whether each that was acknowledged waits, how long one takes,
 * and how long the queue takes to show its first page. In process, on the embedded engine; times are those of a clock.
 */
import { createApi } from '../../api/graphql.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { generate, loadGenerated } from './ecology.ts';
import { openEngine } from './engine.ts';
import { figure, printed } from './table.ts';

export interface ProposalsBench {
  readonly entities?: number;
  /** Proposals a second, and for how many seconds. */
  readonly rate?: number;
  readonly seconds?: number;
  /** How many wait when the queue is asked for. */
  readonly open?: number;
  readonly told?: (line: string) => void;
}

const TOKEN = 'a-token-that-is-long-enough-for-a-bench';
const CITE = { source: 'document-0', at: 'page 1' };
/** How often the queue is asked for, and how many proposals are sent at once to fill it. */
const [TIMES, TOGETHER] = [20, 8];

const PROPOSE = 'mutation ($input: ProposeInput!) { propose(input: $input) { proposal { id } } }';
const QUEUE =
  '{ reviewQueue(first: 20) { totalCount nodes { id message name at state about { id name } } } }';

export async function benchProposals({
  entities = 2_000,
  rate = 50,
  seconds = 60,
  open = 10_000,
  told = console.log,
}: ProposalsBench = {}): Promise<void> {
  const engine = await openEngine('embedded', (graph) =>
    loadGenerated(graph, generate({ entities, seed: 9 })),
  );
  const dataset = { nameFr: '', nameEn: '', licence: '' };
  const api = createApi({
    ...{ graph: engine.graph, vocabulary: readVocabulary(), dataset },
    adminToken: TOKEN,
  });
  const ask = async (query: string, variables: object = {}, headers: object = {}) => {
    const response = await api.fetch('http://lacis/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as {
      data?: { reviewQueue: { totalCount: number } };
      errors?: unknown;
    };
  };
  const taken: number[] = [];
  let failed = 0;
  let sent = 0;
  async function propose(): Promise<void> {
    const at = sent;
    sent += 1;
    const id = `organisation-${at % Math.floor(entities / 10)}`;
    const input = {
      message: `Proposal ${at}`,
      entities: [
        { id, since: String(1900 + (at % 120)), note: { both: `Note ${at}` }, cite: CITE },
      ],
    };
    const start = performance.now();
    const { errors } = await ask(PROPOSE, { input });
    taken.push(performance.now() - start);
    if (errors !== undefined) failed += 1;
  }
  try {
    const all: Promise<void>[] = [];
    const start = performance.now();
    for (let at = 0; at < rate * seconds; at += 1) {
      const wait = start + (at * 1_000) / rate - performance.now();
      if (wait > 0) await new Promise((done) => setTimeout(done, wait));
      all.push(propose());
    }
    await Promise.all(all);
    const lasted = (performance.now() - start) / 1_000;
    const times = [...taken].sort((a, b) => a - b);
    const count = times.length;
    const worker = async () => {
      while (sent < open) await propose();
    };
    await Promise.all(Array.from({ length: TOGETHER }, worker));
    const editor = { authorization: `Bearer ${TOKEN}` };
    const waiting = (await ask(QUEUE, {}, editor)).data?.reviewQueue.totalCount ?? 0;
    const queue: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const before = performance.now();
      await ask(QUEUE, {}, editor);
      queue.push(performance.now() - before);
    }
    queue.sort((a, b) => a - b);
    const of = (sorted: readonly number[], share: number) =>
      figure(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
    const rows = [
      ['proposals sent in time', String(count)],
      ['taken a second', figure(count / lasted)],
      ['refused or unanswered', String(failed)],
      ['one proposal, median, ms', of(times, 0.5)],
      ['one proposal, 95 of 100, ms', of(times, 0.95)],
      ['waiting in all', String(waiting)],
      ['acknowledged and not waiting', String(sent - failed - waiting)],
      ['first page of the queue, median, ms', of(queue, 0.5)],
      ['first page of the queue, slowest, ms', of(queue, 1)],
    ];
    const title = `B12 proposals, embedded, ${entities} entities: ${rate} a second for ${seconds} s, then ${open} waiting`;
    told(printed({ title, columns: ['', 'measured'], rows }, true));
  } finally {
    await engine.close();
  }
}
