/** What the page of a proposal asks and tells. */
import { proposalParts } from '../../proposals/fragments.ts';
import { graphql } from '../../remote/graphql.ts';

export const proposalOperation = graphql(
  `
  query OneProposal($address: ID!) { proposal(address: $address) { ...ProposalParts } }
`,
  [proposalParts],
);

export const withdrawOperation = graphql(`
  mutation Withdraw($address: ID!) { withdraw(address: $address) { id state } }
`);

export const replyOperation = graphql(`
  mutation Reply($input: ReplyInput!) { reply(input: $input) { id state } }
`);
