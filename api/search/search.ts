/**
 * Search as one types, the same on both engines: an index of names held in this process, which follows
 * the snapshot. Neither engine folds accents and prefixes together.
 */
import MiniSearch, { type SearchResult } from 'minisearch';
import { LIMITS } from '../bounds/limits.ts';
import { badInput } from '../errors.ts';
import { fold, joined, joinedIn } from '../folding.ts';
import type { Step } from '../snapshot/lineage.ts';
import type { EntityFact } from '../snapshot/queries.ts';
import { changesSince, type Snapshot } from '../snapshot/snapshot.ts';
import { pause } from '../threads/turns.ts';
import { type Beginnings, beginningsOf } from './beginnings.ts';

export interface Found {
  readonly id: string;
  readonly score: number;
  readonly matched: string;
}

export interface Search {
  /** The best `first` of these kinds (null for all). */
  find(text: string, kinds: readonly string[] | null, first: number): Promise<Found[]>;
  /** The ids of all that fit. */
  ids(text: string): Promise<Set<string>>;
}

/** One indexed name: an entity has several. */
interface Name {
  readonly key: string;
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  /** The text as it is searched. */
  readonly folded: string;
  /** What it is called when its words are written as one. */
  readonly joined: string;
  /** Both. */
  readonly terms: string;
}

/** A slip is forgiven only in words at least this long, and in so many of a text: each costs a walk through all words. */
const LONG_ENOUGH = 5;
const MOST_SLIPS = 4;
/** How many words of names one search may look up: each costs some microseconds. */
const MOST_LOOKED_UP = 10_000;
/** How many names are put into the index before others are served. */
const CHUNK = 500;

interface Index {
  /** The snapshot to which it was brought. */
  stands: Pick<Snapshot, 'revision' | 'at'>;
  readonly names: MiniSearch<Name>;
  readonly beginnings: Beginnings;
}

/** @param snapshot the snapshot at the last revision */
export function openSearch(snapshot: () => Promise<Snapshot>): Search {
  let index: Promise<Index> | undefined;

  async function current(): Promise<Index> {
    const now = await snapshot();
    const before = index;
    index = followed(before, now);
    index.catch(() => {
      index = undefined;
    });
    return index;
  }

  async function all(text: string, kinds: readonly string[] | null): Promise<Found[]> {
    const wanted = searched(text);
    const { names, beginnings } = await current();
    // Others are served between two searches of one request.
    await pause();
    const { lookedUp, read, how } = divided([...new Set(wordsOf(wanted))], beginnings);
    const options = {
      filter: (hit: SearchResult) =>
        (kinds === null || kinds.includes(String(hit['kind']))) &&
        read.every((word) => ` ${hit['terms']}`.includes(` ${word}`)),
      ...how,
    };
    const apart = names.search(lookedUp.join(' '), options);
    const [asOne] = joined(wanted).filter((word) => beginnings.count(word) <= MOST_LOOKED_UP);
    const exact =
      asOne === undefined
        ? apart
        : [...apart, ...names.search(asOne, { filter: options.filter, ...ALL })];
    const slips = lookedUp.filter(({ length }) => length >= LONG_ENOUGH).slice(0, MOST_SLIPS);
    const hits =
      exact.length > 0 || slips.length === 0
        ? exact
        : names.search(lookedUp.join(' '), {
            ...options,
            fuzzy: (term) => (slips.includes(term) ? 1 : false),
          });
    const best = new Map<string, Found>();
    for (const hit of hits) {
      const found = {
        id: String(hit['of']),
        score: hit.score * closeness(wanted, String(hit['folded'])),
        matched: String(hit['text']),
      };
      const other = best.get(found.id);
      if (other === undefined || other.score < found.score) best.set(found.id, found);
    }
    return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }

  return {
    find: async (text, kinds, first) => (await all(text, kinds)).slice(0, first),
    ids: async (text) => new Set((await all(text, null)).map(({ id }) => id)),
  };
}

/** The index, brought to the revision of the snapshot: by what changed, or made anew where that is not known. */
async function followed(before: Promise<Index> | undefined, now: Snapshot): Promise<Index> {
  const known = await before;
  if (known === undefined) return indexed(now);
  const { revision, at } = known.stands;
  if (revision === now.revision && at === now.at) return known;
  const changes = revision < now.revision ? changesSince(now, revision) : null;
  if (changes === null) return indexed(now);
  for (const { entities } of changes) for (const step of entities) follow(known, step);
  known.stands = { revision: now.revision, at: now.at };
  return known;
}

function follow({ names, beginnings }: Index, { before, after }: Step<EntityFact>): void {
  const [was, is] = [before, after].map((one) => (one === null ? [] : namesIn(one)));
  if (JSON.stringify(was) === JSON.stringify(is)) return;
  for (const name of was ?? []) {
    names.remove(name);
    beginnings.remove(wordsOf(name.terms));
  }
  for (const name of is ?? []) {
    names.add(name);
    beginnings.add(wordsOf(name.terms));
  }
}

async function indexed(now: Snapshot): Promise<Index> {
  const names = new MiniSearch<Name>({
    idField: 'key',
    fields: ['folded', 'joined'],
    storeFields: ['of', 'kind', 'text', 'folded', 'terms'],
    extractField: (name, field) => (field === 'of' ? name.id : (name as never)[field]),
    tokenize: wordsOf,
    processTerm: (term) => term,
  });
  const all = [...now.facts.entities.values()].flatMap(namesIn);
  await names.addAllAsync(all, { chunkSize: CHUNK });
  const beginnings = beginningsOf(all.map(({ terms }) => wordsOf(terms)));
  return { stands: { revision: now.revision, at: now.at }, names, beginnings };
}

function namesIn({ id, kind, fr, en, aliases }: EntityFact): Name[] {
  const texts = new Set([fr, en, ...(aliases ?? [])]);
  return [...texts].flatMap((text, at) => {
    if (text === null || text === undefined) return [];
    const folded = fold(text);
    const asOne = joinedIn(text).join(' ');
    return [
      { key: `${id}/${at}`, id, kind, text, folded, joined: asOne, terms: `${folded} ${asOne}` },
    ];
  });
}

/** A word of a name says more than the same letters in several words. */
const boost = { joined: 0.001 } as const;
const ALL = { prefix: true, combineWith: 'AND', boost } as const;
const ANY = { prefix: false, combineWith: 'OR', boost } as const;

/**
 * The words that are looked up, the rarest first, and those that are then read in the names found.
 * Where even the rarest begins too many words, the first of these are looked up.
 */
function divided(words: readonly string[], { count, first }: Beginnings) {
  const counted = words.map((word) => ({ word, names: count(word) }));
  if (counted.reduce((sum, { names }) => sum + names, 0) <= MOST_LOOKED_UP)
    return { lookedUp: words, read: [], how: ALL };
  const rarest = counted.sort((a, b) => a.names - b.names).map(({ word }) => word);
  let [sum, few] = [0, 0];
  for (const { names } of counted) {
    sum += names;
    if (sum <= MOST_LOOKED_UP) few += 1;
  }
  return few > 0
    ? { lookedUp: rarest.slice(0, few), read: rarest.slice(few), how: ALL }
    : { lookedUp: first(rarest[0] ?? '', MOST_LOOKED_UP), read: rarest.slice(1), how: ANY };
}

/** The text as it is searched; one of too many words is refused, since each is looked up. */
function searched(text: string): string {
  const folded = fold(text.slice(0, LIMITS.text));
  const words = wordsOf(folded).length;
  if (words <= LIMITS.words) return folded;
  throw badInput(
    'text',
    `text holds ${words} words, over the limit of ${LIMITS.words}.`,
    `text compte ${words} mots, au-delà de la limite de ${LIMITS.words}.`,
  );
}

const wordsOf = (folded: string) => folded.split(' ').filter((word) => word !== '');

/** A name that is the text goes before one that begins with it, and that before the rest. */
function closeness(wanted: string, folded: string): number {
  if (folded === wanted) return 4;
  if (folded.replaceAll(' ', '') === wanted.replaceAll(' ', '')) return 3;
  return folded.startsWith(wanted) ? 2 : 1;
}
