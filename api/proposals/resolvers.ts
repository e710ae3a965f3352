import { allow, mayDo } from '../access/viewer.ts';
import { checkTexts, madeUnder, onceKey } from '../changes/done.ts';
import { checkSize } from '../changes/edit.ts';
import type { Entered } from '../changes/entry.ts';
import { together } from '../changes/telling.ts';
import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import { readPrivately } from '../graph/private.ts';
import { proposalRefused, within } from '../words/refusing.ts';
import { accept, proposalById, refuse, say, withdraw } from './deciding.ts';
import { nameOf } from './naming.ts';
import {
  countIn,
  idOf,
  messagesOf,
  OPEN,
  type Proposal,
  type Proposed,
  proposalOf,
  proposalsById,
  proposalsIn,
  proposalsOf,
} from './proposal.ts';
import { propose } from './propose.ts';
import { spend } from './spending.ts';
import { similar, weigh } from './weighing.ts';

interface Said {
  readonly entities?: readonly Entered[] | null;
  readonly links?: readonly Entered[] | null;
  readonly merge?: { id: string; into: string; source: string; at: string } | null;
  readonly retire?: { id: string; source: string; at: string } | null;
}
interface ProposeInput extends Said {
  readonly message: string;
  readonly name?: string | null;
  readonly contact?: string | null;
  readonly expectedRevision?: number | null;
  readonly key?: string | null;
  readonly dryRun?: boolean | null;
}
type Input<T> = { readonly input: T };

/** @throws BAD_INPUT where it is not exactly one of the three */
function proposedIn({ entities, links, merge, retire }: Said): Proposed | null {
  const edit = { entities: entities ?? [], links: links ?? [] };
  const hasEntries = edit.entities.length + edit.links.length > 0;
  const given = [hasEntries ? edit : null, merge ?? null, retire ?? null].filter(
    (one) => one !== null,
  );
  if (given.length === 0) return null;
  if (given.length > 1) throw proposalRefused('BAD_INPUT', ({ notOne }) => notOne, 'input');
  if (merge) return { do: 'merge', ...merge };
  if (retire) return { do: 'retire', ...retire };
  checkSize(edit);
  return { do: 'edit', ...edit };
}

async function found(id: string, { graph }: Context): Promise<Proposal> {
  const proposal = await proposalById(graph, id);
  if (proposal === null) throw proposalRefused('NOT_FOUND', ({ unknown }) => unknown, 'id');
  return proposal;
}

/** By its address, for whoever holds it; by its id, for editors and for the account that made it. */
async function seenBy(
  { address, id }: { address?: string | null; id?: string | null },
  context: Context,
): Promise<Proposal> {
  if ((address ?? null) === null ? !id : id)
    throw proposalRefused('BAD_INPUT', ({ oneAddress }) => oneAddress, 'address');
  if (address) return found(idOf(address), context);
  const viewer = await context.viewer();
  const proposal = await proposalById(context.graph, id ?? '');
  const isOwn = proposal?.account !== null && proposal?.account === viewer.account;
  if (!isOwn) allow(viewer, 'review');
  return proposal ?? found(id ?? '', context);
}

/** What depends on who asks, or on an address that nobody else may learn, is kept in no cache. */
function neverKept({ isPosted }: Context): void {
  if (!isPosted) throw proposalRefused('BAD_INPUT', ({ byPost }) => byPost);
}

async function editorIn(context: Context): Promise<string> {
  return allow(await context.viewer(), 'review');
}

export const proposals = concept(import.meta.url, {
  ProposalState: {
    WAITING: 'waiting',
    ASKED: 'asked',
    ACCEPTED: 'accepted',
    REFUSED: 'refused',
    WITHDRAWN: 'withdrawn',
  },
  ProposalKind: { EDIT: 'edit', RETIRE: 'retire', MERGE: 'merge', IMPORT: 'import' },
  Mutation: {
    propose: async (_: unknown, { input }: Input<ProposeInput>, context: Context) => {
      const viewer = await context.viewer();
      allow(viewer, 'propose');
      checkTexts({ ...input });
      checkTexts({ ...input.merge, ...input.retire });
      const proposed = proposedIn(input);
      if (proposed === null) throw proposalRefused('BAD_INPUT', ({ notOne }) => notOne, 'input');
      if (viewer.account === null) spend(context);
      const { message, contact = null, expectedRevision: expected = null } = input;
      const { account } = viewer;
      const key = onceKey(input.key, account ?? '', input);
      const asked = { proposed, message, contact, expected, key, account };
      const isDryRun = input.dryRun === true;
      const name = await nameOf(viewer, input.name, context.graph);
      return propose(context.graph, { ...asked, name, isDryRun }, context.vocabulary);
    },
    withdraw: async (_: unknown, args: { address: string }, context: Context) => {
      const { id } = await seenBy(args, context);
      return withdraw(context.graph, id);
    },
    reply: async (
      _: unknown,
      { input }: Input<{ address: string; message: string }>,
      context: Context,
    ) => {
      checkTexts(input);
      const viewer = await context.viewer();
      if (viewer.account === null) spend(context);
      const { id, name } = await seenBy({ address: input.address }, context);
      return say(context.graph, id, { by: 'proposer', name, text: input.message });
    },
    accept: async (
      _: unknown,
      {
        input,
      }: Input<Said & { id: string; expectedRevision?: number | null; dryRun?: boolean | null }>,
      context: Context,
    ) => {
      const editor = await editorIn(context);
      const { id, expectedRevision: expected = null, dryRun } = input;
      checkTexts({ ...input.merge, ...input.retire });
      const asked = { id, editor, instead: proposedIn(input), expected, isDryRun: dryRun === true };
      return accept(context.graph, asked, (key) => madeUnder(key, context), context.vocabulary);
    },
    refuse: async (
      _: unknown,
      { input }: Input<{ id: string; reason: string }>,
      context: Context,
    ) => {
      const editor = await editorIn(context);
      checkTexts(input);
      return refuse(context.graph, input.id, editor, input.reason);
    },
    ask: async (
      _: unknown,
      { input }: Input<{ id: string; message: string }>,
      context: Context,
    ) => {
      const name = await editorIn(context);
      checkTexts(input);
      return say(context.graph, input.id, { by: 'editor', name, text: input.message });
    },
  },
  Query: {
    proposal: async (
      _: unknown,
      args: { address?: string | null; id?: string | null },
      context: Context,
    ) => {
      neverKept(context);
      return seenBy(args, context);
    },
    reviewQueue: async (
      _: unknown,
      { first, skip }: { first: number; skip: number },
      context: Context,
    ) => {
      neverKept(context);
      await editorIn(context);
      within('first', first, 100);
      const read = readPrivately(context.graph);
      const [total] = await read(countIn, { states: OPEN });
      const page = { states: OPEN, first, skip: Math.max(0, skip) };
      const ids = (await read(proposalsIn, page)).map(({ id }) => id);
      return { totalCount: total?.count ?? 0, nodes: await inOrder(ids, context) };
    },
    myProposals: async (_: unknown, __: unknown, context: Context) => {
      neverKept(context);
      const { account } = await context.viewer();
      if (account === null) return [];
      const ids = await readPrivately(context.graph)(proposalsOf, { account });
      return inOrder(
        ids.map(({ id }) => id),
        context,
      );
    },
  },
  Proposal: {
    kind: ({ proposed }: Proposal) => proposed.do,
    about: ({ about }: Proposal, _: unknown, context: Context) => context.entity(about),
    seenRevision: ({ seen }: Proposal) => seen,
    isSigned: ({ account }: Proposal) => account !== null,
    entities: ({ proposed }: Proposal) => (proposed.do === 'edit' ? proposed.entities : []),
    links: ({ proposed }: Proposal) => (proposed.do === 'edit' ? proposed.links : []),
    touched: async (proposal: Proposal, _: unknown, context: Context) =>
      OPEN.includes(proposal.state)
        ? together((await weigh(proposal, context)).touched).slice(0, 100)
        : [],
    problem: async (proposal: Proposal, _: unknown, context: Context) => {
      if (!OPEN.includes(proposal.state)) return null;
      const { problem } = await weigh(proposal, context);
      return problem === null ? null : { ...problem, code: problem.code, field: problem.field };
    },
    similar: async (proposal: Proposal, _: unknown, context: Context) => {
      if (!OPEN.includes(proposal.state) || !mayDo(await context.viewer(), 'review')) return [];
      const ids = await similar(proposal, context);
      const rows = await Promise.all(ids.map((id) => context.entity(id)));
      return rows.filter((row) => row !== null);
    },
    messages: async ({ id }: Proposal, _: unknown, { graph }: Context) =>
      (await readPrivately(graph)(messagesOf, { ids: [id] })).filter(({ sort }) => sort === 'said'),
  },
  ProposalProblem: {
    sentence: (
      { sentences }: { sentences: Record<string, string> },
      { language }: { language?: string },
      context: Context,
    ) => sentences[language ?? context.language],
    conflicts: ({ conflicts }: { conflicts: readonly { mine: unknown; theirs: unknown }[] }) =>
      conflicts.map((one) => ({
        ...one,
        mine: JSON.stringify(one.mine),
        theirs: JSON.stringify(one.theirs),
      })),
  },
});

async function inOrder(ids: readonly string[], { graph }: Context): Promise<Proposal[]> {
  const records = await readPrivately(graph)(proposalsById, { ids });
  const byId = new Map(records.map((one) => [one.id, one]));
  return ids.flatMap((id) => {
    const record = byId.get(id);
    return record === undefined ? [] : [proposalOf(record)];
  });
}
