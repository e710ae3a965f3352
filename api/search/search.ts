/**
 * Search as one types, the same on both engines: an index of names held in this process, made anew
 * when the graph's revision has changed. Neither engine folds accents and prefixes together.
 */
import MiniSearch from 'minisearch';
import { lastChange } from '../about.ts';
import { fold } from '../folding.ts';
import { cypher } from '../graph/cypher.ts';
import type { Graph } from '../graph/graph.ts';

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

interface NameRow {
  id: string;
  kind: string;
  nameFr: string | null;
  nameEn: string | null;
  aliases: readonly string[] | null;
}

const allNames = cypher<object, NameRow>`
  MATCH (e:Entity) RETURN e.id AS id, e.kind AS kind, e.nameFr AS nameFr, e.nameEn AS nameEn, e.aliases AS aliases
  ORDER BY id`;

/** One indexed name: an entity has several. */
interface Name {
  readonly key: string;
  readonly id: string;
  readonly kind: string;
  readonly text: string;
}

/** A slip is forgiven only in words at least this long. */
const LONG_ENOUGH = 5;

export function openSearch(graph: Graph): Search {
  let index: Promise<MiniSearch<Name>> | undefined;
  let made = -1;

  async function current(): Promise<MiniSearch<Name>> {
    const { number: now } = await lastChange(graph);
    if (index === undefined || now !== made) {
      made = now;
      index = graph.read(allNames, {}).then(indexed);
      index.catch(() => {
        index = undefined;
      });
    }
    return index;
  }

  async function all(text: string, kinds: readonly string[] | null): Promise<Found[]> {
    const names = await current();
    const filter =
      kinds === null ? {} : { filter: (result: { kind: string }) => kinds.includes(result.kind) };
    const exact = names.search(text, { ...filter, prefix: true, combineWith: 'AND' } as never);
    const hits =
      exact.length > 0
        ? exact
        : names.search(text, {
            ...filter,
            prefix: true,
            combineWith: 'AND',
            fuzzy: (term: string) => (term.length >= LONG_ENOUGH ? 1 : false),
          } as never);
    const best = new Map<string, Found>();
    for (const hit of hits) {
      const found = {
        id: String(hit['of']),
        score: hit.score * closeness(text, String(hit['text'])),
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

function indexed(rows: readonly NameRow[]): MiniSearch<Name> {
  const names = new MiniSearch<Name>({
    idField: 'key',
    fields: ['text'],
    storeFields: ['of', 'kind', 'text'],
    extractField: (name, field) => (field === 'of' ? name.id : (name as never)[field]),
    tokenize: (text) =>
      fold(text)
        .split(' ')
        .filter((word) => word !== ''),
    processTerm: (term) => term,
  });
  for (const { id, kind, nameFr, nameEn, aliases } of rows) {
    const texts = new Set(
      [nameFr, nameEn, ...(aliases ?? [])].filter((text) => text !== null && text !== undefined),
    );
    let at = 0;
    for (const text of texts) names.add({ key: `${id}/${at++}`, id, kind, text });
  }
  return names;
}

/** A name that is the text goes before one that begins with it, and that before the rest. */
function closeness(text: string, name: string): number {
  const [wanted, folded] = [fold(text), fold(name)];
  return folded === wanted ? 4 : folded.startsWith(wanted) ? 2 : 1;
}
