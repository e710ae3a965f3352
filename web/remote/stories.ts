/** Reads which stories there are. */
import type { StorySummary } from '../data/answers.ts';
import type { Language } from '../words/language.ts';
import { ask } from './ask.ts';
import { graphql } from './graphql.ts';

export const storiesOperation = graphql(`
  query Stories {
    stories { id title lead steps { view } }
  }
`);

export async function readStories(language: Language): Promise<readonly StorySummary[]> {
  const { stories } = await ask(storiesOperation, {}, language);
  return stories.map(({ steps, ...story }) => ({ ...story, steps: steps.length }));
}
