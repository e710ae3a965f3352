/** Reads what the data set is: whose, how large, how fresh. */
import type { About } from '../data/answers.ts';
import type { Language } from '../words/language.ts';
import { ask } from './ask.ts';
import { graphql } from './graphql.ts';

export const aboutOperation = graphql(`
  query About {
    about { name licence contact changedAt entityCount linkCount citationCount }
  }
`);

export const readAbout = async (language: Language): Promise<About> =>
  (await ask(aboutOperation, {}, language)).about;
