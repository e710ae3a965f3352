/** What people ask about themselves, and what administrators do with it. */
import { graphql } from '../../remote/graphql.ts';

export const personOperation = graphql(`
  query NamedPerson($id: ID!) { entity(id: $id) { __typename id name } }
`);

export const aboutMeOperation = graphql(`
  mutation AboutMe($input: AboutMeInput!) { aboutMe(input: $input) { at } }
`);

export const requestsOperation = graphql(`
  query PersonRequests {
    personRequests { id wants message contact at person { id name } }
  }
`);

export const closeOperation = graphql(`
  mutation CloseRequest($id: ID!) { closePersonRequest(id: $id) }
`);

export const eraseOperation = graphql(`
  mutation Erase($input: EraseInput!) {
    erase(input: $input) { revision removedCount markedCount markedEntities changeCount recordCount }
  }
`);
