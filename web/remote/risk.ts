/** Reads the risk card of a codebase. */
import type { Language } from '../model/language.ts';
import type { RiskFactor } from '../model/risk.ts';
import { ask } from './ask.ts';
import { citationParts } from './fragments.ts';
import { graphql } from './graphql.ts';

const riskOperation = graphql(
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
