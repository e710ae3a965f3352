/** Passkeys (WebAuthn): made with an invitation or by somebody who is signed in, and used to sign in. */

import { isIP } from 'node:net';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Graph } from '../graph/graph.ts';
import { privately, readPrivately } from '../graph/private.ts';
import { accessRefused } from '../words/refusing.ts';
import { newChallenge, PATIENCE, refusedPasskey, takenChallenge } from './challenges.ts';
import { type Challenge, type Passkey, passkeysById, passkeysOf } from './records.ts';
import { now } from './secrets.ts';

/** It takes a second to load: the server loads it as it starts, a test or a command only when it signs in. */
const webauthn = () => import('@simplewebauthn/server');

/** How many one account may have. */
export const MOST = 10;

/** @throws BAD_INPUT where the server is asked by a number: browsers make passkeys for names only */
function siteOf(origin: string): string {
  const { hostname } = new URL(origin);
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0)
    throw accessRefused('BAD_INPUT', (say) => say.noSiteName);
  return hostname;
}

interface Wanted {
  readonly origin: string;
  readonly use: Exclude<Challenge['use'], 'sign-in'>;
  /** The invitation, or the account. */
  readonly of: string;
  /** The account that has passkeys already; null for a new one. */
  readonly account: string | null;
  readonly name: string;
}

/** What the browser is given to make a passkey. */
export async function creationOptions(graph: Graph, { origin, use, of, account, name }: Wanted) {
  const site = siteOf(origin);
  const own = account === null ? [] : await readPrivately(graph)(passkeysOf, { account: account });
  const challenge = await privately(graph, (records) => newChallenge(records, use, of));
  const { generateRegistrationOptions } = await webauthn();
  return generateRegistrationOptions({
    rpName: 'Lacis',
    rpID: site,
    userName: name,
    userDisplayName: name,
    challenge: Buffer.from(challenge, 'base64url'),
    timeout: PATIENCE,
    attestationType: 'none',
    excludeCredentials: own.map(({ passkey: { id, transports = [] } }) => ({
      id,
      transports: [...transports],
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** What the browser is given to sign in: any passkey of this site. */
export async function requestOptions(graph: Graph, origin: string) {
  const site = siteOf(origin);
  const challenge = await privately(graph, (records) => newChallenge(records, 'sign-in', ''));
  const { generateAuthenticationOptions } = await webauthn();
  return generateAuthenticationOptions({
    rpID: site,
    challenge: Buffer.from(challenge, 'base64url'),
    timeout: PATIENCE,
    userVerification: 'required',
  });
}

/**
 * Checks what the browser made.
 * @param of the invitation or the account for which it was to be made
 * @throws UNAUTHENTICATED where it was made for another site, challenge or purpose
 */
export async function madePasskey(
  graph: Graph,
  answer: RegistrationResponseJSON,
  { origin, use, of }: Pick<Wanted, 'origin' | 'use' | 'of'>,
): Promise<Omit<Passkey, 'account' | 'label'>> {
  const challenge = await privately(graph, (records) => takenChallenge(records, use, answer));
  if (challenge.of !== of) throw refusedPasskey();
  const site = siteOf(origin);
  const { verifyRegistrationResponse } = await webauthn();
  const { registrationInfo } = await checked(origin, answer, () =>
    verifyRegistrationResponse({
      response: answer,
      expectedChallenge: challenge.secret,
      expectedOrigin: origin,
      expectedRPID: site,
      requireUserVerification: true,
    }),
  );
  if (registrationInfo === undefined) throw refusedPasskey();
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  return {
    id,
    key: Buffer.from(publicKey).toString('base64url'),
    counter,
    transports,
    site,
    created: now(),
    used: now(),
  };
}

/** Checks what a passkey signed. @returns the passkey, with its new counter. @throws UNAUTHENTICATED */
export async function usedPasskey(
  graph: Graph,
  answer: AuthenticationResponseJSON,
  origin: string,
): Promise<Passkey> {
  const challenge = await privately(graph, (records) => takenChallenge(records, 'sign-in', answer));
  const [found] = await readPrivately(graph)(passkeysById, { ids: [String(answer.id)] });
  const site = siteOf(origin);
  if (found === undefined || found.passkey.site !== site) throw refusedPasskey();
  const { passkey } = found;
  const { verifyAuthenticationResponse } = await webauthn();
  const { verified, authenticationInfo } = await checked(origin, answer, () =>
    verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge.secret,
      expectedOrigin: origin,
      expectedRPID: site,
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(Buffer.from(passkey.key, 'base64url')),
        counter: passkey.counter,
      },
    }),
  );
  if (!verified) throw refusedPasskey();
  return { ...passkey, counter: authenticationInfo.newCounter, used: now() };
}

/** The library throws for whatever does not fit: to the person, all of it is one refusal. */
async function checked<T>(
  origin: string,
  { response }: { readonly response: { readonly clientDataJSON: string } },
  check: () => Promise<T>,
): Promise<T> {
  try {
    return await check();
  } catch (cause) {
    if (isBehindTls(response.clientDataJSON, origin))
      throw accessRefused('BAD_INPUT', (say) => say.publicUrlMissing);
    throw Object.assign(refusedPasskey(), { cause });
  }
}

/** The browser is at `https://` where the server, behind a proxy, knows of `http://` only. */
function isBehindTls(clientData: string, origin: string): boolean {
  const { origin: told } = JSON.parse(Buffer.from(clientData, 'base64url').toString()) as {
    origin?: string;
  };
  return told === origin.replace(/^http:/, 'https:') && told !== origin;
}
