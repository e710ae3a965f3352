/** The scalar of an entry: an entity or a link in the form of the seed files. */
import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';
import { changeRefused } from '../words/refusing.ts';

/** An entry as a seed file would hold it; on an entity that exists, only the fields to be set. */
export type Entered = Readonly<Record<string, unknown>>;

/** The description stands here: a scalar with code of its own loses the one of the SDL. */
const ENTRY =
  'An entry in the form of the seed files, as JSON: {id, kind, name: {fr, en}, since, cite: {source, quote}} for an entity, {from, kind, to, since, cite: {source, at}} for a link. On an entity that exists, only the fields to be set, and the citation that supports them.';

export const entry = new GraphQLScalarType({
  name: 'Entry',
  description: ENTRY,
  serialize: (value) => value,
  parseValue: (value) => asEntry(value),
  parseLiteral: (node, variables) => asEntry(valueFromASTUntyped(node, variables)),
});

function asEntry(value: unknown): Entered {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Entered;
  throw changeRefused('BAD_INPUT', ({ notEntry }) => notEntry, 'input');
}
