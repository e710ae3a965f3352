/** People at their browsers, over HTTP: each keeps the cookie that it is given. */
import { type Invited, invite } from '../../api/access/invitations.ts';
import type { Graph } from '../../api/graph/graph.ts';
import type { Answer } from './asking.ts';
import { passkey } from './authenticator.ts';

type Headers = Readonly<Record<string, string>>;

export interface Answered extends Answer {
  readonly status: number;
  /** The cookie that the answer sets, whole; null for none. */
  readonly setCookie: string | null;
  readonly headers: globalThis.Headers;
}

export type Code = string | null;
export const codeOf = ({ errors }: Answer): Code => errors?.[0]?.extensions.code ?? null;

/** @param address that of the server; a passkey needs a name, so that 127.0.0.1 is asked as localhost */
export function browser(address: string, own: Headers = {}) {
  const origin = address.replace('127.0.0.1', 'localhost');
  let cookie: string | null = null;
  const key = passkey();

  async function ask(
    query: string,
    variables: object = {},
    headers: Headers = {},
  ): Promise<Answered> {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        ...(cookie === null ? {} : { cookie }),
        ...own,
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    const setCookie = response.headers.get('set-cookie');
    const [pair = ''] = setCookie?.split(';') ?? [];
    if (setCookie !== null) cookie = /Max-Age=0/.test(setCookie) ? null : pair;
    const body = (await response.json()) as Answer;
    return { ...body, status: response.status, setCookie, headers: response.headers };
  }

  return {
    origin,
    key,
    ask,
    cookie: () => cookie,
    wear: (other: string | null) => {
      cookie = other;
    },
    async accept(invitation: string, name: string, where: object = {}): Promise<Answered> {
      const begun = await ask(BEGIN_ACCEPTANCE, { invitation, name });
      if (begun.errors !== undefined) return begun;
      const made = key.made(begun.data.beginAcceptance, { origin, ...where });
      return ask(ACCEPT, { input: { invitation, name, passkey: made, label: 'my key' } });
    },
    async signIn(where: object = {}, count?: number): Promise<Answered> {
      const begun = await ask(BEGIN_SIGN_IN);
      if (begun.errors !== undefined) return begun;
      const signed = key.signed(begun.data.beginSignIn, { origin, ...where }, count);
      return ask(SIGN_IN, { passkey: signed });
    },
  };
}

export type Browser = ReturnType<typeof browser>;

const WHO = '{ role name account may represents { id } isProgram }';
export const VIEWER = `{ viewer ${WHO} }`;
export const BEGIN_ACCEPTANCE = `mutation ($invitation: String!, $name: String!) {
  beginAcceptance(invitation: $invitation, name: $name) }`;
export const ACCEPT = `mutation ($input: AcceptanceInput!) { acceptInvitation(input: $input) ${WHO} }`;
export const BEGIN_SIGN_IN = 'mutation { beginSignIn }';
export const SIGN_IN = `mutation ($passkey: PasskeyJson!) { signIn(passkey: $passkey) ${WHO} }`;

/** Somebody with an account, signed in. */
export async function person(
  graph: Graph,
  address: string,
  name: string,
  invited: Partial<Invited> = {},
): Promise<Browser> {
  const { secret } = await invite(graph, { role: 'contributor', by: 'a test', ...invited });
  const own = browser(address);
  const { errors } = await own.accept(secret, name);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return own;
}
