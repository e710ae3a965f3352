/** Reads one number of a card: what it counts or is computed from, one by one, with the facts. */
import type { ResultOf } from 'gql.tada';
import { ask } from '../remote/ask.ts';
import { graphql } from '../remote/graphql.ts';
import { named } from '../remote/named.ts';
import type { Language } from '../words/language.ts';
import type { OpenedNumber } from './board.ts';
import { factParts } from './operations.ts';
import { fact, pagesOf, SOME } from './remote.ts';

export const numberOperation = graphql(
  `
  query OneNumber($id: ID!, $name: String, $first: Int, $skip: Int) {
    convergence(id: $id) {
      parts(name: $name) {
        name
        label
        value
        meaning
        entryCount
        entries(first: $first, skip: $skip) {
          id
          stakeholder
          entity { __typename id name }
          convergence { id kind title }
          factCount
          facts(first: 40) { ...FactParts }
        }
      }
    }
  }
`,
  [factParts],
);

export interface AskedNumber {
  readonly id: string;
  readonly name: string;
  readonly most: number;
}

type Part = NonNullable<ResultOf<typeof numberOperation>['convergence']>['parts'][number];

export async function readNumber(
  { id, name, most }: AskedNumber,
  language: Language,
): Promise<OpenedNumber | null> {
  const pages = await pagesOf<Part>(
    most,
    async (first, skip) => {
      const { convergence } = await ask(numberOperation, { id, name, first, skip }, language);
      return convergence?.parts[0] ?? null;
    },
    ({ entryCount }) => entryCount,
    // Each entry brings its own facts: more of them at once is more than one request may ask.
    SOME,
  );
  const [first] = pages;
  if (first === undefined) return null;
  const entries = pages.flatMap((page) => page.entries);
  return {
    ...first,
    total: first.entryCount,
    entries: entries.map(({ entity, convergence, facts, ...entry }) => ({
      ...entry,
      entity: entity === null ? null : named(entity),
      card: convergence,
      facts: facts.map(fact),
    })),
  };
}
