/**
 * Signing in with an OpenID Connect provider, where one is configured: authorization code with PKCE, state and
 * nonce. An account is known by issuer and subject, never by an address; its role comes from an invitation alone.
 */
import type { Configuration } from 'openid-client';
import { Refusal } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { privately, readPrivately } from '../graph/private.ts';
import { accessRefused } from '../words/refusing.ts';
import { linked } from './accounts.ts';
import { keptChallenge, newChallenge } from './challenges.ts';
import { type Account, accountsBySubject, type Invitation } from './records.ts';
import { digestOf, newSecret } from './secrets.ts';
import { begun } from './sessions.ts';
import type { Visit } from './visit.ts';

export interface ProviderSettings {
  /** Its name for people, on the button. */
  readonly name: string;
  readonly issuer: string;
  readonly client: string;
  /** Null for a public client, which PKCE alone protects. */
  readonly secret: string | null;
}

/** In seconds: the longest that the provider is waited for. */
const WAITS = 10;
/** In characters: the longest answer of a provider that is read. */
const LONGEST = 4_000;

export interface Provider {
  readonly settings: ProviderSettings;
  /** The address of the provider to which the browser goes, and a secret that this browser alone holds. */
  begin(graph: Graph, visit: Visit, asked: Begun): Promise<{ address: string; binding: string }>;
  /** @throws UNAUTHENTICATED where anything does not fit, UNAVAILABLE where the provider does not answer */
  subject(graph: Graph, visit: Visit, answer: Answered): Promise<Known>;
}

export interface Begun {
  /** The id of the invitation that is accepted so, with the name that is wished; null to sign in. */
  readonly invitation: Invitation | null;
  readonly name: string;
}

export interface Answered {
  /** The query of the address to which the provider sent the browser. */
  readonly parameters: string;
  readonly binding: string;
}

export interface Known {
  /** Issuer and subject. */
  readonly subject: string;
  readonly begun: Kept;
}

interface Kept {
  readonly verifier: string;
  readonly nonce: string;
  readonly binding: string;
  readonly invitation: string | null;
  readonly name: string;
}

export function openProvider(settings: ProviderSettings): Provider {
  let found: Promise<Configuration> | undefined;

  /** Read once; a failure is not kept, so that the next who asks tries again. */
  async function configuration(): Promise<Configuration> {
    found ??= discovered(settings);
    try {
      return await found;
    } catch {
      found = undefined;
      throw accessRefused('UNAVAILABLE', (say) => say.providerAway(settings.name));
    }
  }

  return {
    settings,
    async begin(graph, { origin }, { invitation, name }) {
      const config = await configuration();
      const {
        buildAuthorizationUrl,
        calculatePKCECodeChallenge,
        randomNonce,
        randomPKCECodeVerifier,
      } = await import('openid-client');
      const [verifier, nonce, binding] = [randomPKCECodeVerifier(), randomNonce(), newSecret()];
      const kept: Kept = {
        ...{ verifier, nonce, binding: digestOf(binding), name },
        invitation: invitation?.id ?? null,
      };
      const state = await privately(graph, (records) =>
        newChallenge(records, 'provider', JSON.stringify(kept)),
      );
      const address = buildAuthorizationUrl(config, {
        ...{ redirect_uri: backTo(origin), scope: 'openid', state, nonce },
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, binding };
    },
    async subject(graph, { origin }, { parameters, binding }) {
      if (parameters.length > LONGEST) throw refused(settings);
      const given = new URLSearchParams(parameters);
      const state = given.get('state') ?? '';
      const of = await privately(graph, (records) => keptChallenge(records, 'provider', state));
      const kept = of === null ? null : (JSON.parse(of) as Kept);
      if (kept === null || kept.binding !== digestOf(binding)) throw refused(settings);
      const config = await configuration();
      const { authorizationCodeGrant } = await import('openid-client');
      const back = new URL(`${backTo(origin)}?${given}`);
      try {
        const tokens = await authorizationCodeGrant(config, back, {
          pkceCodeVerifier: kept.verifier,
          expectedState: state,
          expectedNonce: kept.nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) throw refused(settings);
        return { subject: subjectOf(claims.iss, claims.sub), begun: kept };
      } catch (error) {
        if (error instanceof Refusal) throw error;
        throw isAway(error)
          ? accessRefused('UNAVAILABLE', (say) => say.providerAway(settings.name))
          : refused(settings);
      }
    },
  };
}

/** No subject of one issuer is one of another. */
export const subjectOf = (issuer: string, subject: string): string =>
  digestOf(JSON.stringify([issuer, subject]));

/** The page to which the provider sends the browser. */
const backTo = (origin: string) => `${origin}/sign-in`;

const refused = ({ name }: ProviderSettings) =>
  accessRefused('UNAUTHENTICATED', (say) => say.providerRefused(name));

/** A network that fails, or that takes too long. */
function isAway(error: unknown): boolean {
  const {
    name = '',
    code = '',
    cause,
  } = error as { name?: string; code?: string; cause?: unknown };
  if (['TimeoutError', 'AbortError'].includes(name) || code === 'OAUTH_TIMEOUT') return true;
  const below = (cause as { code?: string } | undefined)?.code ?? '';
  return error instanceof TypeError || /^(ECONN|ENOT|EAI|ETIME|UND_)/.test(below);
}

async function discovered(settings: ProviderSettings): Promise<Configuration> {
  const { allowInsecureRequests, ClientSecretPost, discovery, enableNonRepudiationChecks, None } =
    await import('openid-client');
  const { issuer, client, secret } = settings;
  const url = new URL(issuer);
  const config = await discovery(
    url,
    client,
    {},
    secret === null ? None() : ClientSecretPost(secret),
    {
      timeout: WAITS,
      // The signature is checked too, though the token comes from the provider itself. Settings allow http for
      // this machine alone.
      execute: [
        enableNonRepudiationChecks,
        ...(url.protocol === 'http:' ? [allowInsecureRequests] : []),
      ],
    },
  );
  config.timeout = WAITS;
  return config;
}

/**
 * The account of a subject, with a new session. With an invitation, the account is made, or the subject given to
 * the account that the invitation names; without one, an unknown subject is refused.
 */
export async function signedInBy(
  graph: Graph,
  { subject, begun: { name } }: Known,
  invitation: Invitation | null,
  visit: Visit,
): Promise<{ secret: string; account: Account }> {
  if (invitation !== null) return linked(graph, { invitation, name, subject, visit });
  const [found] = await readPrivately(graph)(accountsBySubject, { subjects: [subject] });
  if (found === undefined) throw accessRefused('UNAUTHENTICATED', (say) => say.unknownSubject);
  const { account } = found;
  const secret = await privately(graph, (records) => begun(records, account.id, visit));
  return { secret, account };
}
