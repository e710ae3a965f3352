/** The person who asks, for what only people have: passkeys, sessions, tokens, scenarios that they keep. */
import type { Context } from '../context.ts';
import { accessRefused } from '../words/refusing.ts';
import { unauthenticated, type Viewer } from './viewer.ts';

export interface Person {
  readonly viewer: Viewer;
  /** The id of the account. */
  readonly account: string;
}

/** @throws UNAUTHENTICATED for a reader, FORBIDDEN for a program: a token makes no other token */
export async function personIn({ viewer }: Pick<Context, 'viewer'>): Promise<Person> {
  const found = await viewer();
  if (found.name === null) throw unauthenticated();
  if (found.account === null || found.actions !== null)
    throw accessRefused('FORBIDDEN', (say) => say.ofAPerson);
  return { viewer: found, account: found.account };
}
