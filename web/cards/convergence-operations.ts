/** What the board of convergences asks: cards, one card whole, and who parts from whom. */

import { graphql } from '../remote/graphql.ts';
import { factParts } from './operations.ts';

export const voiceParts = graphql(
  `
  fragment VoiceParts on Party {
    stakeholder
    voice
    counted
    speaksAs { id name }
    entity { __typename id name }
    factCount
    facts(first: 20) { ...FactParts }
  }
`,
  [factParts],
);

const meetingParts = graphql(
  `
  fragment MeetingParts on Convergence {
    id
    kind
    title
    sentence
    certain
    parts { name label value meaning inScore }
    partyCount
    parties(first: 20) { stakeholder voice entity { __typename id name } }
    stakeholders { stakeholder partyCount countedCount }
    documentCount
    documents(first: 20) { __typename id name }
    factCount
    facts(first: 20) { ...FactParts }
  }
`,
  [factParts],
);

export const divergenceParts = graphql(
  `
  fragment DivergenceParts on Divergence {
    id
    kind
    certain
    sentence
    statement { __typename id name }
    documents { __typename id name }
    other { __typename id name }
    sides { statement { id name } stances instrument limit parties { ...VoiceParts } }
    between { ...VoiceParts }
    readings { ...FactParts }
    identifications { ...FactParts }
  }
`,
  [voiceParts, factParts],
);

export const convergencesOperation = graphql(
  `
  query Convergences($kinds: [ConvergenceKind!], $stakeholders: [Stakeholder!], $documents: [ID!], $about: [ID!], $where: Where, $first: Int, $skip: Int) {
    convergences(kinds: $kinds, stakeholders: $stakeholders, documents: $documents, about: $about, where: $where, first: $first, skip: $skip) {
      totalCount
      where { localCount elsewhereCount unknownCount }
      kinds { kind cardCount }
      stakeholders { stakeholder cardCount }
      documents(first: 100) { document { __typename id name } cardCount }
      nodes { ...MeetingParts }
    }
  }
`,
  [meetingParts],
);

export const divergencesOperation = graphql(
  `
  query Divergences($stakeholders: [Stakeholder!], $documents: [ID!], $about: [ID!], $where: Where, $first: Int, $skip: Int) {
    divergences(stakeholders: $stakeholders, documents: $documents, about: $about, where: $where, first: $first, skip: $skip) {
      totalCount
      where { localCount elsewhereCount unknownCount }
      stakeholders { stakeholder cardCount }
      documents(first: 100) { document { __typename id name } cardCount }
      nodes { ...DivergenceParts }
    }
  }
`,
  [divergenceParts],
);

export const divergenceOperation = graphql(
  `
  query OneDivergence($id: ID!) {
    divergence(id: $id) { ...DivergenceParts }
  }
`,
  [divergenceParts],
);

export const convergenceOperation = graphql(
  `
  query OneConvergence($id: ID!, $first: Int, $skip: Int) {
    convergence(id: $id) {
      __typename
      ...MeetingParts
      who: parties(first: $first, skip: $skip) { ...VoiceParts }
      saidIn: documents(first: $first, skip: $skip) { __typename id name }
      restsOn: facts(first: $first, skip: $skip) { ...FactParts }
      ... on StatementConvergence {
        camp
        positions { stance parties { ...VoiceParts } }
        consensus { value floor groups { stakeholder agreeCount voteCount } }
        divergences { id kind sentence statement { name } }
      }
      ... on NeedConvergence {
        having { ...VoiceParts }
        naming { ...VoiceParts }
        metBy { ...FactParts }
      }
      ... on BarrierConvergence {
        byDocument { document { __typename id name } parties { ...VoiceParts } }
        facedBy { ...FactParts }
        lifts { ...FactParts }
      }
      identifications { ...FactParts }
      ... on ConceptConvergence { statements { __typename id name } }
      ... on JoinedConvergence {
        statement { __typename id name }
        other { __typename id name }
        readings { ...FactParts }
      }
      ... on SharedConvergence { untiedPairCount tied { ...FactParts } }
      ... on MeetingConvergence {
        reasons(first: $first, skip: $skip) { id kind title }
        between { ...FactParts }
        disagreements { __typename id name }
      }
      ... on CommunityConvergence {
        bridges { entity { __typename id name } participation tieCount communityCount }
      }
    }
  }
`,
  [meetingParts, voiceParts, factParts],
);
