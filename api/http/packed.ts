/** Bytes to send, with their ETag and their compressions, each made at its first use. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './negotiation.ts';

export interface Packed {
  /** A digest of the content: another release of the program may answer the same question differently. */
  readonly etag: string;
  /** Whether compression makes it smaller. */
  readonly isWorth: boolean;
  readonly plain: Buffer;
  /** In bytes: the memory that it may take with its compressions. */
  readonly weight: number;
  bytes(encoding: Encoding): Buffer | Promise<Buffer>;
}

/** In bytes. Below this, compression costs more than it saves. */
const WORTH_COMPRESSING = 1_000;

export interface Packing {
  /** False for content that is compressed already. */
  readonly compress?: boolean;
  /** From 0 to 11. */
  readonly quality?: number;
}

/** Low, because the first client waits for the compression. */
export const QUALITY = 4;

export function packed(
  content: string | Buffer,
  { compress = true, quality = QUALITY }: Packing = {},
): Packed {
  const plain = typeof content === 'string' ? Buffer.from(content) : content;
  const made = new Map<Encoding, Buffer | Promise<Buffer>>([['identity', plain]]);
  let etag: string | undefined;
  return {
    get etag() {
      etag ??= `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
      return etag;
    },
    isWorth: compress && plain.length >= WORTH_COMPRESSING,
    plain,
    weight: compress ? 2 * plain.length : plain.length,
    bytes(encoding) {
      const known = made.get(encoding);
      if (known !== undefined) return known;
      const coming = compressed(plain, encoding, quality);
      made.set(encoding, coming);
      coming.then(
        (bytes) => made.set(encoding, bytes),
        () => made.delete(encoding),
      );
      return coming;
    },
  };
}

const zip = promisify(gzip);
const brotli = promisify(brotliCompress);

export const brotliOptions = (quality: number) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: quality },
});

async function compressed(plain: Buffer, encoding: Encoding, quality: number): Promise<Buffer> {
  return encoding === 'gzip' ? zip(plain) : brotli(plain, brotliOptions(quality));
}
