/** What the matrix asks: a page of themes with their counts, and one cell in words. */
import { voiceParts } from '../../cards/convergence-operations.ts';
import { graphql } from '../../remote/graphql.ts';

export const matrixOperation = graphql(`
  query Matrix($kinds: [ConvergenceKind!], $documents: [ID!], $about: [ID!], $first: Int, $skip: Int) {
    convergences(kinds: $kinds, documents: $documents, about: $about, where: ALL, first: $first, skip: $skip) {
      totalCount
      nodes { id kind title certain stakeholders { stakeholder partyCount countedCount } }
    }
  }
`);

export const cellOperation = graphql(
  `
  query Cell($id: ID!, $stakeholder: Stakeholder, $first: Int, $skip: Int) {
    convergence(id: $id) {
      id
      stakeholders { stakeholder partyCount }
      parties(stakeholder: $stakeholder, first: $first, skip: $skip) { ...VoiceParts }
      ... on StatementConvergence { camp positions { stance parties { ...VoiceParts } } }
    }
  }
`,
  [voiceParts],
);
