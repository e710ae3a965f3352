/** The list of concepts, and the schema that they make together. */
import { makeExecutableSchema } from '@graphql-tools/schema';
import { type DocumentNode, type FieldDefinitionNode, Kind, parse, visit } from 'graphql';
import { citationsCounted, counted, lastChange } from './about.ts';
import { barriers } from './barriers/resolvers.ts';
import { changes } from './changes/resolvers.ts';
import { codebases } from './codebases/resolvers.ts';
import { type Concept, concept } from './concept.ts';
import { concepts as notions } from './concepts/resolvers.ts';
import type { Context } from './context.ts';
import { convergences } from './convergences/resolvers.ts';
import { dependencyAnswers } from './dependencies/resolvers.ts';
import { documents } from './documents/resolvers.ts';
import { entities, lists } from './entities/resolvers.ts';
import { events } from './events/resolvers.ts';
import { funding } from './funding/resolvers.ts';
import { gaps } from './gaps/resolvers.ts';
import { links } from './links/resolvers.ts';
import { needs } from './needs/resolvers.ts';
import { organisations } from './organisations/resolvers.ts';
import { paths } from './paths/resolvers.ts';
import { people } from './people/resolvers.ts';
import { places } from './places/resolvers.ts';
import { policies } from './policies/resolvers.ts';
import { positions } from './positions/resolvers.ts';
import { programmes } from './programmes/resolvers.ts';
import { questions } from './questions/resolvers.ts';
import { risks } from './risks/resolvers.ts';
import { scenarios } from './scenarios/resolvers.ts';
import { search } from './search/resolvers.ts';
import { services } from './services/resolvers.ts';
import { sources } from './sources/resolvers.ts';
import { stories } from './stories/resolvers.ts';
import { bilingual, dictated, vocabulary } from './vocabulary/resolvers.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

const root = concept(import.meta.url, {
  Query: { about: (_: unknown, __: unknown, { dataset }: Context) => dataset },
  About: {
    name: bilingual('name'),
    entities: async (_: unknown, __: unknown, { graph }: Context) =>
      (await counted(graph)).entities,
    links: async (_: unknown, __: unknown, { graph }: Context) => (await counted(graph)).links,
    citations: (_: unknown, __: unknown, { graph }: Context) => citationsCounted(graph),
    revision: async (_: unknown, __: unknown, { graph }: Context) =>
      (await lastChange(graph)).number,
    changed: async (_: unknown, __: unknown, { graph }: Context) => (await lastChange(graph)).at,
  },
});

export const concepts: readonly Concept[] = [
  root,
  vocabulary,
  entities,
  links,
  sources,
  search,
  changes,
  organisations,
  people,
  codebases,
  services,
  programmes,
  policies,
  needs,
  barriers,
  positions,
  questions,
  events,
  places,
  documents,
  notions,
  scenarios,
  funding,
  convergences,
  gaps,
  dependencyAnswers,
  risks,
  paths,
  stories,
];

export function createSchema(words: Vocabulary, all: readonly Concept[] = concepts) {
  const parts = [...all, dictated(words, lists(words.kinds))];
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
