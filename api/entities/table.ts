/**
 * The table of entities by which lists are filtered and ordered, read once per revision of the graph:
 * at 100,000 entities a condition costs microseconds here, and a scan of the database half a second.
 */
import { lastChange } from '../about.ts';
import type { Language } from '../errors.ts';
import { forFields } from '../graph/cypher.ts';
import type { Graph } from '../graph/graph.ts';
import { filterFields, type Vocabulary } from '../vocabulary/vocabulary.ts';
import { allListed, type Listed } from './queries.ts';

export interface Table {
  readonly size: number;
  of(id: string): Listed | undefined;
  /** Those of a kind, or all when the label is `Entity`, in the order of their names. */
  byName(label: string, language: Language): readonly Listed[];
  /** The ids of the same, in the same order. */
  idsByName(label: string, language: Language): readonly string[];
}

interface Kept {
  readonly revision: number;
  readonly table: Promise<Table>;
}

const kept = new WeakMap<Graph, Kept>();

export async function tableOf(graph: Graph, vocabulary: Vocabulary): Promise<Table> {
  const { number: revision } = await lastChange(graph);
  const known = kept.get(graph);
  if (known?.revision === revision) return known.table;
  const fields = filterFields(vocabulary.kinds).map(({ id }) => id);
  const table = graph.read(forFields(allListed, fields), {}).then(tableFrom);
  kept.set(graph, { revision, table });
  table.catch(() => kept.delete(graph));
  return table;
}

/** Each list is put in order when it is first asked for, and not again. */
function tableFrom(rows: readonly Listed[]): Table {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ordered = new Map<string, readonly Listed[]>();
  const ids = new Map<string, readonly string[]>();
  const byName = (label: string, language: Language): readonly Listed[] => {
    const key = `${language} ${label}`;
    const known = ordered.get(key);
    if (known !== undefined) return known;
    const list =
      label === 'Entity'
        ? [...rows].sort(named(language))
        : byName('Entity', language).filter(({ kind }) => kind === label);
    ordered.set(key, list);
    return list;
  };
  const idsByName = (label: string, language: Language): readonly string[] => {
    const key = `${language} ${label}`;
    const list = ids.get(key) ?? byName(label, language).map(({ id }) => id);
    ids.set(key, list);
    return list;
  };
  return { size: rows.length, of: (id) => byId.get(id), byName, idsByName };
}

export function named(language: Language) {
  const name = language === 'FR' ? 'sortFr' : 'sortEn';
  return (a: Listed, b: Listed) => compare(a[name], b[name]) || compare(a.id, b.id);
}

export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
