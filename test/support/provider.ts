/** An OpenID Connect provider of a test: plain HTTP, keys of its own, and every way of lying. */
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { listenedTo } from './serving.ts';

/** What the provider does otherwise than it should. */
export interface Lies {
  readonly issuer?: string;
  readonly audience?: string;
  readonly nonce?: string;
  readonly expired?: boolean;
  readonly unsigned?: boolean;
  readonly key?: 'another';
  readonly silent?: 'discovery' | 'token';
}

const base64 = (value: object | Buffer) =>
  (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))).toString('base64url');

export async function providing() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { privateKey: other } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  /** The requests, by the code that each was given. */
  const codes = new Map<
    string,
    { nonce: string; challenge: string; subject: string; redirect: string }
  >();
  let lies: Lies = {};
  let issuer = '';

  function idToken(nonce: string, subject: string): string {
    const now = Math.floor(Date.now() / 1000);
    const header = { alg: lies.unsigned ? 'none' : 'RS256', typ: 'JWT', kid: 'one' };
    const claims = {
      iss: lies.issuer ?? issuer,
      aud: lies.audience ?? 'lacis',
      sub: subject,
      nonce: lies.nonce ?? nonce,
      iat: now,
      exp: now + (lies.expired ? -3_600 : 300),
      email: 'the-editor@lacis.example',
      email_verified: true,
    };
    const body = `${base64(header)}.${base64(claims)}`;
    const by: KeyObject = lies.key === 'another' ? other : privateKey;
    return `${body}.${lies.unsigned ? '' : base64(sign('sha256', Buffer.from(body), by))}`;
  }

  const answers: RequestListener = (request, response) => {
    const { url = '' } = request;
    const json = (value: object, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(value));
    };
    if (url.startsWith('/.well-known/')) {
      if (lies.silent === 'discovery') return request.socket.destroy();
      return json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      });
    }
    if (url === '/keys')
      return json({
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }],
      });
    if (lies.silent === 'token') return request.socket.destroy();
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const given = new URLSearchParams(body);
      const code = given.get('code') ?? '';
      const known = codes.get(code);
      codes.delete(code);
      const challenge = createHash('sha256')
        .update(given.get('code_verifier') ?? '')
        .digest('base64url');
      const isRight =
        known?.challenge === challenge && known.redirect === given.get('redirect_uri');
      if (known === undefined || !isRight) return json({ error: 'invalid_grant' }, 400);
      json({
        access_token: 'of-no-use',
        token_type: 'Bearer',
        id_token: idToken(known.nonce, known.subject),
      });
    });
  };
  issuer = await listenedTo(answers);

  return {
    issuer,
    lie: (some: Lies) => {
      lies = some;
    },
    /** The person agrees: what stands behind `?` in the address to which the browser is sent back. */
    agree(address: string, subject: string): string {
      const { searchParams: asked, origin, pathname } = new URL(address);
      if (origin + pathname !== `${issuer}/authorize`) throw new Error(address);
      if (asked.get('code_challenge_method') !== 'S256') throw new Error('no PKCE');
      const code = `code-${codes.size}-${Math.random()}`;
      codes.set(code, {
        nonce: asked.get('nonce') ?? '',
        challenge: asked.get('code_challenge') ?? '',
        redirect: asked.get('redirect_uri') ?? '',
        subject,
      });
      return new URLSearchParams({ code, state: asked.get('state') ?? '', iss: issuer }).toString();
    },
  };
}
