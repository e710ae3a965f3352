/** The hits for the text typed so far. */

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

export async function search(text: string, language: Language): Promise<readonly Hit[]> {
  const { search: hits } = await ask(searchOperation, { text, first: MOST }, language);
  return hits.map(({ matched, entity }) => ({ ...named(entity), matched }));
}
