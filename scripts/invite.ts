/** `invite`: a link that works once, for the first administrator, for who is locked out, or for anybody else. */
import { join } from 'node:path';
import { Command } from 'commander';
import { type Invited, invite as invitedIn, leaveInvitation } from '../api/access/invitations.ts';
import { ROLES, type Role } from '../api/access/viewer.ts';
import { fold } from '../api/folding.ts';
import { INVITATIONS } from '../api/starting/administrator.ts';
import { opened } from '../api/starting/opening.ts';
import { dataIn, environment, settings } from '../api/starting/settings.ts';
import { Trouble, terminalLanguage } from '../api/starting/trouble.ts';
import { english, french } from '../api/words/formats.ts';
import { both, wordsIn } from '../api/words/words.ts';
import { verb } from './verb.ts';

interface Options {
  readonly role: string;
  readonly name?: string;
  readonly entity?: string;
  readonly account?: string;
}

export const invite = new Command('invite')
  .description('print a link that works once, to sign in with a role')
  .option('--role <role>', `what the account may do: ${ROLES.slice(1).join(', ')}`, 'contributor')
  .option('--name <name>', 'the name that is proposed to the person')
  .option('--entity <id>', 'the entity for which the account will speak')
  .option('--account <name>', 'give an account that exists another passkey, if its own is lost')
  .action(
    verb(async ({ role, name, entity, account }: Options) => {
      const env = environment();
      const invited: Invited = {
        role: roleIn(role),
        by: 'terminal',
        ...(name === undefined ? {} : { name }),
        ...(entity === undefined ? {} : { entity }),
        ...(account === undefined ? {} : { account: fold(account) }),
      };
      const { secret, invitation } = await linkFor(env, invited);
      const { publicUrl, port } = settings(env);
      const address = `${publicUrl ?? `http://localhost:${port}`}/sign-in#${secret}`;
      const language = terminalLanguage();
      const { date } = language === 'fr' ? french : english;
      console.log(wordsIn(language).access.link(address, date(invitation.expires)));
    }),
  );

/** A running server has the embedded database open: it finds the invitation in the data folder. */
async function linkFor(env: ReturnType<typeof environment>, invited: Invited) {
  if (!env['NEO4J_URI']) return leaveInvitation(join(dataIn(env), INVITATIONS), invited);
  const graph = await opened(env);
  try {
    return await invitedIn(graph, invited);
  } finally {
    await graph.close();
  }
}

function roleIn(text: string): Role {
  const role = ROLES.slice(1).find((one) => one === text);
  if (role !== undefined) return role;
  const { en, fr } = both(({ access }) => access.notRole(ROLES.slice(1), text));
  throw new Trouble(en, fr);
}
