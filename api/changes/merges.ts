/** Merges seen from both sides: what one would do, and what those before have done. */
import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import type { EntityRow } from '../entities/queries.ts';
import type { Language } from '../errors.ts';
import { rehearse } from '../graph/commit.ts';
import { type Batched, cypher } from '../graph/cypher.ts';
import type { Thing, Touched } from '../graph/things.ts';
import { bilingual } from '../vocabulary/values.ts';
import { isSame, isValue } from './combining.ts';
import { byNumber, historyOf } from './history.ts';
import { joinInto } from './merge.ts';
import { type Paged, some } from './paging.ts';
import { fieldLabel, isTold, shown, together } from './telling.ts';

interface Preview {
  readonly goes: Thing;
  readonly stays: Thing;
  readonly touched: readonly Touched[];
}

/** A field of both, as a preview tells it. */
interface Difference {
  readonly field: string;
  readonly goes: unknown;
  readonly stays: unknown;
  readonly isKept: boolean;
  readonly touched: Pick<Touched, 'label' | 'kind'>;
}

type Spoken = { readonly language?: Language };

interface MergedRow {
  readonly id: string;
  readonly of: string;
  readonly into: string;
  readonly reason: string;
  readonly source: string;
  readonly locator: string;
  readonly by: string;
}

const mergedInOf: Batched<object, { merged: MergedRow }> = cypher`
  MATCH (m:Merged) WHERE m.into IN $ids RETURN m.into AS of, m.id AS id, m {.*} AS merged
  ORDER BY id`;

async function preview(id: string, into: string, { graph }: Context): Promise<Preview> {
  let both: { readonly goes: Thing; readonly stays: Thing } | undefined;
  const nobody = { reason: '', source: '', locator: '', author: '' };
  const touched = await rehearse(graph.read, async (writer) => {
    both = await joinInto(writer, { id, into, ...nobody });
  });
  return { ...(both as NonNullable<typeof both>), touched };
}

/** Names become other names, and are told apart. */
const IS_NAME = /^name/;

function differences({ goes, stays }: Preview): Difference[] {
  const touched = { label: 'Entity', kind: stays.kind } as const;
  return Object.entries(goes.properties).flatMap(([field, value]) => {
    const own = stays.properties[field] ?? null;
    if (!isTold(field) || IS_NAME.test(field) || field === 'aliases') return [];
    if (value === null || isSame(value, own)) return [];
    return [{ field, goes: value, stays: own, isKept: own === null || isValue(field), touched }];
  });
}

const linksIn = ({ touched }: Preview) => {
  const of = (isOne: (one: Touched) => boolean) =>
    touched.filter((one) => one.label === 'Link' && isOne(one));
  return { gone: of(({ after }) => after === null), made: of(({ before }) => before === null) };
};
const droppedIn = (all: Preview) =>
  linksIn(all).gone.filter(({ from, to }) =>
    [from, to].every((end) => [all.goes.id, all.stays.id].includes(String(end))),
  ).length;

const changeOf = async ({ id }: MergedRow, { graph }: Context) => {
  const merged = (await historyOf(graph.read, id)).find(
    ({ touched }) => touched.label === 'Merged' && touched.id === id && touched.before === null,
  );
  if (merged === undefined) return null;
  return (await graph.read(byNumber, { numbers: [merged.change] }))[0] ?? null;
};

export const merging = concept(
  import.meta.url,
  {
    Query: {
      mergePreview: (_: unknown, { id, into }: { id: string; into: string }, context: Context) =>
        preview(id, into, context),
    },
    MergePreview: {
      goes: ({ goes }: Preview, _: unknown, context: Context) => context.entity(goes.id),
      stays: ({ stays }: Preview, _: unknown, context: Context) => context.entity(stays.id),
      differing: (all: Preview) => differences(all).filter(({ stays }) => stays !== null),
      gained: (all: Preview) => differences(all).filter(({ stays }) => stays === null),
      names: ({ stays, touched }: Preview) => {
        const now = touched.find(({ label, id }) => label === 'Entity' && id === stays.id)?.after;
        const before = (stays.properties['aliases'] as readonly string[] | undefined) ?? [];
        const after = (now?.['aliases'] as readonly string[] | undefined) ?? before;
        return after.filter((name) => !before.includes(name));
      },
      movedCount: (all: Preview) => linksIn(all).made.length,
      joinedCount: (all: Preview) => {
        const { gone, made } = linksIn(all);
        return gone.length - made.length - droppedIn(all);
      },
      droppedCount: droppedIn,
      partCount: ({ touched }: Preview) =>
        touched.filter(
          ({ label, after, before }) =>
            ['Citation', 'Quantity', 'Absence'].includes(label) &&
            after !== null &&
            before !== null,
        ).length,
      touched: ({ touched }: Preview, page: Paged) => some(together(touched), page),
    },
    MergeDifference: {
      label: (one: Difference, { language }: Spoken, context: Context) =>
        fieldLabel(one, language ?? context.language, context),
      goes: (one: Difference, { language }: Spoken, context: Context) =>
        shown(one, one.goes, language ?? context.language, context),
      stays: (one: Difference, { language }: Spoken, context: Context) =>
        one.stays === null ? null : shown(one, one.stays, language ?? context.language, context),
    },
    Entity: {
      mergedIn: async ({ id }: EntityRow, _: unknown, { each }: Context) =>
        (await each(mergedInOf, {}, id)).map(({ merged }) => merged),
    },
    MergedEntity: {
      kind: ({ of }: MergedRow) => of,
      name: (one: MergedRow, args: Spoken, context: Context) =>
        bilingual('name')(one as never, args as never, context) ?? one.id,
      at: ({ locator }: MergedRow) => locator,
      source: ({ source }: MergedRow, _: unknown, context: Context) => context.entity(source),
      change: (one: MergedRow, _: unknown, context: Context) => changeOf(one, context),
      history: async ({ id }: MergedRow, page: Paged, { graph }: Context) =>
        some(await historyOf(graph.read, id), page),
    },
  },
  'merging.graphql',
);
