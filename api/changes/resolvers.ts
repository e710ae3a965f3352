import DataLoader from 'dataloader';
import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';
import { type Action, allow } from '../access/viewer.ts';
import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import type { Language } from '../errors.ts';
import type { Committed } from '../graph/commit.ts';
import type { Touched } from '../graph/things.ts';
import { bilingual } from '../vocabulary/values.ts';
import { changeRefused, within } from '../words/refusing.ts';
import { applyEdit, checkSize, type Entered } from './edit.ts';
import {
  byKey,
  byNumber,
  type ChangeRow,
  type Entry,
  historyOf,
  latest,
  touchedBy,
} from './history.ts';
import { markId, type RetiredRow, retire, retiredById } from './retire.ts';
import { revert } from './revert.ts';

const MOST = 100;
const LONGEST = { message: 500, reason: 500, at: 300, key: 100 } as const;

interface Paged {
  readonly first: number;
  readonly skip?: number | null;
}

/** The description stands here: a scalar with code of its own loses the one of the SDL. */
const ENTRY =
  'An entry in the form of the seed files, as JSON: {id, kind, name: {fr, en}, since, cite: {source, quote}} for an entity, {from, kind, to, since, cite: {source, at}} for a link. On an entity that exists, only the fields to be set, and the citation that supports them.';

const entry = new GraphQLScalarType({
  name: 'Entry',
  description: ENTRY,
  parseValue: (value) => asEntry(value),
  parseLiteral: (node, variables) => asEntry(valueFromASTUntyped(node, variables)),
});

function asEntry(value: unknown): Entered {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Entered;
  throw changeRefused('BAD_INPUT', ({ notEntry }) => notEntry, 'input');
}

function some<T>(all: readonly T[], { first, skip }: Paged): T[] {
  checkFirst(first);
  const start = Math.max(0, skip ?? 0);
  return all.slice(start, start + first);
}

const checkFirst = (first: number): void => within('first', first, MOST);

function checkText(field: keyof typeof LONGEST, text: string | null | undefined): void {
  const isEmpty = text?.trim() === '';
  if (text === null || text === undefined || (!isEmpty && text.length <= LONGEST[field])) return;
  throw changeRefused('BAD_INPUT', ({ length }) => length(field, LONGEST[field]), field);
}

interface Asked {
  readonly key?: string | null;
  readonly message?: string;
  readonly reason?: string;
  readonly at?: string;
}

/** Who may do it does it once: a request that is sent again under its key gets the first answer. */
async function done(
  action: Action,
  input: Asked,
  { viewer, graph }: Context,
  work: (author: string) => Promise<Committed<unknown>>,
) {
  const author = allow(await viewer(), action);
  for (const field of ['message', 'reason', 'at', 'key'] as const) checkText(field, input[field]);
  const { key } = input;
  const known = async () => {
    const [before] = key ? await graph.read(byKey, { key }) : [];
    if (before === undefined) return null;
    const [change] = await graph.read(byNumber, { numbers: [before.number] });
    return { revision: before.number, count: change?.count ?? 0 };
  };
  const before = await known();
  if (before !== null) return before;
  try {
    const { revision, touched } = await work(author);
    return { revision, count: touched.length };
  } catch (error) {
    // The same request may have been carried out at the same moment.
    const meanwhile = await known();
    if (meanwhile !== null) return meanwhile;
    throw error;
  }
}

interface EditInput extends Asked {
  readonly entities?: readonly Entered[] | null;
  readonly links?: readonly Entered[] | null;
  readonly message: string;
  readonly expectedRevision?: number | null;
}

type Input<T> = { readonly input: T };

const loaders = new WeakMap<Context, DataLoader<number, ChangeRow | null>>();

/** All changes of a level of a request in one statement. */
function changeOf(number: number, context: Context): Promise<ChangeRow | null> {
  const known = loaders.get(context);
  const loader =
    known ??
    new DataLoader<number, ChangeRow | null>(async (numbers) => {
      const rows = await context.graph.read(byNumber, { numbers });
      const byId = new Map(rows.map((row) => [row.number, row]));
      return numbers.map((one) => byId.get(one) ?? null);
    });
  loaders.set(context, loader);
  return loader.load(number);
}

export const changes = concept(import.meta.url, {
  Entry: entry,
  ChangeKind: { LOAD: 'load', IMPORT: 'import', EDIT: 'edit', REVERT: 'revert', RETIRE: 'retire' },
  Mutation: {
    edit: (_: unknown, { input }: Input<EditInput>, context: Context) =>
      done('edit', input, context, (author) => {
        const { entities, links, message, expectedRevision: expected = null, key = null } = input;
        const edit = {
          entities: entities ?? [],
          links: links ?? [],
          message,
          expected,
          author,
          key,
        };
        checkSize(edit);
        return applyEdit(context.graph, edit, context.vocabulary);
      }),
    retire: (
      _: unknown,
      { input }: Input<{ id: string; reason: string; source: string; at: string; key?: string }>,
      context: Context,
    ) =>
      done('retire', input, context, (author) =>
        retire(context.graph, {
          id: input.id,
          reason: input.reason,
          source: input.source,
          locator: input.at,
          author,
          key: input.key ?? null,
        }),
      ),
    revert: (
      _: unknown,
      { input }: Input<{ change: number; message: string; key?: string }>,
      context: Context,
    ) =>
      done('revert', input, context, (author) =>
        revert(context.graph, {
          change: input.change,
          message: input.message,
          author,
          key: input.key ?? null,
        }),
      ),
  },
  Query: {
    changes: (
      _: unknown,
      { first, before }: { first: number; before?: number | null },
      { graph }: Context,
    ) => {
      checkFirst(first);
      return graph.read(latest, { first, before: before ?? Number.MAX_SAFE_INTEGER });
    },
    change: async (_: unknown, { number }: { number: number }, { graph }: Context) =>
      (await graph.read(byNumber, { numbers: [number] }))[0] ?? null,
    retired: async (_: unknown, { id }: { id: string }, { graph }: Context) =>
      (await graph.read(retiredById, { ids: [markId(id)] }))[0] ?? null,
  },
  Entity: {
    history: async ({ id }: { id: string }, page: Paged, { graph }: Context) =>
      some(await historyOf(graph.read, id), page),
  },
  HistoryEntry: {
    change: ({ change }: Entry, _: unknown, context: Context) => changeOf(change, context),
  },
  Change: {
    touched: async ({ number }: ChangeRow, page: Paged, { graph }: Context) =>
      some(await touchedBy(graph.read, number), page),
  },
  TouchedThing: {
    isNew: ({ before }: Touched) => before === null,
    isGone: ({ after }: Touched) => after === null,
    fields: ({ before, after }: Touched) =>
      [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
        .sort()
        .map((field) => ({
          field,
          before: json(before?.[field]),
          after: json(after?.[field]),
        })),
  },
  Retired: {
    name: (retired: RetiredRow, args: { language?: Language }, context: Context) =>
      bilingual('name')(retired as never, args as never, context) ?? retired.id,
    at: ({ locator }: RetiredRow) => locator,
    source: ({ source }: RetiredRow, _: unknown, context: Context) => context.entity(source),
  },
});

const json = (value: unknown) =>
  value === null || value === undefined ? null : JSON.stringify(value);
