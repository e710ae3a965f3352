/** The fields of entities that follow a link, such as `Organisation.founders`: their SDL and their resolvers. */
import type { Resolvers } from '../concept.ts';
import { description } from './sdl.ts';
import type { VerbField, Vocabulary } from './vocabulary.ts';

/** Makes the resolver of a field that follows links of these kinds. */
export type Follow = (kinds: readonly string[], direction: VerbField['direction']) => unknown;

export function verbFieldsSdl(words: Vocabulary): string {
  return verbFields(words)
    .map(({ on, field }) => `extend type ${on} {\n${fieldSdl(field)}\n}`)
    .join('\n\n');
}

const fieldSdl = (field: VerbField) => `  ${description(field.description)}
  ${field.id}(
    "Only with these statuses."
    statuses: [Status!]
    "The size of the page, from 1 to 500."
    first: Int = 50
    "The page follows this cursor; null for the first page."
    after: ID
  ): LinkConnection!`;

export function verbFieldResolvers(words: Vocabulary, follow: Follow): Resolvers {
  const resolvers: Record<string, Resolvers> = {};
  for (const { on, field, kinds } of verbFields(words)) {
    resolvers[on] = { ...resolvers[on], [field.id]: follow(kinds, field.direction) };
  }
  return resolvers;
}

/** Each field once per kind of entity that has it, with all the kinds of link that it follows. */
function verbFields({ links }: Vocabulary) {
  return links.flatMap(({ id, verbFields: fields = [] }) =>
    fields.flatMap((field) =>
      field.on.map((on) => ({ on, field, kinds: [id, ...(field.with ?? [])] })),
    ),
  );
}
