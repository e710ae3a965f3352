/** An import that waits for an editor: what was found in the file, without the file and without what is left out. */

import type { Committed } from '../../graph/commit.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { READERS } from '../readers/readers.ts';
import { type Body, nothing, type Tie } from './facts.ts';
import { accepted, prepared, type Read, type Told } from './importing.ts';
import type { Decisions } from './matching.ts';

export interface WaitingImport {
  readonly format: string;
  readonly file: Read['file'];
  readonly bodies: readonly Body[];
  readonly ties: readonly Tie[];
  readonly told: Told;
  readonly decisions: Decisions;
}

/** What a proposal keeps of a file that was read. */
export const waitingImport = (
  { file, reader, found }: Read,
  told: Told,
  decisions: Decisions,
): WaitingImport => ({
  format: reader.id,
  file: { name: file.name, digest: file.digest },
  bodies: [...found.bodies.values()],
  ties: found.ties,
  told,
  decisions,
});

interface How {
  readonly author: string;
  readonly key: string | null;
  readonly reviewer: string | null;
  readonly isDryRun: boolean;
}

/** Takes what is certain or was decided, as one change; nothing of what is doubtful. */
export async function importWaiting(
  graph: Graph,
  { format, file, bodies, ties, told, decisions }: WaitingImport,
  how: How,
  vocabulary: Vocabulary,
): Promise<Committed<void>> {
  const reader = READERS.find(({ id }) => id === format) ?? READERS[0];
  const found = {
    ...nothing(),
    bodies: new Map(bodies.map((one) => [one.key, one])),
    ties: [...ties],
  };
  const read = { file, reader: reader as Read['reader'], found };
  const before = await prepared(graph, read, { vocabulary }, told, { decisions });
  const { revision, touched } = await accepted(graph, before, how);
  return { result: undefined, revision, touched };
}
