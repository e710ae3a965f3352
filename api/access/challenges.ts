/** Challenges that passkeys sign: each is answered once, within minutes, for what it was made. */
import type { Records } from '../graph/private.ts';
import { accessRefused } from '../words/refusing.ts';
import { allChallenges, type Challenge, challengesById } from './records.ts';
import { digestOf, newSecret, now } from './secrets.ts';

/** In milliseconds. */
export const PATIENCE = 5 * 60 * 1000;
/** How many may wait at once: the oldest gives way. */
const MOST = 2_000;

export async function newChallenge(
  { run, create, remove }: Records,
  use: Challenge['use'],
  of: string,
): Promise<string> {
  const all = await run(allChallenges, {});
  const gone = all.filter(({ expires }, at) => expires < now() || all.length - at >= MOST);
  await remove(
    'Challenge',
    gone.map(({ id }) => id),
  );
  const secret = newSecret();
  const expires = new Date(Date.now() + PATIENCE).toISOString();
  const challenge: Challenge = { id: digestOf(secret), use, of, expires };
  await create('Challenge', [{ id: challenge.id, properties: { ...challenge } }]);
  return secret;
}

/**
 * Takes the challenge that a passkey answered: it cannot be answered again.
 * @throws UNAUTHENTICATED where there is none, or it was made for something else
 */
export async function takenChallenge(
  { run, remove }: Records,
  use: Challenge['use'],
  answer: { readonly response?: { readonly clientDataJSON?: unknown } },
): Promise<{ readonly secret: string; readonly of: string }> {
  const secret = challengeIn(answer.response?.clientDataJSON);
  const id = digestOf(secret ?? '');
  const [found] = await run(challengesById, { ids: [id] });
  if (secret === null || found === undefined) throw refusedPasskey();
  const { challenge } = found;
  if (challenge.use !== use || challenge.expires < now()) throw refusedPasskey();
  await remove('Challenge', [id]);
  return { secret, of: challenge.of };
}

/**
 * What was kept under a secret, taken: it cannot be taken again. Null where there is nothing, or for something else.
 */
export async function keptChallenge(
  { run, remove }: Records,
  use: Challenge['use'],
  secret: string,
): Promise<string | null> {
  const id = digestOf(secret);
  const [found] = await run(challengesById, { ids: [id] });
  if (found === undefined || found.challenge.use !== use) return null;
  await remove('Challenge', [id]);
  return found.challenge.expires < now() ? null : found.challenge.of;
}

export const refusedPasskey = () =>
  accessRefused('UNAUTHENTICATED', (say) => say.passkeyRefused, 'passkey');

function challengeIn(clientData: unknown): string | null {
  try {
    const text = Buffer.from(String(clientData), 'base64url').toString();
    const { challenge } = JSON.parse(text) as { challenge?: unknown };
    return typeof challenge === 'string' ? challenge : null;
  } catch {
    return null;
  }
}
