/** What documents support, with their parts at any depth: what a `sources` scope lets through. */
import type { Context } from '../context.ts';
import { refused } from '../words/refusing.ts';
import { known } from './known.ts';
import * as queries from './queries.ts';

export interface Scope {
  readonly sources: readonly string[];
  /** How many of the documents must support it; 1 where it is not given. */
  readonly sourcesAtLeast?: number | null;
}

/**
 * The ids of entities, links, quantities and absences that enough of these documents support, each
 * document with its parts.
 * @throws NOT_FOUND for an id that is no document; BAD_INPUT for a number that they cannot reach
 */
export async function supportedBy(
  { sources, sourcesAtLeast }: Scope,
  context: Context,
): Promise<Set<string>> {
  const documents = [...new Set(await known(sources, context, 'Document', 'sources'))];
  const least = sourcesAtLeast ?? 1;
  if (least < 1 || (least > 1 && least > documents.length))
    throw refused('sourcesAtLeast', ({ between }) =>
      between('sourcesAtLeast', 1, Math.max(1, documents.length)),
    );
  const roots = await rootsOf(documents, context);
  const rows = await context.graph.read(queries.citedIn, { ids: [...roots.keys()] });
  const support = new Map<string, Set<string>>();
  for (const { id, source } of rows) {
    const own = support.get(id) ?? new Set<string>();
    support.set(id, own);
    for (const root of roots.get(source) ?? []) own.add(root);
  }
  return new Set([...support].flatMap(([id, own]) => (own.size >= least ? [id] : [])));
}

/** The documents and all their parts, each with the documents asked for that it belongs to. */
async function rootsOf(documents: readonly string[], { graph }: Context) {
  const roots = new Map(documents.map((id) => [id, new Set([id])]));
  for (let level: readonly string[] = documents; level.length > 0; ) {
    const next = new Set<string>();
    for (const { whole, part } of await graph.read(queries.partsOfDocuments, { ids: level })) {
      const own = roots.get(part) ?? new Set<string>();
      roots.set(part, own);
      const before = own.size;
      for (const root of roots.get(whole) ?? []) own.add(root);
      if (own.size > before) next.add(part);
    }
    level = [...next];
  }
  return roots;
}
