/** The stories: which there are, and one with its sentences and their passages. */

import { ask } from '../../remote/ask.ts';
import { citationParts } from '../../remote/fragments.ts';
import { graphql } from '../../remote/graphql.ts';
import type { Language } from '../../words/language.ts';
import type { Invitation, Story } from './model.ts';

const storiesOperation = graphql(`
  query Stories {
    stories { id title lead steps { view } }
  }
`);

const storyOperation = graphql(
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

export async function readStories(language: Language): Promise<readonly Invitation[]> {
  const { stories } = await ask(storiesOperation, {}, language);
  return stories.map(({ steps, ...story }) => ({ ...story, steps: steps.length }));
}

export async function readStory(id: string, language: Language): Promise<Story | null> {
  return (await ask(storyOperation, { id }, language)).story;
}
