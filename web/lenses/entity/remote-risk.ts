/** Reads the risk card of a codebase. */

import { ask } from '../../remote/ask.ts';
import { citationParts } from '../../remote/fragments.ts';
import { graphql } from '../../remote/graphql.ts';
import type { Language } from '../../words/language.ts';
import type { RiskFactor } from './risk.ts';

export const riskOperation = graphql(
  `
  query Risk($id: ID!) {
    entity(id: $id) {
      ... on Codebase {
        riskCard {
          factor
          title
          value
          concern
          knowledge
          invitation
          citations { ...CitationParts }
          links(first: 6) { id citations { ...CitationParts } }
          absences { id citations { ...CitationParts } }
        }
      }
    }
  }
`,
  [citationParts],
);

export async function readRisk(id: string, language: Language): Promise<readonly RiskFactor[]> {
  const { entity } = await ask(riskOperation, { id }, language);
  return entity !== null && 'riskCard' in entity ? entity.riskCard : [];
}
