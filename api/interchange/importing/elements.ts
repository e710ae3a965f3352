/** XML, element by element as it is read: nothing is expanded, and nothing stands deeper than some levels. */
import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import { unimportable } from './refusing.ts';

const DEEPEST = 64;
const LONGEST = 1_000_000;
const MOST_ATTRIBUTES = 200;

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  readonly column: number;
}

export interface Handlers {
  open(element: Element): void;
  /** @param text what stands directly in it */
  close(element: Element, text: string): void;
}

/** @throws Unimportable with line and column */
export async function elementsIn(path: string, { open, close }: Handlers): Promise<void> {
  const parser = new SaxesParser({ position: true });
  const stack: { element: Element; text: string }[] = [];
  const here = () => ({ line: parser.line, column: parser.columnIndex + 1 });
  parser.on('doctype', () => {
    throw unimportable(({ documentType }) => documentType(), here());
  });
  parser.on('error', (error) => {
    throw unimportable(({ notXml }) => notXml(error.message.replace(/^\d+:\d+: /, '')), here());
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (stack.length >= DEEPEST) throw unimportable(({ tooDeep }) => tooDeep(DEEPEST), here());
    if (Object.keys(attributes).length > MOST_ATTRIBUTES)
      throw unimportable(({ manyColumns }) => manyColumns(MOST_ATTRIBUTES), here());
    const own = attributes as Record<string, string>;
    const element = { name: name.replace(/^.*:/, ''), attributes: own, ...here() };
    stack.push({ element, text: '' });
    open(element);
  });
  parser.on('text', (text) => {
    const top = stack.at(-1);
    if (top === undefined) return;
    top.text += text;
    if (top.text.length > LONGEST) throw unimportable(({ longRow }) => longRow(LONGEST), here());
  });
  parser.on('closetag', () => {
    const top = stack.pop();
    if (top !== undefined) close(top.element, top.text.trim());
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let since = 0;
  let line = 1;
  for await (const chunk of createReadStream(path, { highWaterMark: 65_536 })) {
    if ((chunk as Buffer).includes(0)) throw unimportable(({ binary }) => binary(), here());
    parser.write(decoded(decoder, chunk as Buffer));
    // A tag or a text that never ends is gathered by the parser without an event.
    since = parser.line === line ? since + (chunk as Buffer).length : 0;
    line = parser.line;
    if (since > 8 * LONGEST) throw unimportable(({ longRow }) => longRow(8 * LONGEST), here());
  }
  parser.close();
}

function decoded(decoder: TextDecoder, chunk: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    throw unimportable(({ notUtf8 }) => notUtf8());
  }
}
