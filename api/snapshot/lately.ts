/**
 * Conclusions on the whole graph at once: an edit may alter all of them. Those of a large graph stand as they
 * were, with their revision, until they are drawn again: once for many changes, at a pause between them.
 */
import { type KeptBy, keptOf } from './derived.ts';
import type { Snapshot } from './snapshot.ts';
import type { Standing } from './standing.ts';

/** A conclusion, and the revision of the facts from which it was drawn. */
export interface Dated<T> {
  readonly value: T;
  readonly revision: number;
}

/** Graphs of more links than this are large: of a smaller one, all is drawn again before it is asked for. */
const LARGE = 20_000;
/** In milliseconds: how long no change may come before it is drawn again, and how long it may wait at most. */
const QUIET = 2_000;
const LONGEST = 30_000;

export interface Pace {
  readonly large?: number;
  readonly quiet?: number;
}

class Entry {
  now: Dated<unknown> | null = null;
  version = -1;
  readonly coming = new Map<number, Promise<Dated<unknown>>>();
  /** What draws it from the latest facts that somebody asked about. */
  wanted: (() => Promise<unknown>) | null = null;
  timer: NodeJS.Timeout | undefined;
  since = 0;
  isRunning = false;
}

const entries: KeptBy<Entry> = new WeakMap();

/** @param make draws the conclusion from these facts */
export async function lately<T>(
  { facts: { whole: facts }, revision }: Pick<Snapshot, 'facts' | 'revision'>,
  standing: Standing,
  name: string,
  make: () => Promise<T>,
  { large = LARGE, quiet = QUIET }: Pace = {},
): Promise<Dated<T>> {
  const { line, version } = facts.kept.lineage;
  const kept = keptOf(entries, line, standing);
  const entry = kept.get(name) ?? new Entry();
  kept.set(name, entry);
  if (entry.now !== null && entry.version >= version) return entry.now as Dated<T>;
  const drawn = () => {
    const coming = entry.coming.get(version) ?? draw(entry, version, revision, make);
    entry.coming.set(version, coming);
    return coming as Promise<Dated<T>>;
  };
  if (entry.now === null || facts.counts.links <= large) return drawn();
  entry.wanted = drawn;
  later(entry, quiet);
  return entry.now as Dated<T>;
}

async function draw<T>(
  entry: Entry,
  version: number,
  revision: number,
  make: () => Promise<T>,
): Promise<Dated<T>> {
  try {
    const dated = { value: await make(), revision };
    if (version > entry.version) {
      entry.now = dated;
      entry.version = version;
    }
    return dated;
  } finally {
    entry.coming.delete(version);
  }
}

function later(entry: Entry, quiet: number): void {
  if (entry.isRunning) return;
  const now = performance.now();
  if (entry.timer === undefined) entry.since = now;
  clearTimeout(entry.timer);
  const wait = Math.max(0, Math.min(quiet, LONGEST - (now - entry.since)));
  entry.timer = setTimeout(() => void run(entry, quiet), wait).unref();
}

async function run(entry: Entry, quiet: number): Promise<void> {
  const { wanted } = entry;
  entry.timer = undefined;
  entry.wanted = null;
  entry.isRunning = true;
  try {
    await wanted?.();
  } catch {
    // Whoever asks next wants it again.
  } finally {
    entry.isRunning = false;
  }
  if (entry.wanted !== null) later(entry, quiet);
}
