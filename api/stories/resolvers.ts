import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import type { Language } from '../errors.ts';
import type { CitationRow } from '../sources/queries.ts';
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
  const own = citations.map(async (claim, at): Promise<CitationRow> => {
    const document = await context.entity(claim.source);
    return {
      id: `${place.file}:${place.line}:${at}`,
      of: '',
      source: claim.source,
      ...(claim.quote === null ? {} : { quote: claim.quote }),
      ...(claim.locator === null ? {} : { locator: claim.locator }),
      language: document?.['language'],
      licence: document?.['licence'],
      read: claim.read ?? document?.['read'],
    };
  });
  const shared = facts.map((id) => citationsOf(id, null, context));
  const [first, ...rest] = await Promise.all([Promise.all(own), ...shared]);
  // A source that the graph does not hold cannot be shown.
  const known = await Promise.all((first ?? []).map(({ source }) => context.entity(source)));
  return [...(first ?? []).filter((_, at) => known[at] !== null), ...rest.flat()];
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
