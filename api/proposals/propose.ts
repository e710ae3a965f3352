/** Takes a proposal: checked as an edit is, kept apart from facts until an editor decides. */
import { NOBODY } from '../changes/nobody.ts';
import type { Graph } from '../graph/graph.ts';
import { privately, readPrivately } from '../graph/private.ts';
import { importRefused } from '../interchange/importing/refusing.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { proposalRefused } from '../words/refusing.ts';
import { carriedOut } from './carrying-out.ts';
import {
  aboutOf,
  countIn,
  idOf,
  importsIn,
  newAddress,
  OPEN,
  type Proposal,
  type Proposed,
  proposalOf,
  proposalsById,
  proposalWithKey,
  recordOf,
} from './proposal.ts';

export interface Proposing {
  readonly proposed: Proposed;
  readonly message: string;
  readonly name: string | null;
  readonly account: string | null;
  /** Where an answer may be sent; kept apart from the proposal, and removed when it is decided. */
  readonly contact: string | null;
  readonly expected: number | null;
  readonly key: string | null;
  readonly isDryRun: boolean;
}

/** Characters of what one proposal may hold, and what an import may. */
export const LARGEST = 20_000;
const LARGEST_IMPORT = 600_000;
/** Open proposals of people without an account: beyond, new ones wait until some are decided. */
const MOST_OPEN = 20_000;
const MOST_IMPORTS = 200;

export interface Kept {
  readonly proposal: Proposal;
  /** The address by which the proposer finds it again; null where it was sent before under the same key. */
  readonly address: string | null;
}

/** @throws as the change that it asks for would; TOO_COSTLY where too many wait */
export async function propose(
  graph: Graph,
  asked: Proposing,
  vocabulary: Vocabulary,
): Promise<Kept> {
  const { proposed, message, key, isDryRun } = asked;
  const most = proposed.do === 'import' ? LARGEST_IMPORT : LARGEST;
  if (JSON.stringify(proposed).length > most)
    throw proposalRefused('BAD_INPUT', ({ tooLarge }) => tooLarge(most), 'input');
  const before = await sentBefore(graph, key);
  if (before !== null) return { proposal: before, address: null };
  const seen = await checked(graph, asked, vocabulary);
  const address = newAddress();
  const proposal: Proposal = {
    id: idOf(address),
    state: 'waiting',
    proposed,
    about: aboutOf(proposed),
    message,
    name: asked.name,
    account: asked.account,
    seen,
    at: new Date().toISOString(),
    decidedAt: null,
    by: null,
    reason: null,
    change: null,
    key,
  };
  if (isDryRun) return { proposal, address: null };
  try {
    await privately(graph, async ({ run, create }) => {
      const [open] = asked.account === null ? await run(countIn, { states: OPEN }) : [];
      if ((open?.count ?? 0) >= MOST_OPEN)
        throw proposalRefused('TOO_COSTLY', ({ tooManyOpen }) => tooManyOpen);
      const isMany = proposed.do === 'import' && asked.account === null;
      const [imports] = isMany ? await run(importsIn, { states: OPEN }) : [];
      if ((imports?.count ?? 0) >= MOST_IMPORTS)
        throw importRefused('TOO_COSTLY', ({ manyImports }) => manyImports());
      await create('Proposal', [recordOf(proposal)]);
      if (asked.contact !== null) {
        const { contact: text } = asked;
        const properties = { proposal: proposal.id, at: proposal.at, sort: 'contact', text };
        await create('Message', [{ id: `${proposal.id}/contact`, properties }]);
      }
    });
  } catch (error) {
    // The same request may have been kept at the same moment.
    const meanwhile = await sentBefore(graph, key);
    if (meanwhile !== null) return { proposal: meanwhile, address: null };
    throw error;
  }
  return { proposal, address };
}

async function sentBefore(graph: Graph, key: string | null): Promise<Proposal | null> {
  const read = readPrivately(graph);
  const [known] = key === null ? [] : await read(proposalWithKey, { key });
  if (known === undefined) return null;
  const [record] = await read(proposalsById, { ids: [known.id] });
  return record === undefined ? null : proposalOf(record);
}

/** @returns the revision at which it would have been possible */
async function checked(graph: Graph, asked: Proposing, vocabulary: Vocabulary): Promise<number> {
  const { proposed, message, name, expected } = asked;
  const how = { author: name ?? NOBODY, message, key: null, reviewer: null, isDryRun: true };
  // A revision that is not there yet has no later change: everything would pass.
  const { revision, touched } = await carriedOut(
    graph,
    proposed,
    { ...how, expected: expected ?? Number.MAX_SAFE_INTEGER },
    vocabulary,
  );
  if (touched.length === 0)
    throw proposalRefused('BAD_INPUT', ({ nothingNew }) => nothingNew, 'input');
  return expected === null ? revision : Math.min(expected, revision);
}
