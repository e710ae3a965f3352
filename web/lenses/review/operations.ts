/** What an editor asks and decides. */
import { proposalParts } from '../../proposals/fragments.ts';
import { graphql } from '../../remote/graphql.ts';

export const queueOperation = graphql(`
  query ReviewQueue($skip: Int!) {
    reviewQueue(first: 50, skip: $skip) {
      totalCount
      nodes { id state kind at name message about { __typename id name } }
    }
  }
`);

export const weighedOperation = graphql(
  `
  query WeighedProposal($id: ID!) {
    about { revision }
    proposal(id: $id) {
      ...ProposalParts
      entities
      links
      similar { __typename id name }
    }
  }
`,
  [proposalParts],
);

export const acceptOperation = graphql(`
  mutation Accept($input: AcceptInput!) { accept(input: $input) { revision touchedCount } }
`);

export const refuseOperation = graphql(`
  mutation Refuse($input: RefuseInput!) { refuse(input: $input) { id state } }
`);

export const askOperation = graphql(`
  mutation AskBack($input: AskInput!) { ask(input: $input) { id state } }
`);
