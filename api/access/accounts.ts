/** Accounts: made with an invitation, changed and closed by administrators. */
import type { Graph } from '../graph/graph.ts';
import { privately, type Records } from '../graph/private.ts';
import { accessRefused } from '../words/refusing.ts';
import { unknownInvitation } from './invitations.ts';
import { keptBy, versionIdsBy } from './kept-scenarios.ts';
import { foldedName, nameIn } from './names.ts';
import { MOST } from './passkeys.ts';
import {
  type Account,
  accountsById,
  accountsByName,
  accountsBySubject,
  administrators,
  type Invitation,
  invitationsById,
  type Passkey,
  passkeysOf,
  sessionsOf,
  tokensOf,
} from './records.ts';
import { newId, now } from './secrets.ts';
import { begun } from './sessions.ts';
import type { Role } from './viewer.ts';
import type { Visit } from './visit.ts';

/** @throws CONFLICT where somebody bears the name */
export async function checkFree(run: Records['run'], name: string): Promise<string> {
  const folded = foldedName(name);
  const [known] = await run(accountsByName, { names: [folded] });
  if (known !== undefined) throw accessRefused('CONFLICT', (say) => say.nameTaken, 'name');
  return folded;
}

/** The account that an invitation gives another passkey; null where it makes a new account. */
export async function accountOf(
  run: Records['run'],
  { account }: Invitation,
): Promise<Account | null> {
  if (account === undefined) return null;
  const [known] = await run(accountsByName, { names: [account] });
  if (known === undefined) throw unknownInvitation();
  return known.account;
}

interface Accepted {
  readonly invitation: Invitation;
  readonly name: string;
  readonly passkey: Omit<Passkey, 'account' | 'label'>;
  readonly label: string;
  readonly visit: Visit;
}

/**
 * Uses an invitation up: makes the account, or finds it, gives it the passkey, and begins a session.
 * @returns the secret of the session, and the account
 */
export function accepted(
  graph: Graph,
  { invitation, name, passkey, label, visit }: Accepted,
): Promise<{ secret: string; account: Account }> {
  return privately(graph, async (records) => {
    const { run, put, remove } = records;
    const [still] = await run(invitationsById, { ids: [invitation.id] });
    if (still === undefined || invitation.expires < now()) throw unknownInvitation();
    await remove('Invitation', [invitation.id]);
    const known = await accountOf(run, invitation);
    const account = known ?? (await madeAccount(records, invitation, name));
    await addedPasskey(records, account.id, passkey, label);
    if (known !== null && invitation.entity !== undefined)
      await put('Account', [{ id: known.id, properties: { ...represented(known, invitation) } }]);
    return { secret: await begun(records, account.id, visit), account };
  });
}

interface Linked {
  readonly invitation: Invitation;
  readonly name: string;
  /** As a provider knows the person. */
  readonly subject: string;
  readonly visit: Visit;
}

/**
 * Uses an invitation up for who is known to a provider.
 * @throws CONFLICT where another account has this subject, or the account another one
 */
export function linked(
  graph: Graph,
  { invitation, name, subject, visit }: Linked,
): Promise<{ secret: string; account: Account }> {
  return privately(graph, async (records) => {
    const { run, put, remove } = records;
    const [still] = await run(invitationsById, { ids: [invitation.id] });
    if (still === undefined || invitation.expires < now()) throw unknownInvitation();
    const [bearer] = await run(accountsBySubject, { subjects: [subject] });
    const known = await accountOf(run, invitation);
    const isOther = bearer !== undefined && bearer.account.id !== known?.id;
    if (isOther || (known?.subject ?? subject) !== subject)
      throw accessRefused('CONFLICT', (say) => say.subjectTaken);
    await remove('Invitation', [invitation.id]);
    const made = known ?? (await madeAccount(records, invitation, name));
    const account = { ...represented(made, invitation), subject };
    await put('Account', [{ id: account.id, properties: { ...account } }]);
    return { secret: await begun(records, account.id, visit), account };
  });
}

const represented = (account: Account, { entity }: Invitation): Account => ({
  ...account,
  represents: [...new Set([...(account.represents ?? []), ...(entity ? [entity] : [])])],
});

async function madeAccount(
  { run, create }: Records,
  invitation: Invitation,
  text: string,
): Promise<Account> {
  const name = nameIn(text);
  const folded = await checkFree(run, name);
  const { role, entity } = invitation;
  const account: Account = {
    id: newId(),
    name,
    folded,
    role,
    represents: entity === undefined ? [] : [entity],
    created: now(),
  };
  await create('Account', [{ id: account.id, properties: { ...account } }]);
  return account;
}

/** @throws BAD_INPUT where the account has too many */
export async function addedPasskey(
  { run, create }: Records,
  account: string,
  passkey: Omit<Passkey, 'account' | 'label'>,
  label: string,
): Promise<void> {
  const own = await run(passkeysOf, { account });
  if (own.length >= MOST) throw accessRefused('BAD_INPUT', (say) => say.tooManyPasskeys(MOST));
  await create('Passkey', [{ id: passkey.id, properties: { ...passkey, account, label } }]);
}

/** @throws CONFLICT for the last administrator */
async function checkOthers({ run }: Records, { id, role }: Account): Promise<void> {
  if (role !== 'administrator') return;
  const others = (await run(administrators, {})).filter((one) => one.id !== id);
  if (others.length === 0) throw accessRefused('CONFLICT', (say) => say.lastAdministrator);
}

async function known({ run }: Records, id: string): Promise<Account> {
  const [found] = await run(accountsById, { ids: [id] });
  if (found === undefined) throw accessRefused('NOT_FOUND', (say) => say.unknownAccount, 'id');
  return found.account;
}

export const changedRole = (graph: Graph, id: string, role: Role): Promise<Account> =>
  privately(graph, async (records) => {
    const account = await known(records, id);
    if (role !== 'administrator') await checkOthers(records, account);
    const changed = { ...account, role };
    await records.put('Account', [{ id, properties: changed }]);
    return changed;
  });

/** Removes the account with its passkeys, sessions, tokens and kept scenarios. Its changes stay, under its name. */
export const closed = (graph: Graph, id: string): Promise<void> =>
  privately(graph, async (records) => {
    const { run, remove } = records;
    await checkOthers(records, await known(records, id));
    const of = { account: id };
    const passkeys = await run(passkeysOf, of);
    const sessions = await run(sessionsOf, of);
    const tokens = await run(tokensOf, of);
    const kept = await run(keptBy, of);
    const versions = await run(versionIdsBy, of);
    await remove(
      'Passkey',
      passkeys.map(({ passkey }) => passkey.id),
    );
    await remove(
      'Session',
      sessions.map(({ session }) => session.id),
    );
    await remove(
      'Token',
      tokens.map(({ token }) => token.id),
    );
    await remove(
      'ScenarioVersion',
      versions.map((version) => version.id),
    );
    await remove(
      'KeptScenario',
      kept.map((one) => one.kept.id),
    );
    await remove('Account', [id]);
  });
