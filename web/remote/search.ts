/** The hits for the text typed so far. */

import type { VariablesOf } from 'gql.tada';
import type { Hit } from '../data/answers.ts';
import type { Language } from '../words/language.ts';
import { ask } from './ask.ts';
import { graphql } from './graphql.ts';
import { named } from './named.ts';

export const searchOperation = graphql(`
  query Search($text: String!, $first: Int, $kinds: [EntityKind!]) {
    search(text: $text, first: $first, kinds: $kinds) {
      matched
      entity { __typename id name status }
    }
  }
`);

const MOST = 8;

type KindValue = NonNullable<VariablesOf<typeof searchOperation>['kinds']>[number];

/** A kind as the API writes it. */
export const kindValue = (id: string) => id.toUpperCase() as KindValue;

/** @param kinds only these, as the API writes them; null for all */
export async function search(
  text: string,
  language: Language,
  kinds: readonly KindValue[] | null = null,
): Promise<readonly Hit[]> {
  const asked = { text, first: MOST, ...(kinds === null ? {} : { kinds: [...kinds] }) };
  const { search: hits } = await ask(searchOperation, asked, language);
  return hits.map(({ matched, entity }) => ({ ...named(entity), matched }));
}
