/** Has a vote computed: signs go out without any name, and come back by their places. */

import { ask } from '../../../remote/ask.ts';
import { graphql } from '../../../remote/graphql.ts';
import type { Language } from '../../../words/language.ts';
import type { Consulted } from './result.ts';

export const consultOperation = graphql(`
  query Consult($marks: [String!]) {
    consultation(input: { marks: $marks }) {
      participantCount
      floor
      sentence
      groups { participants }
      ungrouped
      statements {
        id
        agreeCount
        disagreeCount
        passCount
        unseenCount
        consensus
        division
        groups { agreeCount voteCount }
      }
    }
  }
`);

/** Names that are numbered from 1 are places counted from 0. */
const placeOf = (id: string) => Number(id) - 1;

export async function consult(marks: readonly string[], language: Language): Promise<Consulted> {
  const { consultation } = await ask(consultOperation, { marks: [...marks] }, language);
  return {
    ...consultation,
    groups: consultation.groups.map(({ participants }) => participants.map(placeOf)),
    ungrouped: consultation.ungrouped.length,
    statements: consultation.statements.map(({ id, ...rest }) => ({ ...rest, place: placeOf(id) })),
  };
}
