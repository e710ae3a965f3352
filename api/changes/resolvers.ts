import DataLoader from 'dataloader';
import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import { today } from '../day.ts';
import type { EntityRow } from '../entities/queries.ts';
import type { Language } from '../errors.ts';
import type { Touched } from '../graph/things.ts';
import type { LinkRow } from '../links/queries.ts';
import { currentFacts } from '../snapshot/current.ts';
import { bilingual } from '../vocabulary/values.ts';
import { within } from '../words/refusing.ts';
import { wordsIn } from '../words/words.ts';
import { type Around, changesAround, idsAround, isAround } from './around.ts';
import { entityEntry, linkEntry } from './as-entry.ts';
import { between } from './compare.ts';
import { confirm } from './confirm.ts';
import { type Asked, type ChangeResult, done } from './done.ts';
import { applyEdit, checkSize } from './edit.ts';
import { type Entered, entry } from './entry.ts';
import {
  byNumber,
  type ChangeRow,
  changesWhere,
  type Entry,
  historyOf,
  touchedBy,
} from './history.ts';
import { merge } from './merge.ts';
import { MOST, type Paged, some } from './paging.ts';
import { markId, type RetiredRow, retire, retiredById } from './retire.ts';
import { revert, unmerge } from './revert.ts';
import {
  type FieldChange,
  fieldLabel,
  fieldSentence,
  fieldsOf,
  nameIn,
  sentenceOf,
  together,
} from './telling.ts';

type Spoken = { readonly language?: Language };
type Input<T> = { readonly input: T & Asked };

/** Of a change of a place or a theme, only what belongs to it is told. */
interface Within {
  readonly ids?: ReadonlySet<string>;
}

const touchesField = ({ touched }: Entry, field: string | null | undefined) =>
  !field || field in { ...touched.before, ...touched.after };

const history = async ({ id }: { id: string }, page: Paged, { graph }: Context) =>
  some(
    (await historyOf(graph.read, id)).filter((one) => touchesField(one, page.field)),
    page,
  );

interface EditInput {
  readonly entities?: readonly Entered[] | null;
  readonly links?: readonly Entered[] | null;
  readonly message: string;
  readonly expectedRevision?: number | null;
}
interface Sourced {
  readonly id: string;
  readonly reason: string;
  readonly source: string;
  readonly at: string;
  readonly expectedRevision?: number | null;
}

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

const facts = ({ graph, vocabulary }: Context) => currentFacts(graph, vocabulary);

const entitiesAt = (field: string) => async (link: LinkRow, _: unknown, context: Context) => {
  const ids = (link[field] as readonly string[] | undefined) ?? [];
  const rows = await Promise.all(ids.map((id) => context.entity(id)));
  return rows.filter((row) => row !== null);
};

export const changes = concept(import.meta.url, {
  Entry: entry,
  ChangeKind: {
    LOAD: 'load',
    IMPORT: 'import',
    EDIT: 'edit',
    REVERT: 'revert',
    RETIRE: 'retire',
    MERGE: 'merge',
    UNMERGE: 'unmerge',
    ERASE: 'erase',
    CONFIRM: 'confirm',
  },
  Mutation: {
    edit: (_: unknown, { input }: Input<EditInput>, context: Context) =>
      done('edit', input, context, (author, how) => {
        const { entities, links, message, expectedRevision: expected = null } = input;
        const edit = { entities: entities ?? [], links: links ?? [], message, expected, author };
        checkSize(edit);
        return applyEdit(context.graph, { ...edit, ...how }, context.vocabulary);
      }),
    retire: (_: unknown, { input }: Input<Sourced>, context: Context) =>
      done('retire', input, context, (author, how) => {
        const { id, reason, source, at: locator, expectedRevision: expected = null } = input;
        const asked = { id, reason, source, locator, expected, author };
        return retire(context.graph, { ...asked, ...how });
      }),
    revert: (
      _: unknown,
      { input }: Input<{ change: number; only?: readonly string[] | null; message: string }>,
      context: Context,
    ) =>
      done('revert', input, context, (author, how) => {
        const { change, only = null, message } = input;
        if (only !== null) within('only', only.length, MOST);
        return revert(context.graph, { change, only, message, author, ...how });
      }),
    merge: (_: unknown, { input }: Input<Sourced & { into: string }>, context: Context) =>
      done('merge', input, context, (author, how) => {
        const { id, into, reason, source, at: locator, expectedRevision: expected = null } = input;
        const asked = { id, into, reason, source, locator, expected, author };
        return merge(context.graph, { ...asked, ...how });
      }),
    unmerge: (_: unknown, { input }: Input<{ id: string; message: string }>, context: Context) =>
      done('merge', input, context, (author, how) => {
        const { id, message } = input;
        return unmerge(context.graph, { id, message, author, ...how });
      }),
    confirm: (
      _: unknown,
      {
        input,
      }: Input<{
        link: string;
        end: string;
        disputes: boolean;
        message: string;
        expectedRevision?: number | null;
      }>,
      context: Context,
    ) =>
      done(
        'confirm',
        input,
        context,
        (author, how) => {
          const { link, end, disputes, message, expectedRevision: expected = null } = input;
          const asked = { link, end, disputes, message, expected, author, day: today() };
          return confirm(context.graph, { ...asked, ...how });
        },
        { entities: [input.end] },
      ),
  },
  ChangeResult: {
    touched: ({ touched }: ChangeResult, page: Paged) => some(together(touched ?? []), page),
  },
  Query: {
    changes: async (
      _: unknown,
      args: {
        first: number;
        before?: number | null;
        author?: string | null;
        kind?: string | null;
      } & Around,
      context: Context,
    ) => {
      const { graph } = context;
      within('first', args.first, MOST);
      const { first, author = null, kind = null, place, theme } = args;
      const before = args.before ?? Number.MAX_SAFE_INTEGER;
      const ids = idsAround(await facts(context), { place: place ?? null, theme: theme ?? null });
      if (ids === null) return graph.read(changesWhere, { first, before, author, kind });
      const numbers = await changesAround(graph.read, ids, { before, first });
      const rows = await graph.read(byNumber, { numbers });
      return rows
        .filter((row) => (author ?? row.author) === row.author && (kind ?? row.kind) === row.kind)
        .map((row) => ({ ...row, ids }));
    },
    change: async (_: unknown, { number }: { number: number }, { graph }: Context) =>
      (await graph.read(byNumber, { numbers: [number] }))[0] ?? null,
    retired: async (_: unknown, { id }: { id: string }, { graph }: Context) =>
      (await graph.read(retiredById, { ids: [markId(id)] }))[0] ?? null,
  },
  Entity: {
    history,
    entry: (row: EntityRow, _: unknown, { vocabulary }: Context) => entityEntry(row, vocabulary),
    between: (
      { id }: { id: string },
      { from, to }: { from: number; to?: number | null },
      { graph }: Context,
    ) => between(graph.read, id, from, to ?? null).then((all) => all.slice(0, MOST)),
  },
  Link: {
    history,
    entry: (row: LinkRow, _: unknown, { vocabulary }: Context) => linkEntry(row, vocabulary),
    confirmedBy: entitiesAt('confirmedBy'),
    disputedBy: entitiesAt('disputedBy'),
    endsSay: async (link: LinkRow, { language }: Spoken, context: Context) => {
      const spoken = language ?? context.language;
      const { links, values } = wordsIn(spoken);
      const names = async (field: string) =>
        (await entitiesAt(field)(link, null, context)).map((row) => nameIn(row, spoken) ?? row.id);
      const said = [
        ...(await names('confirmedBy')).slice(0, 2).map(links.confirmed),
        ...(await names('disputedBy')).slice(0, 2).map(links.disputed),
      ];
      return said.length === 0 ? null : values.list(said);
    },
  },
  HistoryEntry: {
    change: ({ change }: Entry, _: unknown, context: Context) => changeOf(change, context),
  },
  Change: {
    touched: async ({ number, ids }: ChangeRow & Within, page: Paged, { graph }: Context) => {
      const all = await touchedBy(graph.read, number);
      return some(
        together(ids === undefined ? all : all.filter((one) => isAround(ids, one))),
        page,
      );
    },
  },
  TouchedThing: {
    isNew: ({ before }: Touched) => before === null,
    isGone: ({ after }: Touched) => after === null,
    fields: fieldsOf,
    sentence: (touched: Touched, { language }: Spoken, context: Context) =>
      sentenceOf(touched, language ?? context.language, context),
  },
  FieldChange: {
    before: ({ before }: FieldChange) => json(before),
    after: ({ after }: FieldChange) => json(after),
    label: (change: FieldChange, { language }: Spoken, context: Context) =>
      fieldLabel(change, language ?? context.language, context),
    sentence: (change: FieldChange, { language }: Spoken, context: Context) =>
      fieldSentence(change, language ?? context.language, context),
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
