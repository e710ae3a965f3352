/** The operations of consultations. All go to `/ballot`: the only path to which the browser sends the cookie. */
import { citationParts } from '../../remote/fragments.ts';
import { graphql } from '../../remote/graphql.ts';

export const consultationsOperation = graphql(`
  query Consultations {
    mayOpenConsultations
    liveConsultations { id state opensOn closesOn participantCount voteCount question { id name } }
    questions(first: 100) { nodes { id name questionKind } }
    stakeholderKinds { kind label }
  }
`);

export const consultationOperation = graphql(
  `
    query Consultation($id: ID!) {
      mayOpenConsultations
      liveConsultation(id: $id) {
        id
        state
        opensOn
        closesOn
        languages
        needsCode
        mayModerate
        introduction
        kinds { kind label }
        rules
        question { id name citations { ...CitationParts } }
        reading { __typename id name citations { ...CitationParts } }
        statements(first: 300) { number text isTranslated language }
        own {
          statementCount
          leftCount
          kinds
          consents
          speaksFor { id name }
          maySpeakFor { id name }
          submitted(first: 50) { number text state reason }
          marks(first: 300) { statement vote }
          next(first: 1) {
            number
            text
            isTranslated
            language
            held { id name citations { ...CitationParts } }
          }
        }
      }
    }
  `,
  [citationParts],
);

export const resultsOperation = graphql(`
  query Results($id: ID!, $withoutFlagged: Boolean!) {
    liveConsultation(id: $id) {
      id
      participantCount
      voteCount
      question { id name }
      results(withoutFlagged: $withoutFlagged) {
        asOf
        participantCount
        voteCount
        flaggedCount
        floor
        ungroupedCount
        sentence
        groups { number participantCount kindSizes { kind participantCount } }
        kindSizes { kind label participantCount }
        speakers { __typename id name }
        scores(first: 300) {
          statement { number text isTranslated language }
          agreeCount
          disagreeCount
          passCount
          unseenCount
          share
          low
          high
          consensus
          division
          kindDivision
          byGroup { agreeCount disagreeCount voteCount }
          byKind { kind label agreeCount disagreeCount voteCount }
        }
      }
    }
  }
`);

export const alikeOperation = graphql(
  `
    query Alike($id: ID!, $text: String!) {
      liveConsultation(id: $id) {
        alike(text: $text) {
          likeness
          statement { number text }
          held { id name citations { ...CitationParts } }
        }
      }
    }
  `,
  [citationParts],
);

export const waitingOperation = graphql(`
  query Waiting($id: ID!) {
    liveConsultation(id: $id) {
      waiting(first: 50) { number state language fr: text(language: FR) en: text(language: EN) isFr: isTranslated(language: FR) isEn: isTranslated(language: EN) }
      statements(first: 300) { number text }
      setAside(first: 50) { number text reason into }
    }
  }
`);

export const joinOperation = graphql(`
  mutation Join($id: ID!, $code: String) { joinConsultation(id: $id, code: $code) { statementCount } }
`);

export const voteOperation = graphql(`
  mutation Vote($id: ID!, $statement: Int!, $vote: BallotVote) {
    castVote(id: $id, statement: $statement, vote: $vote) { statementCount }
  }
`);

export const sayKindsOperation = graphql(`
  mutation SayKinds($id: ID!, $kinds: [String!]!) { sayKinds(id: $id, kinds: $kinds) { kinds } }
`);

export const submitOperation = graphql(`
  mutation Submit($input: SubmitStatement!) {
    submitStatement(input: $input) { isJoined statement { number state } }
  }
`);

export const withdrawOperation = graphql(`
  mutation Withdraw($id: ID!) { withdrawBallot(id: $id) }
`);

export const moderateOperation = graphql(`
  mutation Moderate($input: ModerateStatement!) { moderateStatement(input: $input) { number state } }
`);

export const addStatementsOperation = graphql(`
  mutation AddStatements($id: ID!, $texts: [Prose!]!, $language: Language!) {
    addStatements(id: $id, texts: $texts, language: $language) { number }
  }
`);

export const addBallotsOperation = graphql(`
  mutation AddBallots($id: ID!, $statements: [Int!]!, $marks: [Prose!]!, $kinds: [String!]) {
    addBallots(id: $id, statements: $statements, marks: $marks, kinds: $kinds)
  }
`);

export const speakOperation = graphql(`
  mutation Speak($id: ID!, $entity: ID, $consents: Boolean!) {
    speakFor(id: $id, entity: $entity, consents: $consents) { consents }
  }
`);

export const proposeResultsOperation = graphql(`
  mutation ProposeResults($id: ID!) { proposeResults(id: $id) { document positionCount leftCount } }
`);

export const openOperation = graphql(`
  mutation Open($input: OpenConsultation!) { openConsultation(input: $input) { id } }
`);

export const closeOperation = graphql(`
  mutation Close($id: ID!) { closeConsultation(id: $id) { id } }
`);
