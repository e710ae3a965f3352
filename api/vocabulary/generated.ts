/** The concept that the vocabulary generates. A kind of entity or of link needs no code of its own. */
import type { Concept, Resolvers } from '../concept.ts';
import { enumResolvers, enumsSdl } from './enums.ts';
import { fieldResolvers } from './fields.ts';
import { kindsSdl } from './kinds.ts';
import { type Follow, verbFieldResolvers, verbFieldsSdl } from './verb-fields.ts';
import { linkFields, type Vocabulary } from './vocabulary.ts';

/** The resolvers that kinds share: the list of a kind of entity, and a field that follows a link. */
export interface Shared {
  readonly list: (kind: string) => unknown;
  readonly follow: Follow;
}

export function generated(words: Vocabulary, { list, follow }: Shared): Concept {
  const kinds: Resolvers = {};
  const verbs = verbFieldResolvers(words, follow);
  for (const { id, fields } of words.kinds) kinds[id] = { ...fieldResolvers(fields), ...verbs[id] };
  return {
    typeDefs: [enumsSdl(words), kindsSdl(words), verbFieldsSdl(words)].join('\n\n'),
    resolvers: {
      ...enumResolvers(words),
      ...kinds,
      Link: fieldResolvers(linkFields(words)),
      Query: Object.fromEntries(words.kinds.map((kind) => [kind.list, list(kind.id)])),
    },
  };
}
