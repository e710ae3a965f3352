/** Reads what is asked of a codebase alone: its risk card, where its talent is anchored, and the scenarios about it. */

import { anchoringParts } from '../../cards/anchoring.ts';
import { ask } from '../../remote/ask.ts';
import { citationParts } from '../../remote/fragments.ts';
import { graphql } from '../../remote/graphql.ts';
import type { Language } from '../../words/language.ts';
import type { OfCodebase } from './risk.ts';

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
        anchoring { ...AnchoringParts }
      }
    }
    shippedScenarios { id title codebase { id } }
  }
`,
  [citationParts, anchoringParts],
);

export async function readRisk(id: string, language: Language): Promise<OfCodebase> {
  const { entity, shippedScenarios } = await ask(riskOperation, { id }, language);
  if (entity === null || !('riskCard' in entity))
    return { factors: [], anchoring: null, scenarios: [] };
  return {
    factors: entity.riskCard,
    anchoring: entity.anchoring,
    scenarios: shippedScenarios.filter(({ codebase }) => codebase?.id === id),
  };
}
