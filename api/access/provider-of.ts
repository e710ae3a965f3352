/** Signing in with an OpenID Connect provider, as the API has it. */
import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import { readPrivately } from '../graph/private.ts';
import { accessRefused } from '../words/refusing.ts';
import { accountOf, checkFree } from './accounts.ts';
import { invitationFor, unknownInvitation } from './invitations.ts';
import { nameIn } from './names.ts';
import { type Answered, type Provider, signedInBy } from './oidc.ts';
import { invitationsById } from './records.ts';

function configured({ signInProvider: provider }: Context): Provider {
  if (provider === null) throw accessRefused('NOT_FOUND', (say) => say.noProvider);
  return provider;
}

export const signInProvider = concept(
  import.meta.url,
  {
    Query: {
      signInProvider: (_: unknown, __: unknown, { signInProvider: provider }: Context) =>
        provider === null ? null : { name: provider.settings.name },
    },
    Mutation: {
      async beginProvider(
        _: unknown,
        asked: { invitation?: string | null; name?: string | null },
        context: Context,
      ) {
        const { visit, graph, invitations } = context;
        visit.attempt();
        const provider = configured(context);
        const { invitation: secret = null } = asked;
        const invitation = secret === null ? null : await invitationFor(graph, secret, invitations);
        let name = '';
        if (invitation !== null && (await accountOf(readPrivately(graph), invitation)) === null) {
          name = nameIn(asked.name ?? '');
          await checkFree(readPrivately(graph), name);
        }
        return provider.begin(graph, visit, { invitation, name });
      },
      async finishProvider(_: unknown, asked: Answered, context: Context) {
        const { visit, graph } = context;
        visit.attempt();
        const known = await configured(context).subject(graph, visit, asked);
        const { invitation: id } = known.begun;
        const [found] =
          id === null ? [] : await readPrivately(graph)(invitationsById, { ids: [id] });
        if (id !== null && found === undefined) throw unknownInvitation();
        const made = await signedInBy(graph, known, found?.invitation ?? null, visit);
        visit.give(made.secret);
        const { id: account, name, role, represents = [] } = made.account;
        return { role, name, account, represents, actions: null };
      },
    },
  },
  'provider.graphql',
);
