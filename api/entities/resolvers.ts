import type { GraphQLResolveInfo } from 'graphql';
import { concept, type Resolvers } from '../concept.ts';
import type { Context } from '../context.ts';
import type { LinkArguments } from '../links/followed.ts';
import { followed } from '../links/followed.ts';
import { absencesOf, citationsOf, differencesOf, quantitiesOf } from '../sources/statements.ts';
import { bilingual } from '../vocabulary/resolvers.ts';
import type { EntityKind } from '../vocabulary/vocabulary.ts';
import { type EntityFilter, type EntityOrder, passing } from './filter.ts';
import { neighbourhood } from './neighbourhood.ts';
import { type Page, type PageArguments, page, sliced } from './pages.ts';
import type { EntityRow } from './queries.ts';

interface ListArguments extends PageArguments {
  readonly filter?: EntityFilter | null;
  readonly orderBy?: EntityOrder | null;
}

/** The resolver of a list of one kind, or of all when the label is `Entity`. */
export const listOf =
  (label: string) =>
  async (_: unknown, args: ListArguments, context: Context): Promise<Page<EntityRow>> => {
    const ids = await passing(label, args.filter ?? {}, args.orderBy ?? 'NAME', context);
    const slice = sliced(ids, label, (id) => id, args);
    const nodes = await Promise.all(slice.shown.map((id) => context.entity(id)));
    return page(
      slice,
      label,
      nodes.filter((node) => node !== null),
      ({ id }) => id,
    );
  };

/** The lists that Query has for each kind of the vocabulary. */
export function lists(kinds: readonly EntityKind[]): Resolvers {
  return { Query: Object.fromEntries(kinds.map(({ id, list }) => [list, listOf(id)])) };
}

export const entities = concept(import.meta.url, {
  Query: {
    entity: (_: unknown, { id }: { id: string }, context: Context) => context.entity(id),
    entities: listOf('Entity'),
  },
  Entity: {
    __resolveType: ({ kind }: EntityRow) => kind,
    name: bilingual('name'),
    nameIsOne: ({ nameIsOne }: EntityRow) => nameIsOne === true,
    aliases: ({ aliases }: EntityRow) => aliases ?? [],
    description: bilingual('description'),
    note: bilingual('note'),
    named: ({ named }: EntityRow) => named !== false,
    citations: ({ id }: EntityRow, { field }: { field?: string | null }, context: Context) =>
      citationsOf(id, field, context),
    links: ({ id }: EntityRow, args: LinkArguments, context: Context, info: GraphQLResolveInfo) =>
      followed(id, args, context, info),
    quantities: ({ id }: EntityRow, _: unknown, context: Context) => quantitiesOf(id, context),
    absences: ({ id }: EntityRow, _: unknown, context: Context) => absencesOf(id, context),
    differences: ({ id }: EntityRow, _: unknown, context: Context) => differencesOf(id, context),
    neighbourhood: (row: EntityRow, args: Parameters<typeof neighbourhood>[1], context: Context) =>
      neighbourhood(row, args, context),
  },
});
