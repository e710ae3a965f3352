import type { GraphQLResolveInfo } from 'graphql';
import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import { followed, type LinkArguments } from '../links/followed.ts';
import { absencesOf, citationsOf, differencesOf, quantitiesOf } from '../sources/statements.ts';
import { bilingual } from '../vocabulary/values.ts';
import { listOf } from './lists.ts';
import { neighbourhood } from './neighbourhood.ts';
import type { EntityRow } from './queries.ts';

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
    identifiers: ({ identifiers }: EntityRow) => identifiers ?? [],
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
