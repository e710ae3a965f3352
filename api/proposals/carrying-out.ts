/** Does to the facts what a proposal asks for, or tries it and keeps nothing. */
import { applyEdit } from '../changes/edit.ts';
import { merge } from '../changes/merge.ts';
import { retire } from '../changes/retire.ts';
import type { Committed } from '../graph/commit.ts';
import type { Graph } from '../graph/graph.ts';
import { importWaiting } from '../interchange/importing/waiting.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Proposed } from './proposal.ts';

export interface How {
  readonly author: string;
  readonly message: string;
  /** The revision that was seen: fields that were changed since are a conflict. */
  readonly expected: number;
  readonly key: string | null;
  readonly reviewer: string | null;
  readonly isDryRun: boolean;
}

/** @throws as the change itself does: SOURCE_REQUIRED, BAD_INPUT, CONFLICT, NOT_FOUND */
export function carriedOut(
  graph: Graph,
  proposed: Proposed,
  { author, message, ...how }: How,
  vocabulary: Vocabulary,
): Promise<Committed<void>> {
  switch (proposed.do) {
    case 'edit': {
      const { entities, links } = proposed;
      return applyEdit(graph, { entities, links, author, message, ...how }, vocabulary);
    }
    case 'retire': {
      const { id, source, at: locator } = proposed;
      return retire(graph, { id, source, locator, author, reason: message, ...how });
    }
    case 'import': {
      const { key, reviewer, isDryRun } = how;
      return importWaiting(graph, proposed, { author, key, reviewer, isDryRun }, vocabulary);
    }
    case 'merge': {
      const { id, into, source, at: locator } = proposed;
      return merge(graph, { id, into, source, locator, author, reason: message, ...how });
    }
  }
}
