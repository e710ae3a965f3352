/** Where the people are who keep a codebase going, as its own page and the scenarios about it ask for it. */
import { graphql, type ResultOf } from '../remote/graphql.ts';

export const anchoringParts = graphql(`
  fragment AnchoringParts on Anchoring {
    keeperCount
    organisations { localCount elsewhereCount unknownCount }
    commits { localCount elsewhereCount unknownCount }
    users { localCount elsewhereCount unknownCount }
    keepers(first: 8) { where personCount commitCount organisation { __typename id name } }
  }
`);

export type Anchoring = ResultOf<typeof anchoringParts>;
