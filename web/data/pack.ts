/** Reads a pack as it travels: a head in JSON, and columns that are views on the bytes, never copied. */
export interface Pack<Head> {
  readonly head: Head;
  readonly u8: (name: string) => Uint8Array;
  readonly u16: (name: string) => Uint16Array;
  readonly u32: (name: string) => Uint32Array;
  /** Texts of the columns `<name>Lengths` and `<name>Text`, each made when it is asked for. */
  readonly texts: (name: string) => (index: number) => string | null;
}

type Indices = Readonly<Record<string, readonly [shape: string, at: number, length: number]>>;

const NO_TEXT = 0xffff;
const decoder = new TextDecoder();

export function unpacked<Head>(bytes: ArrayBuffer): Pack<Head> {
  const long = new DataView(bytes).getUint32(0, true);
  const head = JSON.parse(decoder.decode(new Uint8Array(bytes, 4, long))) as Head & {
    columns: Indices;
  };
  const base = 4 + long;
  const index = (name: string): [number, number] => {
    const [, at = 0, length = 0] = head.columns[name] ?? [];
    return [base + at, length];
  };
  const u8 = (name: string) => new Uint8Array(bytes, ...index(name));
  const u16 = (name: string) => new Uint16Array(bytes, ...index(name));
  const u32 = (name: string) => new Uint32Array(bytes, ...index(name));
  return { head, u8, u16, u32, texts: (name) => textsOf(u16(`${name}Lengths`), u8(`${name}Text`)) };
}

function textsOf(lengths: Uint16Array, bytes: Uint8Array): (index: number) => string | null {
  let text: string | null = null;
  let starts: Uint32Array | null = null;
  return (index) => {
    const length = lengths[index] ?? NO_TEXT;
    if (length === NO_TEXT) return null;
    text ??= decoder.decode(bytes);
    starts ??= startsOf(lengths);
    const at = starts[index] ?? 0;
    return text.slice(at, at + length);
  };
}

function startsOf(lengths: Uint16Array): Uint32Array {
  const starts = new Uint32Array(lengths.length);
  let at = 0;
  for (let index = 0; index < lengths.length; index += 1) {
    starts[index] = at;
    const length = lengths[index] ?? 0;
    if (length !== NO_TEXT) at += length;
  }
  return starts;
}
