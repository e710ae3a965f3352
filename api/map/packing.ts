/**
 * A pack: the length of its head (32 bits, little-endian), its head (JSON, which says where each column
 * begins and of what it is made), and the columns as they lie in memory, each on a multiple of four bytes.
 */
export type Column = Uint8Array | Uint16Array | Uint32Array;

const NAMES = new Map<unknown, string>([
  [Uint8Array, 'u8'],
  [Uint16Array, 'u16'],
  [Uint32Array, 'u32'],
]);

export function packed(head: object, columns: Readonly<Record<string, Column>>): Buffer {
  const parts: Buffer[] = [];
  const said: Record<string, readonly [string, number, number]> = {};
  let at = 0;
  for (const [name, column] of Object.entries(columns)) {
    said[name] = [NAMES.get(column.constructor) ?? 'u8', at, column.length];
    const bytes = Buffer.from(column.buffer, column.byteOffset, column.byteLength);
    parts.push(bytes, Buffer.alloc(-bytes.length & 3));
    at += (bytes.length + 3) & ~3;
  }
  const text = Buffer.from(JSON.stringify({ ...head, columns: said }));
  const whole = Buffer.concat([text, Buffer.alloc(-text.length & 3, ' ')]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(whole.length);
  return Buffer.concat([length, whole, ...parts]);
}

/** Texts one after the other, with the length of each in UTF-16 units; null is the longest length. */
export function texts(all: readonly (string | null)[]): { lengths: Uint16Array; text: Uint8Array } {
  const kept = all.map((one) => one?.slice(0, NO_TEXT - 1) ?? null);
  return {
    lengths: Uint16Array.from(kept, (one) => one?.length ?? NO_TEXT),
    text: Buffer.from(kept.join('')),
  };
}

export const NO_TEXT = 0xffff;
