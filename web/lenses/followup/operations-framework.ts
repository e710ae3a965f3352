/** What a framework asks: statements on which most agree, and who assents to those that it holds. */
import { factParts } from '../../cards/operations.ts';
import { graphql } from '../../remote/graphql.ts';

export const agreedOperation = graphql(`
  query Agreed {
    convergences(kinds: [STATEMENT], where: ALL, first: 60) {
      nodes {
        id
        score
        partyCount
        subject { __typename id name }
        stakeholders { stakeholder countedCount }
        ... on StatementConvergence { camp }
      }
    }
  }
`);

export const assentOperation = graphql(
  `
  query Assent($ids: [ID!]!) {
    positions(filter: { statements: $ids }, first: 200) {
      totalCount
      nodes {
        id
        stance
        statement { id }
        holder { __typename id name }
        link { ...FactParts }
      }
    }
  }
`,
  [factParts],
);
