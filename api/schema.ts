/** The list of concepts, and the schema that they make together. */
import { makeExecutableSchema } from '@graphql-tools/schema';
import { type DocumentNode, type FieldDefinitionNode, Kind, parse, visit } from 'graphql';
import { lastChange } from './about.ts';
import { signInProvider } from './access/provider-of.ts';
import { access } from './access/resolvers.ts';
import { knowledge } from './changes/knowledge-of.ts';
import { merging } from './changes/merges.ts';
import { changes } from './changes/resolvers.ts';
import { type Concept, concept } from './concept.ts';
import { consultationChanges } from './consultations/mutations.ts';
import { consultations } from './consultations/resolvers.ts';
import type { Context } from './context.ts';
import { convergenceMap } from './convergences/map/resolvers.ts';
import { convergences } from './convergences/resolvers.ts';
import { dependencyAnswers } from './dependencies/resolvers.ts';
import { listOf } from './entities/lists.ts';
import { entities } from './entities/resolvers.ts';
import { following } from './following/resolvers.ts';
import { followup } from './followup/resolvers.ts';
import { funding } from './funding/resolvers.ts';
import { gaps } from './gaps/resolvers.ts';
import { follow } from './links/followed.ts';
import { links } from './links/resolvers.ts';
import { paths } from './paths/resolvers.ts';
import { persons } from './persons/resolvers.ts';
import { positions } from './positions/resolvers.ts';
import { proposals } from './proposals/resolvers.ts';
import { purchaseAnswers } from './purchases/resolvers.ts';
import { risks } from './risks/resolvers.ts';
import { keptScenarios } from './scenarios/kept/resolvers.ts';
import { scenarioAnswers } from './scenarios/resolvers.ts';
import { search } from './search/resolvers.ts';
import { snapshotOf } from './snapshot/snapshot.ts';
import { sources } from './sources/resolvers.ts';
import { stories } from './stories/resolvers.ts';
import { generated } from './vocabulary/generated.ts';
import { vocabulary } from './vocabulary/resolvers.ts';
import { bilingual } from './vocabulary/values.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

const countsIn = async ({ graph, vocabulary: words }: Context) =>
  (await snapshotOf(graph, words)).facts.counts;

/** The types that belong to no concept: languages, directions, error codes, pages, and the data set itself. */
const root = concept(
  import.meta.url,
  {
    Query: { about: (_: unknown, __: unknown, { dataset }: Context) => dataset },
    About: {
      name: bilingual('name'),
      entityCount: async (_: unknown, __: unknown, context: Context) =>
        (await countsIn(context)).entities,
      linkCount: async (_: unknown, __: unknown, context: Context) =>
        (await countsIn(context)).links,
      citationCount: async (_: unknown, __: unknown, context: Context) =>
        (await countsIn(context)).citations,
      revision: async (_: unknown, __: unknown, { graph }: Context) =>
        (await lastChange(graph)).number,
      changedAt: async (_: unknown, __: unknown, { graph }: Context) =>
        (await lastChange(graph)).at,
    },
  },
  'root.graphql',
);

export const concepts: readonly Concept[] = [
  root,
  vocabulary,
  entities,
  links,
  sources,
  search,
  changes,
  merging,
  knowledge,
  proposals,
  persons,
  access,
  signInProvider,
  following,
  positions,
  funding,
  convergences,
  consultations,
  consultationChanges,
  convergenceMap,
  gaps,
  dependencyAnswers,
  risks,
  followup,
  paths,
  stories,
  purchaseAnswers,
  scenarioAnswers,
  keptScenarios,
];

export function createSchema(words: Vocabulary, all: readonly Concept[] = concepts) {
  const parts = [...all, generated(words, { list: listOf, follow })];
  return makeExecutableSchema({
    typeDefs: completed(parts.map(({ typeDefs }) => parse(typeDefs))),
    resolvers: parts.map(({ resolvers }) => resolvers),
    inheritResolversFromInterfaces: true,
  });
}

/** Gives every type the fields of the interfaces that it implements, which SDL would have repeated. */
function completed(documents: readonly DocumentNode[]): DocumentNode[] {
  const interfaces = new Map<string, FieldDefinitionNode[]>();
  for (const definition of documents.flatMap(({ definitions }) => definitions)) {
    if (
      definition.kind !== Kind.INTERFACE_TYPE_DEFINITION &&
      definition.kind !== Kind.INTERFACE_TYPE_EXTENSION
    )
      continue;
    const { name, fields = [] } = definition;
    interfaces.set(name.value, [...(interfaces.get(name.value) ?? []), ...fields]);
  }
  return documents.map((document) =>
    visit(document, {
      ObjectTypeDefinition(node) {
        const shared = (node.interfaces ?? []).flatMap(
          ({ name }) => interfaces.get(name.value) ?? [],
        );
        const names = new Set(shared.map(({ name }) => name.value));
        const own = (node.fields ?? []).filter(({ name }) => !names.has(name.value));
        return shared.length === 0 ? undefined : { ...node, fields: [...shared, ...own] };
      },
    }),
  );
}
