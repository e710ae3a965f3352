/** Reads the one sentence of the first screen: the barrier that the most documents name, counted here and now. */
import type { OpeningSentence } from '../data/answers.ts';
import type { Language } from '../words/language.ts';
import { ask } from './ask.ts';
import { graphql } from './graphql.ts';

export const openingOperation = graphql(`
  query Opening {
    barriers(first: 200) {
      nodes {
        id
        name
        citations { source { id name whole { id } } quote language }
        links(kinds: [FACES, NAMES], direction: IN, statuses: [STATED, REPORTED], first: 60) {
          nodes { other { id } citations { source { id name whole { id } } quote language } }
        }
      }
    }
  }
`);

export async function readOpening(language: Language): Promise<OpeningSentence | null> {
  const { barriers } = await ask(openingOperation, {}, language);
  const counted = barriers.nodes.map(({ id, name, citations, links }) => {
    const all = [...citations, ...links.nodes.flatMap((link) => link.citations)];
    const quotes = new Map<string, OpeningSentence['quotes'][number]>();
    for (const { quote, language: spoken, source } of all) {
      if (quote !== null && !quotes.has(source.id)) {
        quotes.set(source.id, { quote, language: spoken, source });
      }
    }
    return {
      id,
      name,
      // A comment speaks in its post: it is no other document.
      documents: new Set(all.map(({ source }) => source.whole.id)).size,
      holders: new Set(links.nodes.map(({ other }) => other.id)).size,
      quotes: [...quotes.values()],
    };
  });
  counted.sort((a, b) => b.documents - a.documents || b.holders - a.holders);
  return counted[0] ?? null;
}
