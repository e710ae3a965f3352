/** Reads one story, with its sentences and their passages. */

import { ask } from '../../remote/ask.ts';
import { citationParts } from '../../remote/fragments.ts';
import { graphql } from '../../remote/graphql.ts';
import type { Language } from '../../words/language.ts';
import type { Story } from './model.ts';

export const storyOperation = graphql(
  `
  query Story($id: ID!) {
    story(id: $id) {
      id
      title
      lead
      steps { title view sentences { text citations { ...CitationParts } } }
    }
  }
`,
  [citationParts],
);

export async function readStory(id: string, language: Language): Promise<Story | null> {
  return (await ask(storyOperation, { id }, language)).story;
}
