/** Reads how two entities are linked: a few paths by different reasons, each link with who says so. */
import type { Paths } from '../data/path.ts';
import type { Language } from '../words/language.ts';
import { ask } from './ask.ts';
import { citationParts } from './fragments.ts';
import { graphql } from './graphql.ts';
import { named } from './named.ts';

export const pathsOperation = graphql(
  `
  query Paths($from: ID!, $to: ID!) {
    howLinked(from: $from, to: $to, longest: 5, first: 3) {
      by
      hops {
        from { __typename id name }
        said
        to { __typename id name }
        link { id status citations { ...CitationParts } }
      }
    }
  }
`,
  [citationParts],
);

export async function readPaths(from: string, to: string, language: Language): Promise<Paths> {
  const { howLinked } = await ask(pathsOperation, { from, to }, language);
  return {
    from,
    to,
    all: howLinked.map(({ by, hops }) => ({
      by,
      hops: hops.map((hop) => ({
        said: hop.said,
        from: named(hop.from),
        to: named(hop.to),
        link: { ...hop.link, status: hop.link.status.toLowerCase() },
      })),
    })),
  };
}
