/** Positions from the worker: reported while it works, and stored in the browser for the next visit. */
import type { Atlas } from '../../data/atlas.ts';
import type { Visible } from '../../data/visible.ts';
import { sizeOf } from '../renderer/appearance.ts';
import type { Job, LayoutProgress } from './job.ts';

export interface Settled {
  /** Indices in the atlas. */
  readonly entities: readonly number[];
  /** x, y, x, y…, in the order of `entities`. */
  readonly positions: Float32Array;
}

/** Kinds at the far end that tie everything to everything pull less. */
const PULL: Record<string, number> = { Place: 0.12, Document: 0.3, Concept: 0.25, Statement: 0.5 };

/** @param whole where the whole has each, x, y, x, y… by index: a part settles from there. */
export function jobOf(
  atlas: Atlas,
  { entities, links, degrees }: Visible,
  whole: Float32Array | null,
): Job {
  const { columns } = atlas;
  const row = new Map(entities.map((index, i) => [index, i]));
  const pull = (index: number) => PULL[columns.kinds[columns.kind[index] ?? -1] ?? ''] ?? 1;
  const ends = (column: Uint32Array) =>
    Uint32Array.from(links, (link) => row.get(column[link] ?? -1) ?? 0);
  const start = new Float32Array(entities.length * 2);
  entities.forEach((index, i) => {
    const angle = hash(atlas.entities[index]?.id ?? '') * 2 * Math.PI;
    const radius = 30 * Math.sqrt(i + 1);
    start[2 * i] = whole?.[2 * index] ?? radius * Math.cos(angle);
    start[2 * i + 1] = whole?.[2 * index + 1] ?? radius * Math.sin(angle);
  });
  return {
    count: entities.length,
    from: ends(columns.from),
    to: ends(columns.to),
    weight: Float32Array.from(links, (link) =>
      Math.min(pull(columns.from[link] ?? -1), pull(columns.to[link] ?? -1)),
    ),
    size: Float32Array.from(entities, (index) => sizeOf(degrees[index] ?? 0)),
    start,
  };
}

/** Settles in a worker; the function that comes back stops it where it stands. */
export function runLayout(
  job: Job,
  tell: (progress: number, positions: Float32Array, done: boolean) => void,
): () => void {
  const kept = storedPositions(job);
  if (kept !== null) {
    tell(1, kept, true);
    return () => undefined;
  }
  const worker = openWorker();
  if (worker === null) return runHere(job, tell);
  let last = job.start;
  worker.onmessage = ({ data }: MessageEvent<LayoutProgress>) => {
    last = data.positions;
    if (data.done) {
      worker.terminate();
      storePositions(job, last);
    }
    tell(data.progress, last, data.done);
  };
  worker.postMessage(job);
  return () => {
    worker.terminate();
    tell(1, last, true);
  };
}

/** Null in a frame that has no origin of its own: a browser starts no worker of another origin. */
function openWorker(): Worker | null {
  try {
    return new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

/** As many settle in some 100 ms without a worker; more stay where they start. */
const MOST_HERE = 400;

function runHere(job: Job, tell: Parameters<typeof runLayout>[1]): () => void {
  if (job.count > MOST_HERE) {
    tell(1, job.start, true);
    return () => undefined;
  }
  let isStopped = false;
  void import('./layout.ts').then(({ layOut }) => {
    if (isStopped) return;
    layOut(job, ({ progress, positions, done }) => {
      if (done) tell(progress, positions, done);
    });
  });
  return () => {
    isStopped = true;
  };
}

const VERSION = 2;
const STORAGE_KEY = 'lacis.positions';

/** The name under which positions are stored: the same job has the same name. */
function jobName(job: Job): string {
  let sum = job.count * 31 + job.from.length;
  for (const list of [job.from, job.to, job.start]) {
    for (let i = 0; i < list.length; i += 1) {
      sum = (Math.imul(sum, 31) + Math.round((list[i] ?? 0) * 16)) >>> 0;
    }
  }
  return `${VERSION}.${sum}`;
}

function storedPositions(job: Job): Float32Array | null {
  try {
    const kept = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') as Record<string, number[]>;
    const positions = kept[jobName(job)];
    return positions?.length === 2 * job.count ? Float32Array.from(positions) : null;
  } catch {
    return null;
  }
}

/** The last few maps are kept; a browser that keeps nothing settles again. */
function storePositions(job: Job, positions: Float32Array): void {
  try {
    const kept = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') as Record<string, number[]>;
    const entries = Object.entries({ ...kept, [jobName(job)]: Array.from(positions, Math.round) });
    localStorage.setItem(STORAGE_KEY, JSON.stringify(Object.fromEntries(entries.slice(-4))));
  } catch {
    // Private windows and full stores: nothing is lost but time.
  }
}

/** A number from 0 to 1 that belongs to an id. */
function hash(id: string): number {
  let sum = 2166136261;
  for (let i = 0; i < id.length; i += 1) sum = Math.imul(sum ^ id.charCodeAt(i), 16777619) >>> 0;
  return sum / 2 ** 32;
}
