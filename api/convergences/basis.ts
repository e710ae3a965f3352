/** What all convergences stand on, made once per revision: facts with their voices and documents. */
import type { Context } from '../context.ts';
import { today } from '../day.ts';
import { derived } from '../snapshot/derived.ts';
import type { Facts } from '../snapshot/facts.ts';
import { focused } from '../snapshot/focused.ts';
import { type Identity, identityOf } from '../snapshot/identity.ts';
import { type WhereaboutsOf, whereaboutsFrom } from '../snapshot/places.ts';
import type { LinkFact, SpokenFact } from '../snapshot/queries.ts';
import { snapshotOf } from '../snapshot/snapshot.ts';
import { type Standing, standing } from '../snapshot/standing.ts';
import { wholes } from '../snapshot/wholes.ts';
import type { Found, Said, Worded } from './convergence.ts';
import { stakeholders } from './stakeholders.ts';
import { ownSourcesIn, voiceOf } from './voices.ts';

export interface Basis {
  /** The revision of the facts. */
  readonly revision: number;
  readonly facts: Facts;
  readonly standing: Standing;
  readonly stakeholder: (id: string) => string;
  /** Who counts as one. */
  readonly identity: Identity;
  /** Whether somebody is in a place, elsewhere, or nobody knows. */
  readonly whereabouts: (place: string) => WhereaboutsOf;
  /** The whole document that a document is part of, or itself. */
  readonly whole: (document: string) => string;
  /** A link with stance, relay, documents and voice. */
  readonly saying: (link: LinkFact) => Said;
  /** Links of a kind with stance, relay, documents and voice. */
  readonly said: (kind: string) => readonly Said[];
  /** Positions on a statement. */
  readonly positions: (statement: string) => readonly Said[];
  /** Positions of a holder. */
  readonly positionsOf: (holder: string) => readonly Said[];
  /** The documents that support a position and their parts, save those that somebody else wrote. */
  readonly ownSources: (position: LinkFact) => ReadonlySet<string>;
  /** The whole documents that a link rests on, in the order of their ids. */
  readonly documents: (link: string) => readonly string[];
  /** Lists of convergences already made from this basis, by name. */
  readonly made: Map<string, Promise<readonly Found[]>>;
}

/** It is made once for the same facts and day: something that has ended by today had not ended yesterday. */
export async function basisOf({
  graph,
  vocabulary,
}: Pick<Context, 'graph' | 'vocabulary'>): Promise<Basis> {
  const { facts, revision } = await snapshotOf(graph, vocabulary);
  const rules = standing(vocabulary, today());
  return derived(facts, rules, 'convergences', () => ({
    ...grounded(facts, rules, vocabulary),
    revision,
  }));
}

/** The same basis, on which lists show these entities alone: what is asked of an id is whole. */
export function groundOn(basis: Basis, ids: ReadonlySet<string>): Basis {
  const facts = focused(basis.facts, ids);
  return { ...basis, facts, said: (kind) => facts.all(kind).map(basis.saying) };
}

function grounded(
  facts: Facts,
  rules: Standing,
  vocabulary: Context['vocabulary'],
): Omit<Basis, 'revision'> {
  const whole = wholes(facts, rules);
  const documents = (link: string): readonly string[] => {
    const [first, ...others] = facts.cited(link);
    // Most links are said once or not at all, and all of them are asked.
    if (first === undefined) return [];
    if (others.length === 0) return [whole(first.source)];
    return [...new Set([first, ...others].map(({ source }) => whole(source)))].sort();
  };
  const made = new WeakMap<LinkFact, Said>();
  const saying = (link: LinkFact): Said => {
    const one = made.get(link) ?? said(link, rules, documents);
    made.set(link, one);
    return one;
  };
  const owned = ownSourcesIn(facts, rules);
  return {
    facts,
    standing: rules,
    stakeholder: stakeholders(facts, vocabulary, rules),
    identity: identityOf(facts, rules),
    whereabouts: (place) => whereaboutsFrom(facts, rules, place),
    ownSources: owned,
    whole,
    documents,
    made: new Map(),
    saying,
    said: (kind) => facts.all(kind).map(saying),
    positions: (statement) => facts.into(statement, 'HOLDS').map(saying),
    positionsOf: (holder) => facts.out(holder, 'HOLDS').map(saying),
  };
}

/** @param link with the words that only positions and namings have */
function said(
  link: LinkFact & Partial<SpokenFact>,
  rules: Standing,
  documents: Basis['documents'],
): Said {
  const { id, kind, from, to, status, since, until, stance = null, reportedBy = null } = link;
  const instrument = inBoth(link.instrumentFr, link.instrumentEn);
  const bound = inBoth(link.limitFr, link.limitEn);
  const whole = { id, kind, from, to, status, since, until, stance, reportedBy, instrument, bound };
  return { ...whole, documents: documents(link.id), voice: voiceOf(whole, rules) };
}

function inBoth(fr: string | null | undefined, en: string | null | undefined): Worded | null {
  const [french, english] = [fr ?? en ?? null, en ?? fr ?? null];
  return french === null || english === null ? null : { FR: french, EN: english };
}
