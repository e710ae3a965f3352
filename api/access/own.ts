/** Mutations by which a person looks after their own account: passkeys, sessions, tokens. */
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Context } from '../context.ts';
import { privately, type Records } from '../graph/private.ts';
import { accessRefused } from '../words/refusing.ts';
import { addedPasskey } from './accounts.ts';
import { nameIn } from './names.ts';
import { creationOptions, madePasskey } from './passkeys.ts';
import { personIn } from './person.ts';
import { passkeysOf, sessionsOf, tokensOf } from './records.ts';
import { digestOf } from './secrets.ts';
import { LONGEST, madeToken } from './tokens.ts';
import { type Action, mayDo } from './viewer.ts';

/** Removes one of the records that an account has. @throws NOT_FOUND where it has no such record */
async function removed(
  { remove }: Records,
  label: 'Passkey' | 'Session' | 'Token',
  own: readonly string[],
  id: string,
): Promise<void> {
  if (!own.includes(id)) throw accessRefused('NOT_FOUND', (say) => say.unknownEntry, 'id');
  await remove(label, [id]);
}

interface TokenInput {
  readonly name: string;
  readonly actions: readonly Action[];
  readonly days: number;
}

export const own = {
  async beginPasskey(_: unknown, __: unknown, context: Context) {
    const { viewer, account } = await personIn(context);
    const { graph, visit } = context;
    const name = viewer.name ?? '';
    const { origin } = visit;
    return creationOptions(graph, { origin, use: 'another', of: account, account, name });
  },
  async addPasskey(
    _: unknown,
    asked: { passkey: RegistrationResponseJSON; label: string },
    context: Context,
  ) {
    const { viewer, account } = await personIn(context);
    const { graph, visit } = context;
    const label = nameIn(asked.label, 'label');
    const { origin } = visit;
    const made = await madePasskey(graph, asked.passkey, { origin, use: 'another', of: account });
    await privately(graph, (records) => addedPasskey(records, account, made, label));
    return viewer;
  },
  async removePasskey(_: unknown, { id }: { id: string }, context: Context) {
    const { viewer, account } = await personIn(context);
    await privately(context.graph, async (records) => {
      const all = (await records.run(passkeysOf, { account })).map(({ passkey }) => passkey.id);
      if (all.length === 1 && all[0] === id)
        throw accessRefused('CONFLICT', (say) => say.lastPasskey);
      await removed(records, 'Passkey', all, id);
    });
    return viewer;
  },
  async endSession(_: unknown, { id }: { id?: string | null }, context: Context) {
    const { viewer, account } = await personIn(context);
    const { graph, visit } = context;
    const here = visit.cookie === null ? null : digestOf(visit.cookie);
    await privately(graph, async (records) => {
      const all = (await records.run(sessionsOf, { account })).map(({ session }) => session.id);
      if (id) await removed(records, 'Session', all, id);
      else
        await records.remove(
          'Session',
          all.filter((one) => one !== here),
        );
    });
    if (id && id === here) visit.give(null);
    return viewer;
  },
  async createToken(_: unknown, { input }: { input: TokenInput }, context: Context) {
    const { viewer, account } = await personIn(context);
    const { actions, days } = input;
    const name = nameIn(input.name);
    if (days < 1 || days > LONGEST)
      throw accessRefused('BAD_INPUT', (say) => say.days(LONGEST), 'days');
    if (actions.length === 0) throw accessRefused('BAD_INPUT', (say) => say.noActions, 'actions');
    const entities = viewer.represents;
    if (actions.some((action) => !mayDo(viewer, action, { entities })))
      throw accessRefused('FORBIDDEN', (say) => say.noActions, 'actions');
    return madeToken(context.graph, account, { name, actions, days });
  },
  async revokeToken(_: unknown, { id }: { id: string }, context: Context) {
    const { viewer, account } = await personIn(context);
    await privately(context.graph, async (records) => {
      const all = (await records.run(tokensOf, { account })).map(({ token }) => token.id);
      await removed(records, 'Token', all, id);
    });
    return viewer;
  },
};
