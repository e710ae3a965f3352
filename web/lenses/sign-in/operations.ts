/** Signing in, and accepting an invitation. */
import { graphql } from '../../remote/graphql.ts';

export const openInvitation = graphql(`
  mutation OpenInvitation($invitation: String!, $language: Language) {
    openInvitation(invitation: $invitation) {
      role
      name
      isKnown
      entity { name(language: $language) }
    }
  }
`);

export const beginAcceptance = graphql(`
  mutation BeginAcceptance($invitation: String!, $name: String!) {
    beginAcceptance(invitation: $invitation, name: $name)
  }
`);

export const acceptInvitation = graphql(`
  mutation AcceptInvitation($input: AcceptanceInput!) {
    acceptInvitation(input: $input) { name }
  }
`);

export const beginSignIn = graphql(`
  mutation BeginSignIn { beginSignIn }
`);

export const signIn = graphql(`
  mutation SignIn($passkey: PasskeyJson!) { signIn(passkey: $passkey) { name } }
`);

export const signInProvider = graphql(`
  query SignInProvider { signInProvider { name } }
`);

export const beginProvider = graphql(`
  mutation BeginProvider($invitation: String, $name: String) {
    beginProvider(invitation: $invitation, name: $name) { address binding }
  }
`);

export const finishProvider = graphql(`
  mutation FinishProvider($parameters: Prose!, $binding: String!) {
    finishProvider(parameters: $parameters, binding: $binding) { name }
  }
`);
