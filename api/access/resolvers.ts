import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';
import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import { privately, readPrivately } from '../graph/private.ts';
import { accessRefused, notFound } from '../words/refusing.ts';
import { accepted, accountOf, changedRole, checkFree, closed } from './accounts.ts';
import { invitationFor, invite } from './invitations.ts';
import { nameIn } from './names.ts';
import { own } from './own.ts';
import { creationOptions, madePasskey, requestOptions, usedPasskey } from './passkeys.ts';
import {
  type Account,
  accountsById,
  allAccounts,
  allInvitations,
  type Invitation,
  invitationsById,
  type Passkey,
  passkeysOf,
  type Session,
  sessionsOf,
  type Token,
  tokensOf,
} from './records.ts';
import { digestOf, now } from './secrets.ts';
import { begun, isAlive } from './sessions.ts';
import { ACTIONS, allow, mayDo, type Role, type Viewer } from './viewer.ts';

/** The description stands here: a scalar with code of its own loses the one of the SDL. */
const JSON_OF_PASSKEY =
  'What a browser makes or signs with a passkey, and what it is given for that: JSON of WebAuthn.';
/** In characters. */
const LONGEST = 8_000;

const passkeyJson = new GraphQLScalarType({
  name: 'PasskeyJson',
  description: JSON_OF_PASSKEY,
  parseValue: (value) => asPasskey(value),
  parseLiteral: (node, variables) => asPasskey(valueFromASTUntyped(node, variables)),
});

function asPasskey(value: unknown): object {
  const isObject = value !== null && typeof value === 'object' && !Array.isArray(value);
  if (isObject && JSON.stringify(value).length <= LONGEST) return value;
  throw accessRefused('BAD_INPUT', (say) => say.notPasskey, 'passkey');
}

const entitiesOf = async (ids: readonly string[] | undefined, context: Context) =>
  (await Promise.all((ids ?? []).map((id) => context.entity(id)))).filter((one) => one !== null);

/** The account of a person who is signed in; a program or a reader has none here. */
const personal = ({ account, actions }: Viewer) => (actions === null ? account : null);

interface Acceptance {
  readonly invitation: string;
  readonly name: string;
  readonly passkey: RegistrationResponseJSON;
  readonly label: string;
}

interface InvitationInput {
  readonly role: Role;
  readonly name?: string | null;
  readonly entity?: string | null;
  readonly account?: string | null;
}

async function signedIn(context: Context, secret: string, account: Account): Promise<Viewer> {
  context.visit.give(secret);
  const { id, name, role, represents = [] } = account;
  return { role, name, account: id, represents, actions: null };
}

export const access = concept(import.meta.url, {
  PasskeyJson: passkeyJson,
  Role: {
    READER: 'reader',
    CONTRIBUTOR: 'contributor',
    EDITOR: 'editor',
    ADMINISTRATOR: 'administrator',
  },
  Action: Object.fromEntries(ACTIONS.map((action) => [action.toUpperCase(), action])),
  Query: {
    async viewer(_: unknown, __: unknown, { viewer, visit }: Context) {
      const found = await viewer();
      // The session has ended: without its cookie, the browser is answered from what is kept.
      if (visit.cookie !== null && found.name === null) visit.give(null);
      return found;
    },
    async accounts(_: unknown, __: unknown, { viewer, graph }: Context) {
      allow(await viewer(), 'administer');
      return (await readPrivately(graph)(allAccounts, {})).map(({ account }) => account);
    },
    async invitations(_: unknown, __: unknown, { viewer, graph }: Context) {
      allow(await viewer(), 'invite');
      const all = await readPrivately(graph)(allInvitations, {});
      return all.map(({ invitation }) => invitation).filter(({ expires }) => expires > now());
    },
  },
  Mutation: {
    ...own,
    async openInvitation(_: unknown, asked: { invitation: string }, context: Context) {
      context.visit.attempt();
      const { graph, invitations } = context;
      const invitation = await invitationFor(graph, asked.invitation, invitations);
      const account = await accountOf(readPrivately(graph), invitation);
      return { ...invitation, name: account?.name ?? invitation.name, isKnown: account !== null };
    },
    async beginAcceptance(
      _: unknown,
      asked: { invitation: string; name: string },
      { visit, graph, invitations }: Context,
    ) {
      visit.attempt();
      const invitation = await invitationFor(graph, asked.invitation, invitations);
      const run = readPrivately(graph);
      const account = await accountOf(run, invitation);
      const name = account?.name ?? nameIn(asked.name);
      if (account === null) await checkFree(run, name);
      const { id: of } = invitation;
      const { origin } = visit;
      const use = 'invitation';
      return creationOptions(graph, { origin, use, of, account: account?.id ?? null, name });
    },
    async acceptInvitation(_: unknown, { input }: { input: Acceptance }, context: Context) {
      const { graph, visit } = context;
      visit.attempt();
      const invitation = await invitationFor(graph, input.invitation, context.invitations);
      const label = nameIn(input.label, 'label');
      const { id: of } = invitation;
      const passkey = await madePasskey(graph, input.passkey, {
        origin: visit.origin,
        use: 'invitation',
        of,
      });
      const { name } = input;
      const made = await accepted(graph, { invitation, name, passkey, label, visit });
      return signedIn(context, made.secret, made.account);
    },
    beginSignIn(_: unknown, __: unknown, { visit, graph }: Context) {
      visit.attempt();
      return requestOptions(graph, visit.origin);
    },
    async signIn(_: unknown, asked: { passkey: AuthenticationResponseJSON }, context: Context) {
      const { visit, graph } = context;
      visit.attempt();
      const passkey = await usedPasskey(graph, asked.passkey, visit.origin);
      const { secret, account } = await privately(graph, async (records) => {
        const [found] = await records.run(accountsById, { ids: [passkey.account] });
        if (found === undefined)
          throw accessRefused('UNAUTHENTICATED', (say) => say.passkeyRefused);
        await records.put('Passkey', [{ id: passkey.id, properties: { ...passkey } }]);
        return { secret: await begun(records, passkey.account, visit), account: found.account };
      });
      return signedIn(context, secret, account);
    },
    async signOut(_: unknown, __: unknown, { visit, graph }: Context) {
      const { cookie } = visit;
      if (cookie !== null)
        await privately(graph, ({ remove }) => remove('Session', [digestOf(cookie)]));
      visit.give(null);
      return true;
    },
    async invite(_: unknown, { input }: { input: InvitationInput }, context: Context) {
      const { graph, visit } = context;
      const by = allow(await context.viewer(), 'invite');
      if (input.entity && (await context.entity(input.entity)) === null)
        throw notFound(input.entity, 'entity');
      const account = input.account ? await accountBy(input.account, context) : null;
      const { secret, invitation } = await invite(graph, {
        role: account?.role ?? input.role,
        by,
        ...(input.name ? { name: nameIn(input.name) } : {}),
        ...(input.entity ? { entity: input.entity } : {}),
        ...(account === null ? {} : { account: account.folded }),
      });
      return { link: `${visit.origin}/sign-in#${secret}`, expires: invitation.expires };
    },
    async withdrawInvitation(_: unknown, { id }: { id: string }, { viewer, graph }: Context) {
      allow(await viewer(), 'invite');
      await privately(graph, async ({ run, remove }) => {
        const [found] = await run(invitationsById, { ids: [id] });
        if (found === undefined) throw accessRefused('NOT_FOUND', (say) => say.unknownEntry, 'id');
        await remove('Invitation', [id]);
      });
      return true;
    },
    async changeRole(
      _: unknown,
      { id, role }: { id: string; role: Role },
      { viewer, graph }: Context,
    ) {
      allow(await viewer(), 'administer');
      return changedRole(graph, id, role);
    },
    async closeAccount(_: unknown, { id }: { id: string }, { viewer, graph }: Context) {
      allow(await viewer(), 'administer');
      await closed(graph, id);
      return true;
    },
  },
  Viewer: {
    may: (viewer: Viewer) =>
      ACTIONS.filter((action) => mayDo(viewer, action, { entities: viewer.represents })),
    represents: ({ represents }: Viewer, _: unknown, context: Context) =>
      entitiesOf(represents, context),
    isProgram: ({ actions }: Viewer) => actions !== null,
    async passkeys(viewer: Viewer, _: unknown, { graph }: Context): Promise<Passkey[]> {
      const account = personal(viewer);
      if (account === null) return [];
      const found = await readPrivately(graph)(passkeysOf, { account });
      return found.map(({ passkey }) => passkey);
    },
    async sessions(viewer: Viewer, _: unknown, { graph, visit }: Context) {
      const account = personal(viewer);
      if (account === null) return [];
      const found = await readPrivately(graph)(sessionsOf, { account });
      const here = visit.cookie === null ? null : digestOf(visit.cookie);
      return found
        .map(({ session }) => session)
        .filter(isAlive)
        .map((session: Session) => ({ ...session, isThis: session.id === here }));
    },
    async tokens(viewer: Viewer, _: unknown, { graph }: Context): Promise<Token[]> {
      const account = personal(viewer);
      if (account === null) return [];
      const found = await readPrivately(graph)(tokensOf, { account });
      return found.map(({ token }) => token).filter(({ expires }) => expires > now());
    },
  },
  Account: {
    createdAt: ({ created }: Account) => created,
    represents: ({ represents }: Account, _: unknown, context: Context) =>
      entitiesOf(represents, context),
  },
  Passkey: {
    createdAt: ({ created }: Passkey) => created,
    usedAt: ({ used }: Passkey) => used,
  },
  Session: {
    createdAt: ({ created }: Session) => created,
    usedAt: ({ seen }: Session) => seen,
  },
  Token: {
    createdAt: ({ created }: Token) => created,
    expiresAt: ({ expires }: Token) => expires,
    usedAt: ({ used }: Token) => used ?? null,
  },
  NewInvitation: { expiresAt: ({ expires }: Pick<Invitation, 'expires'>) => expires },
  Invitation: {
    expiresAt: ({ expires }: Invitation) => expires,
    entity: ({ entity }: Invitation, _: unknown, context: Context) => context.entity(entity),
  },
  Welcome: {
    entity: ({ entity }: Invitation, _: unknown, context: Context) => context.entity(entity),
  },
});

async function accountBy(id: string, { graph }: Context): Promise<Account> {
  const [found] = await readPrivately(graph)(accountsById, { ids: [id] });
  if (found === undefined) throw accessRefused('NOT_FOUND', (say) => say.unknownAccount, 'account');
  return found.account;
}
