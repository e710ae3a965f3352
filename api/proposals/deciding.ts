/** What editors and proposers do with a proposal: accept, refuse, ask back, answer, withdraw. */
import { NOBODY } from '../changes/nobody.ts';
import type { Graph } from '../graph/graph.ts';
import { privately, type Records, readPrivately } from '../graph/private.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { proposalRefused } from '../words/refusing.ts';
import { carriedOut } from './carrying-out.ts';
import {
  type Message,
  messagesOf,
  OPEN,
  type Proposal,
  type Proposed,
  proposalOf,
  proposalsById,
  recordOf,
} from './proposal.ts';

/** Messages of one thread. */
const MOST_MESSAGES = 100;

export async function proposalById(graph: Graph, id: string): Promise<Proposal | null> {
  const [record] = await readPrivately(graph)(proposalsById, { ids: [id] });
  return record === undefined ? null : proposalOf(record);
}

export interface Acceptance {
  readonly id: string;
  readonly editor: string;
  /** What is published in place of what was proposed; null for the proposal as it is. */
  readonly instead: Proposed | null;
  /** The revision that the editor saw; null for the one that the proposer saw. */
  readonly expected: number | null;
  readonly isDryRun: boolean;
}

export interface Accepted {
  readonly proposal: Proposal;
  readonly revision: number;
  readonly touchedCount: number;
}

/**
 * Checked again, and kept as one change with the proposer as its author. The change bears the name of the
 * proposal as its key: whoever accepts twice, or after a failure between the two steps, publishes it once.
 * @throws NOT_FOUND, CONFLICT where it is decided or the fields were changed since, and as the change does
 */
export async function accept(
  graph: Graph,
  { id, editor, instead, expected, isDryRun }: Acceptance,
  published: (key: string) => Promise<{ revision: number; touchedCount: number } | null>,
  vocabulary: Vocabulary,
): Promise<Accepted> {
  const proposal = await open(graph, id);
  const key = `proposal:${id}`;
  const before = isDryRun ? null : await published(key);
  const how = {
    author: proposal.name ?? NOBODY,
    message: proposal.message,
    expected: expected ?? proposal.seen,
    key,
    reviewer: editor,
    isDryRun,
  };
  const change =
    before ?? counted(await carriedOut(graph, instead ?? proposal.proposed, how, vocabulary));
  if (isDryRun) return { proposal, ...change };
  const decided = await decide(graph, id, {
    state: 'accepted',
    by: editor,
    change: change.revision,
    ...(instead === null ? {} : { proposed: instead }),
  });
  return { proposal: decided, ...change };
}

const counted = ({ revision, touched }: { revision: number; touched: readonly unknown[] }) => ({
  revision,
  touchedCount: touched.length,
});

/** @throws NOT_FOUND, CONFLICT where it is decided */
export const refuse = (graph: Graph, id: string, editor: string, reason: string) =>
  decide(graph, id, { state: 'refused', by: editor, reason });

/** @throws NOT_FOUND, CONFLICT where it is decided */
export const withdraw = (graph: Graph, id: string) => decide(graph, id, { state: 'withdrawn' });

/** An editor asks, or the proposer answers: the thread grows, and the state says whose turn it is. */
export async function say(
  graph: Graph,
  id: string,
  message: Pick<Message, 'by' | 'name' | 'text'>,
): Promise<Proposal> {
  return privately(graph, async (records) => {
    const proposal = await mustBeOpen(records, id);
    const at = new Date().toISOString();
    const [thread] = [await records.run(messagesOf, { ids: [id] })];
    const count = thread.length;
    if (count >= MOST_MESSAGES)
      throw proposalRefused('TOO_COSTLY', ({ longThread }) => longThread(MOST_MESSAGES));
    const number = String(count).padStart(3, '0');
    const properties = { proposal: id, at, sort: 'said', ...message };
    await records.create('Message', [{ id: `${id}/${number}`, properties }]);
    const next = { ...proposal, state: message.by === 'editor' ? 'asked' : 'waiting' } as const;
    await records.put('Proposal', [recordOf(next)]);
    return next;
  });
}

/** Decided once; the address for an answer goes. */
function decide(graph: Graph, id: string, decision: Partial<Proposal>): Promise<Proposal> {
  return privately(graph, async (records) => {
    const proposal = await mustBeOpen(records, id);
    const next = { ...proposal, ...decision, decidedAt: new Date().toISOString() };
    await records.put('Proposal', [recordOf(next)]);
    await records.remove('Message', [`${id}/contact`]);
    return next;
  });
}

async function open(graph: Graph, id: string): Promise<Proposal> {
  return stillOpen(await proposalById(graph, id));
}

async function mustBeOpen({ get }: Records, id: string): Promise<Proposal> {
  const [record] = await get('Proposal', [id]);
  return stillOpen(record === undefined ? null : proposalOf(record));
}

function stillOpen(proposal: Proposal | null): Proposal {
  if (proposal === null) throw proposalRefused('NOT_FOUND', ({ unknown }) => unknown, 'id');
  if (!OPEN.includes(proposal.state))
    throw proposalRefused('CONFLICT', ({ decided }) => decided[proposal.state], 'state');
  return proposal;
}
