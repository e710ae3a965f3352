/** A passkey in software: it makes and signs what a browser would (WebAuthn level 2, without attestation). */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

interface Options {
  readonly challenge: string;
}

interface Where {
  /** The page that asks. */
  readonly origin: string;
  /** The site for which it is; by default, that of the page. */
  readonly site?: string;
  /** Whether the person was recognised, by finger or number. */
  readonly isVerified?: boolean;
  /** What was answered: `webauthn.create` or `webauthn.get`. */
  readonly type?: string;
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const url = (bytes: Buffer | Uint8Array) => Buffer.from(bytes).toString('base64url');

const [PRESENT, VERIFIED, ATTESTED] = [0x01, 0x04, 0x40];

export function passkey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  let counter = 0;

  function dataFor({ origin, site, isVerified = true }: Where, flags: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const all = PRESENT | (isVerified ? VERIFIED : 0) | flags;
    return Buffer.concat([sha256(site ?? new URL(origin).hostname), Buffer.from([all]), count]);
  }

  const clientData = ({ challenge }: Options, { origin }: Where, type: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

  const answer = (response: object) => ({
    id: url(id),
    rawId: url(id),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  });

  return {
    id: url(id),
    /** As `navigator.credentials.create` gives it. */
    made(options: Options, where: Where) {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const coordinate = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
      const key = new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, coordinate(x)],
        [-3, coordinate(y)],
      ]);
      const length = Buffer.from([0, id.length]);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, isoCBOR.encode(key as never)]);
      const authData = new Uint8Array(Buffer.concat([dataFor(where, ATTESTED), attested]));
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]);
      return answer({
        clientDataJSON: url(clientData(options, where, where.type ?? 'webauthn.create')),
        attestationObject: url(isoCBOR.encode(attestation as never)),
        transports: ['internal'],
      });
    },
    /** As `navigator.credentials.get` gives it. */
    signed(options: Options, where: Where, count = counter + 1) {
      counter = count;
      const data = clientData(options, where, where.type ?? 'webauthn.get');
      const authData = dataFor(where, 0);
      const signature = sign('sha256', Buffer.concat([authData, sha256(data)]), privateKey);
      return answer({
        clientDataJSON: url(data),
        authenticatorData: url(authData),
        signature: url(signature),
      });
    },
  };
}
