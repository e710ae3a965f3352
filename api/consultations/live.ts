/**
 * Consultations in memory, as they are kept in the database: read when they are first asked for, and changed
 * with each record that was kept. Where other servers write too, what they wrote is read now and then.
 */
import type { Graph } from '../graph/graph.ts';
import { readPrivately } from '../graph/private.ts';
import type { PrivateLabel } from '../graph/private-labels.ts';
import type { Properties } from '../graph/things.ts';
import { pause } from '../threads/turns.ts';
import { allConsultations, ballotsSince, statementsSince } from './queries.ts';
import {
  type Ballot,
  ballotOf,
  type Consultation,
  consultationOf,
  keptConsultation,
  type Submitted,
  submittedOf,
  votesIn,
} from './records.ts';
import { taken, tooBusy } from './refusals.ts';
import { openWriting, type Write } from './writing.ts';

/** One consultation with all that belongs to it. */
export interface Live {
  readonly consultation: Consultation;
  /** By their numbers. */
  readonly statements: ReadonlyMap<number, Submitted>;
  /** By their ids, those that were withdrawn included. */
  readonly ballots: ReadonlyMap<string, Ballot>;
  /** How many ballots have a vote, and how many votes there are. */
  readonly voters: number;
  readonly votes: number;
  /** Grows with each change. */
  readonly version: number;
}

/** In milliseconds: how long what another server wrote may stay unseen, and by how much its clock may be late. */
const UNSEEN = 1_500;
const OVERLAP = 30_000;

interface Held {
  consultation: Consultation;
  readonly statements: Map<number, Submitted>;
  readonly ballots: Map<string, Ballot>;
  voters: number;
  votes: number;
  version: number;
  /** When each record was written, by its id. */
  readonly written: Map<string, number>;
  /** Milliseconds since 1970: what was written before has been read. */
  readUntil: number;
  /** When it was last read, by the clock of the process; null before. */
  readAt: number | null;
  coming: Promise<void> | null;
}

export interface Consultations {
  /** All of them, by their ids. */
  all(): Promise<readonly Consultation[]>;
  /** @returns null where there is none of this id */
  of(id: string): Promise<Live | null>;
  /** Opens a new one. @throws CONFLICT where another has the id */
  begin(one: Consultation): Promise<Live>;
  /** Changes a record of a consultation; when this is over, it is kept. */
  write<T>(write: Write<T>): Promise<T>;
}

export function openConsultations(graph: Graph): Consultations {
  const held = new Map<string, Held>();
  const read = readPrivately(graph);
  let listedAt = Number.NEGATIVE_INFINITY;
  let listing: Promise<void> | null = null;
  const write = openWriting(graph, { keep, busy: tooBusy });

  function keep(label: PrivateLabel, after: Properties): void {
    if (label === 'Consultation') return enter(consultationOf(after));
    const one = held.get(String(after['consultation']));
    // Nobody has asked for it yet: it will be read whole.
    if (one !== undefined && one.readAt !== null) take(one, label, after);
  }

  function enter(consultation: Consultation): void {
    const known = held.get(consultation.id);
    if (known !== undefined) {
      known.consultation = consultation;
      return;
    }
    held.set(consultation.id, {
      consultation,
      statements: new Map(),
      ballots: new Map(),
      voters: 0,
      votes: 0,
      version: 0,
      written: new Map(),
      readUntil: 0,
      readAt: null,
      coming: null,
    });
  }

  /** A record that is read late is not taken for a newer one. */
  function take(one: Held, label: PrivateLabel, after: Properties): void {
    const [id, at] = [String(after['id']), Number(after['written'])];
    if ((one.written.get(id) ?? 0) > at) return;
    one.written.set(id, at);
    one.version += 1;
    if (label === 'Submission') {
      const statement = submittedOf(after);
      one.statements.set(statement.number, statement);
      return;
    }
    const ballot = ballotOf(after);
    const before = votesIn(one.ballots.get(ballot.id)?.marks ?? '');
    const now = votesIn(ballot.marks);
    one.votes += now - before;
    one.voters += Number(now > 0) - Number(before > 0);
    one.ballots.set(ballot.id, ballot);
  }

  async function list(): Promise<void> {
    const age = performance.now() - listedAt;
    if (age < (graph.shared ? UNSEEN : Number.POSITIVE_INFINITY)) return;
    listing ??= (async () => {
      const rows = await read(allConsultations, {});
      for (const { properties } of rows) enter(consultationOf(properties));
      listedAt = performance.now();
    })().finally(() => {
      listing = null;
    });
    await listing;
  }

  /** Reads what was written since the last time; all of it at first. */
  async function readOn(one: Held): Promise<void> {
    const asked = { consultation: one.consultation.id, since: one.readUntil };
    const until = Date.now() - OVERLAP;
    const before = one.readAt;
    // From now on, what is kept here is taken at once.
    one.readAt = performance.now();
    try {
      for (const { properties } of await read(statementsSince, asked))
        take(one, 'Submission', properties);
      for (const { properties } of await read(ballotsSince, asked)) {
        await pause();
        take(one, 'Ballot', properties);
      }
      one.readUntil = until;
    } catch (error) {
      one.readAt = before;
      throw error;
    }
  }

  async function caughtUp(one: Held): Promise<void> {
    if (one.coming === null) {
      const age = one.readAt === null ? Number.POSITIVE_INFINITY : performance.now() - one.readAt;
      if (age !== Number.POSITIVE_INFINITY && (!graph.shared || age < UNSEEN)) return;
      one.coming = readOn(one).finally(() => {
        one.coming = null;
      });
    }
    await one.coming;
  }

  return {
    async all() {
      await list();
      return [...held.values()]
        .map(({ consultation }) => consultation)
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    async of(id) {
      await list();
      const one = held.get(id);
      if (one === undefined) return null;
      await caughtUp(one);
      return one;
    },
    async begin(consultation) {
      await write({
        label: 'Consultation',
        id: consultation.id,
        change(before) {
          if (before !== null) throw taken();
          return { after: keptConsultation(consultation), result: null };
        },
      });
      const one = held.get(consultation.id) as Held;
      await caughtUp(one);
      return one;
    },
    write,
  };
}
