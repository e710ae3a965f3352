/** The funding flows, those with the largest known amounts first. */

import type { Citation, Named } from '../../data/sheet.ts';
import { ask } from '../../remote/ask.ts';
import { amountParts, citationParts } from '../../remote/fragments.ts';
import { graphql } from '../../remote/graphql.ts';
import { named } from '../../remote/named.ts';
import type { Amount } from '../../words/amounts.ts';
import type { Language } from '../../words/language.ts';

/** A flow of money, as the page of the state of things lists it. */
export interface Flow {
  readonly id: string;
  readonly status: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly amount: Amount | null;
  readonly payer: Named;
  readonly recipient: Named;
  readonly citations: readonly Citation[];
}

export const flowsOperation = graphql(
  `
  query Flows {
    fundingFlows(first: 200) {
      totalCount
      nodes {
        id
        status
        since
        until
        amount { ...AmountParts }
        payer { __typename id name }
        recipient { __typename id name }
        citations { ...CitationParts }
      }
    }
  }
`,
  [amountParts, citationParts],
);

export async function readFlows(language: Language): Promise<readonly Flow[]> {
  const { fundingFlows } = await ask(flowsOperation, {}, language);
  return fundingFlows.nodes
    .map((flow) => ({
      ...flow,
      status: flow.status.toLowerCase(),
      payer: named(flow.payer),
      recipient: named(flow.recipient),
    }))
    .sort((a, b) => (b.amount?.value ?? -1) - (a.amount?.value ?? -1));
}
