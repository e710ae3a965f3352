/** Reads the figures of the state of things. */

import { ask } from '../../remote/ask.ts';
import { graphql } from '../../remote/graphql.ts';
import { named } from '../../remote/named.ts';
import type { Language } from '../../words/language.ts';
import type { Summary } from './summary.ts';

export const summaryOperation = graphql(`
  query Summary {
    gapCounts { kind title totalCount lookedForCount statedAbsentCount notRecordedCount }
    convergences(first: 5) { totalCount nodes { id title sentence } }
    fundingTotals(groupBy: CURRENCY) {
      rows(first: 50) { currency nature exact minimum estimated countedCount unknownCount }
    }
    scorecard {
      measures(first: 200) {
        entity { __typename id name }
        deadline
        overdue
        bodies { id }
      }
    }
  }
`);

export async function readSummary(language: Language): Promise<Summary> {
  const { gapCounts, convergences, fundingTotals, scorecard } = await ask(
    summaryOperation,
    {},
    language,
  );
  return {
    gaps: gapCounts.filter(({ totalCount: total }) => total > 0),
    meetings: convergences.nodes,
    meetingCount: convergences.totalCount,
    sums: fundingTotals.rows,
    measures: scorecard.measures.map(({ entity, deadline, overdue, bodies }) => ({
      ...named(entity),
      deadline,
      overdue,
      answered: bodies.length > 0,
    })),
  };
}
