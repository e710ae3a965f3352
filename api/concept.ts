/** A concept of the domain as the schema takes it: its SDL beside its resolvers. */
import { readFileSync } from 'node:fs';

// biome-ignore lint/suspicious/noExplicitAny: resolvers of every type meet here; each is typed where it is written
export type Resolvers = Record<string, any>;

export interface Concept {
  readonly typeDefs: string;
  readonly resolvers: Resolvers;
}

/**
 * @param here `import.meta.url` of the concept's resolvers
 * @param file the SDL of the concept, beside its resolvers
 */
export function concept(here: string, resolvers: Resolvers, file = 'schema.graphql'): Concept {
  return { typeDefs: readFileSync(new URL(file, here), 'utf8'), resolvers };
}
