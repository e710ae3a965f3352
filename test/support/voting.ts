/** People who take part in consultations, each with a browser of their own, and who moderates. */
import type { Graph } from '../../api/graph/graph.ts';
import { createApi } from '../../api/graphql.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Answer, type Ask, DATASET } from './asking.ts';

export const TOKEN = 'a-token-of-an-administrator';

export interface Voting {
  readonly api: ReturnType<typeof createApi>;
  readonly administrator: Ask;
  readonly reader: Ask;
  /** Somebody new, who keeps the cookie that is given; `address` where it is not this machine. */
  readonly somebody: (address?: string) => Ask & { readonly cookies: string[] };
}

export function voting(graph: Graph): Voting {
  const vocabulary = readVocabulary();
  const api = createApi({ graph, vocabulary, dataset: DATASET, adminToken: TOKEN, log: () => {} });
  const asked = async (
    headers: Record<string, string>,
    query: string,
    variables: object,
    language: string,
    address?: string,
  ) =>
    api.fetch(
      'http://lacis/graphql',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': language, ...headers },
        body: JSON.stringify({ query, variables }),
      },
      ...(address === undefined ? [] : [{ client: { key: address, isLocal: false } }]),
    );
  const as =
    (headers: Record<string, string>): Ask =>
    async (query, variables = {}, language = 'en') =>
      (await (await asked(headers, query, variables, language)).json()) as Answer;
  return {
    api,
    administrator: as({ authorization: `Bearer ${TOKEN}` }),
    reader: as({}),
    somebody: (address) => {
      const cookies: string[] = [];
      const ask: Ask = async (query, variables = {}, language = 'en') => {
        const sent = cookies.at(-1)?.split(';')[0];
        const headers = sent === undefined ? {} : { cookie: sent };
        const response = await asked(headers, query, variables, language, address);
        const given = response.headers.get('set-cookie');
        if (given !== null) cookies.push(given);
        return (await response.json()) as Answer;
      };
      return Object.assign(ask, { cookies });
    },
  };
}

export const OPEN = /* GraphQL */ `
  mutation ($input: OpenConsultation!) {
    openConsultation(input: $input) { id state rules needsCode question { id } }
  }`;
export const JOIN = /* GraphQL */ `
  mutation ($id: ID!, $code: String) {
    joinConsultation(id: $id, code: $code) { statementCount leftCount next(first: 5) { number text } }
  }`;
export const VOTE = /* GraphQL */ `
  mutation ($id: ID!, $statement: Int!, $vote: BallotVote) {
    castVote(id: $id, statement: $statement, vote: $vote) {
      statementCount
      leftCount
      marks { statement vote }
    }
  }`;
export const SAY = /* GraphQL */ `
  mutation ($id: ID!, $kinds: [String!]!) { sayKinds(id: $id, kinds: $kinds) { kinds } }`;
export const SUBMIT = /* GraphQL */ `
  mutation ($input: SubmitStatement!) {
    submitStatement(input: $input) {
      isJoined
      statement { number state text isTranslated held { id } }
      ballot { marks { statement vote } }
    }
  }`;
export const MODERATE = /* GraphQL */ `
  mutation ($input: ModerateStatement!) {
    moderateStatement(input: $input) { number state text isTranslated reason into }
  }`;
export const ADD_STATEMENTS = /* GraphQL */ `
  mutation ($id: ID!, $texts: [Prose!]!, $language: Language!) {
    addStatements(id: $id, texts: $texts, language: $language) { number text }
  }`;
export const ADD_BALLOTS = /* GraphQL */ `
  mutation ($id: ID!, $statements: [Int!]!, $marks: [Prose!]!, $kinds: [String!]) {
    addBallots(id: $id, statements: $statements, marks: $marks, kinds: $kinds)
  }`;
export const RESULTS = /* GraphQL */ `
  query ($id: ID!) {
    liveConsultation(id: $id) {
      participantCount
      voteCount
      results {
        participantCount
        voteCount
        flaggedCount
        sentence
        ungroupedCount
        groups { number participantCount kindSizes { kind participantCount } }
        kindSizes { kind participantCount }
        scores {
          statement { number text }
          agreeCount disagreeCount passCount unseenCount share low high consensus division kindDivision
          byGroup { agreeCount disagreeCount voteCount }
          byKind { kind agreeCount disagreeCount voteCount }
        }
        unvoted { number }
      }
    }
  }`;
