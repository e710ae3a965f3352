/** What requests on consultations share: the consultations themselves, what they say, and how fast one may vote. */
import { LRUCache } from 'lru-cache';
import type { Graph } from '../graph/graph.ts';
import { type Consultations, openConsultations } from './live.ts';
import { type Outcomes, openOutcomes } from './outcomes.ts';
import { type Bucket, openBucket } from './rates.ts';

export interface Consulting extends Consultations {
  readonly outcome: Outcomes;
  /** Votes of one ballot: some at once, and then one every two seconds. */
  readonly votes: Bucket;
  /** Statements of one ballot. */
  readonly submissions: Bucket;
  /** New ballots of one address: a class of forty at once, and then twenty a minute. */
  readonly joins: Bucket;
  /** Attempts of one address at the code of a consultation: 60 at once, enough for a room, then four a minute. */
  readonly codes: Bucket;
  /** New ballots of one address, from where on ballots are marked: more than this is no class. */
  readonly crowd: Bucket;
  /** How often a ballot was slowed, by its id: from the fifth time on, its next vote is marked. */
  readonly slowed: LRUCache<string, number>;
}

/** Ballots of which one remembers it: the latest ones. */
const REMEMBERED = 50_000;

export function openConsulting(graph: Graph): Consulting {
  return {
    ...openConsultations(graph),
    outcome: openOutcomes(),
    votes: openBucket(30, 0.5),
    submissions: openBucket(5, 1 / 30),
    joins: openBucket(40, 1 / 3),
    codes: openBucket(60, 1 / 15),
    crowd: openBucket(30, 1 / 60),
    slowed: new LRUCache<string, number>({ max: REMEMBERED }),
  };
}
