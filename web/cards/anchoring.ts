/** Where the people are who keep a codebase going, as its own page and the scenarios about it ask for it. */
import { graphql, type ResultOf } from '../remote/graphql.ts';

export const anchoringParts = graphql(`
  fragment AnchoringParts on Anchoring {
    keeperCount
    organisations { local elsewhere unknown }
    commits { local elsewhere unknown }
    users { local elsewhere unknown }
    keepers(first: 8) { where people commits organisation { __typename id name } }
  }
`);

export type Anchoring = ResultOf<typeof anchoringParts>;
