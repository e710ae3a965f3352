/** Reads the figures of the state of things. */

import { ask } from '../../remote/ask.ts';
import { graphql } from '../../remote/graphql.ts';
import { named } from '../../remote/named.ts';
import type { Language } from '../../words/language.ts';
import type { Summary } from './summary.ts';

export const summaryOperation = graphql(`
  query Summary {
    gapCounts { kind title total lookedFor statedAbsent notRecorded }
    convergences(first: 5) { totalCount nodes { id title sentence } }
    fundingTotals(groupBy: CURRENCY) {
      rows(first: 50) { currency nature exact minimum estimated counted unknown }
    }
    policies(filter: { policyKinds: [MEASURE, DEMAND, STEP, PLEDGE] }, first: 200) {
      nodes {
        __typename
        id
        name
        status
        deadline
        links(kinds: [ADDRESSED_TO, ADOPTED], first: 1) { totalCount }
      }
    }
  }
`);

export async function readSummary(language: Language): Promise<Summary> {
  const { gapCounts, convergences, fundingTotals, policies } = await ask(
    summaryOperation,
    {},
    language,
  );
  return {
    gaps: gapCounts.filter(({ total }) => total > 0),
    meetings: convergences.nodes,
    meetingCount: convergences.totalCount,
    sums: fundingTotals.rows,
    measures: policies.nodes.map((policy) => ({
      ...named(policy),
      deadline: policy.deadline,
      status: policy.status.toLowerCase(),
      answered: policy.links.totalCount > 0,
    })),
  };
}
