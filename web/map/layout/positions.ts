/** Where each entity lies: asked of the worker, told as it goes, kept for the next visit. */
import type { Atlas } from '../../data/atlas.ts';
import type { Visible } from '../../data/visible.ts';
import { sizeOf } from '../renderer/appearance.ts';
import type { Job, Told } from './job.ts';

export interface Settled {
  /** Places in the atlas. */
  readonly entities: readonly number[];
  /** x, y, x, y…, in the order of `entities`. */
  readonly positions: Float32Array;
}

/** Kinds at the far end that tie everything to everything pull less. */
const PULL: Record<string, number> = { Place: 0.12, Document: 0.3, Concept: 0.25, Statement: 0.5 };

/** @param whole where the whole has each, x, y, x, y… by place: a part settles from there. */
export function jobOf(
  atlas: Atlas,
  { entities, links, degrees }: Visible,
  whole: Float32Array | null,
): Job {
  const { columns } = atlas;
  const row = new Map(entities.map((place, i) => [place, i]));
  const pull = (place: number) => PULL[columns.kinds[columns.kind[place] ?? -1] ?? ''] ?? 1;
  const ends = (column: Uint32Array) =>
    Uint32Array.from(links, (link) => row.get(column[link] ?? -1) ?? 0);
  const start = new Float32Array(entities.length * 2);
  entities.forEach((place, i) => {
    const angle = hash(atlas.entities[place]?.id ?? '') * 2 * Math.PI;
    const radius = 30 * Math.sqrt(i + 1);
    start[2 * i] = whole?.[2 * place] ?? radius * Math.cos(angle);
    start[2 * i + 1] = whole?.[2 * place + 1] ?? radius * Math.sin(angle);
  });
  return {
    count: entities.length,
    from: ends(columns.from),
    to: ends(columns.to),
    weight: Float32Array.from(links, (link) =>
      Math.min(pull(columns.from[link] ?? -1), pull(columns.to[link] ?? -1)),
    ),
    size: Float32Array.from(entities, (place) => sizeOf(degrees[place] ?? 0)),
    start,
  };
}

/** Settles in a worker; the function that comes back stops it where it stands. */
export function settle(
  job: Job,
  tell: (progress: number, positions: Float32Array, done: boolean) => void,
): () => void {
  const kept = recalled(job);
  if (kept !== null) {
    tell(1, kept, true);
    return () => undefined;
  }
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  let last = job.start;
  worker.onmessage = ({ data }: MessageEvent<Told>) => {
    last = data.positions;
    if (data.done) {
      worker.terminate();
      keep(job, last);
    }
    tell(data.progress, last, data.done);
  };
  worker.postMessage(job);
  return () => {
    worker.terminate();
    tell(1, last, true);
  };
}

const VERSION = 2;
const KEPT = 'lacis.positions';

/** The same job has the same name: what it starts from and what it ties. */
function nameOf(job: Job): string {
  let sum = job.count * 31 + job.from.length;
  for (const list of [job.from, job.to, job.start]) {
    for (let i = 0; i < list.length; i += 1) {
      sum = (Math.imul(sum, 31) + Math.round((list[i] ?? 0) * 16)) >>> 0;
    }
  }
  return `${VERSION}.${sum}`;
}

function recalled(job: Job): Float32Array | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Record<string, number[]>;
    const positions = kept[nameOf(job)];
    return positions?.length === 2 * job.count ? Float32Array.from(positions) : null;
  } catch {
    return null;
  }
}

/** The last few maps are kept; a browser that keeps nothing settles again. */
function keep(job: Job, positions: Float32Array): void {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Record<string, number[]>;
    const entries = Object.entries({ ...kept, [nameOf(job)]: Array.from(positions, Math.round) });
    localStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(entries.slice(-4))));
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
