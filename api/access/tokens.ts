/** Tokens of programs: each acts for an account, within the actions for which it was made. */
import type { Graph } from '../graph/graph.ts';
import { privately, readPrivately } from '../graph/private.ts';
import { accessRefused } from '../words/refusing.ts';
import { accountsById, staleTokens, type Token, tokensById, tokensOf } from './records.ts';
import { digestOf, inDays, newSecret, now } from './secrets.ts';
import { NOTED } from './sessions.ts';
import type { Action, Viewer } from './viewer.ts';

/** Tells what it is, to whoever finds one where it should not be. */
const BEGINS = 'lacis_';
/** How many one account may have. */
const MOST = 20;
/** In days. */
export const LONGEST = 365;

export interface Made {
  readonly secret: string;
  readonly token: Token;
}

export async function madeToken(
  graph: Graph,
  account: string,
  asked: { readonly name: string; readonly actions: readonly Action[]; readonly days: number },
): Promise<Made> {
  const secret = `${BEGINS}${newSecret()}`;
  const { name, actions, days } = asked;
  const token: Token = {
    id: digestOf(secret),
    account,
    name,
    actions: [...new Set(actions)],
    created: now(),
    expires: inDays(days),
  };
  await privately(graph, async ({ run, create, remove }) => {
    const stale = (await run(staleTokens, { before: now() })).map(({ id }) => id);
    await remove('Token', stale);
    const own = await run(tokensOf, { account });
    if (own.length >= MOST) throw accessRefused('BAD_INPUT', (say) => say.tooManyTokens(MOST));
    await create('Token', [{ id: token.id, properties: { ...token } }]);
  });
  return { secret, token };
}

/** The account for which a token acts; null where there is no such token, or it has ended. */
export async function viewerByToken(graph: Graph, secret: string): Promise<Viewer | null> {
  if (!secret.startsWith(BEGINS)) return null;
  const read = readPrivately(graph);
  const [found] = await read(tokensById, { ids: [digestOf(secret)] });
  if (found === undefined || found.token.expires < now()) return null;
  const { token } = found;
  const [known] = await read(accountsById, { ids: [token.account] });
  if (known === undefined) return null;
  if (Date.now() - Date.parse(token.used ?? token.created) > NOTED || token.used === undefined)
    await privately(graph, async ({ get, put }) => {
      const [still] = await get('Token', [token.id]);
      if (still !== undefined)
        await put('Token', [{ id: token.id, properties: { ...token, used: now() } }]);
    });
  const { id, name, role, represents = [] } = known.account;
  return { role, name, account: id, represents, actions: token.actions };
}
