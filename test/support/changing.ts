/** Changes of a graph in process, for tests: each gives the revision after it. */
import { applyEdit, type Entered } from '../../api/changes/edit.ts';
import { merge } from '../../api/changes/merge.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';

const vocabulary = readVocabulary();
const HOW = { author: 'ana', expected: null, key: null } as const;

export async function editing(
  graph: Graph,
  { entities = [], links = [] }: { entities?: Entered[]; links?: Entered[] },
): Promise<number> {
  const edit = { entities, links, message: 'read again', ...HOW };
  return (await applyEdit(graph, edit, vocabulary)).revision;
}

export async function merging(graph: Graph, id: string, into: string): Promise<number> {
  const said = { reason: 'one body', source: 'le-registre', locator: 'fiche 9' };
  return (await merge(graph, { id, into, ...said, ...HOW })).revision;
}
