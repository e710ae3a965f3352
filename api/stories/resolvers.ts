import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import type { Language } from '../errors.ts';
import { ownCitations } from '../sources/own.ts';
import { citationsOf, supportedAt } from '../sources/statements.ts';
import type { Label } from '../vocabulary/vocabulary.ts';
import { inWords } from '../words/words.ts';
import type { Sentence } from './story.ts';

const told =
  <F extends string>(field: F) =>
  (row: Readonly<Record<F, Label>>, { language }: { language?: Language }, context: Context) =>
    inWords(row[field], language ?? context.language);

/** Its own passages, as the graph would keep them, then those of the facts that it tells. */
async function citationsIn({ place, facts, citations }: Sentence, context: Context) {
  const own = ownCitations(citations, `${place.file}:${place.line}`, context);
  const shared = facts.map((id) => citationsOf(id, null, context));
  return (await Promise.all([own, ...shared])).flat();
}

async function factsIn({ facts }: Sentence, context: Context) {
  const found = await Promise.all(facts.map((of) => supportedAt(of, context)));
  return found.filter((one) => one !== null);
}

export const stories = concept(import.meta.url, {
  Query: {
    stories: (_: unknown, __: unknown, context: Context) => context.stories,
    story: (_: unknown, { id }: { id: string }, context: Context) =>
      context.stories.find((one) => one.id === id) ?? null,
  },
  Story: { title: told('title'), lead: told('lead') },
  StoryStep: { title: told('title') },
  StorySentence: {
    text: told('text'),
    facts: (row: Sentence, _: unknown, context: Context) => factsIn(row, context),
    citations: (row: Sentence, _: unknown, context: Context) => citationsIn(row, context),
  },
});
