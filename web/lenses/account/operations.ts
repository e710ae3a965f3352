/** One’s own account, and people. Always by POST: no cache keeps the answers. */
import { graphql } from '../../remote/graphql.ts';

export const accountOperation = graphql(`
  query Account($language: Language) {
    viewer {
      role
      name
      account
      may
      represents { id name(language: $language) }
      passkeys { id label createdAt usedAt }
      sessions { id agent createdAt usedAt isThis }
      tokens { id name actions createdAt expiresAt usedAt }
    }
  }
`);

export const peopleOperation = graphql(`
  query People($language: Language) {
    accounts { id name role createdAt represents { id name(language: $language) } }
    invitations { id role name by expiresAt entity { id name(language: $language) } }
  }
`);

export const signOut = graphql(`
  mutation SignOut { signOut }
`);
export const beginPasskey = graphql(`
  mutation BeginPasskey { beginPasskey }
`);
export const addPasskey = graphql(`
  mutation AddPasskey($passkey: PasskeyJson!, $label: String!) {
    addPasskey(passkey: $passkey, label: $label) { name }
  }
`);
export const removePasskey = graphql(`
  mutation RemovePasskey($id: ID!) { removePasskey(id: $id) { name } }
`);
export const endSession = graphql(`
  mutation EndSession($id: ID) { endSession(id: $id) { name } }
`);
export const createToken = graphql(`
  mutation CreateToken($input: TokenInput!) { createToken(input: $input) { secret } }
`);
export const revokeToken = graphql(`
  mutation RevokeToken($id: ID!) { revokeToken(id: $id) { name } }
`);
export const invite = graphql(`
  mutation Invite($input: InvitationInput!) { invite(input: $input) { link expiresAt } }
`);
export const withdraw = graphql(`
  mutation WithdrawInvitation($id: ID!) { withdrawInvitation(id: $id) }
`);
export const changeRole = graphql(`
  mutation ChangeRole($id: ID!, $role: Role!) { changeRole(id: $id, role: $role) { id } }
`);
export const closeAccount = graphql(`
  mutation CloseAccount($id: ID!) { closeAccount(id: $id) }
`);
