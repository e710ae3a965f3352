/** What the modes of the map ask: who shares what with whom, what two share, and what is missing. */
import { factParts } from '../../cards/operations.ts';
import { graphql } from '../../remote/graphql.ts';

export const convergenceMapOperation = graphql(`
  query ConvergenceMap($kinds: [ConvergenceKind!], $stakeholders: [Stakeholder!], $least: Int, $where: Where) {
    convergenceMap(kinds: $kinds, stakeholders: $stakeholders, least: $least, where: $where) {
      actorCount
      tieCount
      missingCount
      mostShared
      unitingCount
      nearest(first: 2) { stakeholders without convergenceCount convergence { id title } }
      where { localCount elsewhereCount unknownCount }
      kinds { kind tieCount }
      stakeholders { stakeholder actorCount }
      actors { entity { __typename id name } stakeholder local tieCount group }
      ties {
        id
        actors { id }
        sentence
        strength
        tied
        reasonCount
        kinds { kind sharedCount strength }
        reasons(first: 3) { convergence { kind title } }
        meeting { id }
      }
      groups { id members convergence { kind title } }
    }
  }
`);

export const convergenceTieOperation = graphql(
  `
  query ConvergenceTie($between: [ID!]!, $kinds: [ConvergenceKind!]) {
    convergenceTie(between: $between, kinds: $kinds) {
      id
      sentence
      tied
      reasonCount
      actors { __typename id name }
      meeting { id }
      reasons(first: 40) {
        factCount
        convergence { id kind title }
        facts(first: 12) { ...FactParts }
      }
    }
  }
`,
  [factParts],
);

export const gapMapOperation = graphql(`
  query GapMap($kinds: [GapKind!], $subjects: [EntityKind!], $missingIn: MissingIn, $stakeholders: [Stakeholder!], $where: Where) {
    gaps(kinds: $kinds, subjects: $subjects, missingIn: $missingIn, stakeholders: $stakeholders, where: $where, first: 240) {
      totalCount
      where { localCount elsewhereCount unknownCount }
      nodes {
        id
        kind
        title
        sentence
        invitation
        missingIn
        subject { __typename id name }
        entities(first: 10) { __typename id name }
        entityCount
      }
    }
    gapCounts(missingIn: $missingIn, stakeholders: $stakeholders, where: $where) { kind title totalCount }
  }
`);
