import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import type { Found } from './search.ts';

const MOST = 100;

interface SearchArguments {
  readonly text: string;
  readonly kinds?: readonly string[] | null;
  readonly first: number;
}

export const search = concept(import.meta.url, {
  Query: {
    search: (_: unknown, { text, kinds, first }: SearchArguments, context: Context) => {
      if (first < 1 || first > MOST)
        throw badInput(
          'first',
          `first must be from 1 to ${MOST}.`,
          `first doit être de 1 à ${MOST}.`,
        );
      return context.search.find(text, kinds ?? null, first);
    },
  },
  Hit: { entity: ({ id }: Found, _: unknown, context: Context) => context.entity(id) },
});
