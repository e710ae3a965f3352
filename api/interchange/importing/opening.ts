/** Opens a file that people bring: tells by its content what form it has, within fixed bounds. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { isMap, isSeq } from 'yaml';
import { parseYaml } from '../../loading/yaml.ts';
import { firstRow } from './delimited.ts';
import { depthOf } from './nesting.ts';
import { unimportable } from './refusing.ts';

/** In bytes. What is read whole is small; what is read row by row may be long. */
export const LARGEST = { json: 32_000_000, yaml: 1_500_000, xml: 64_000_000, rows: 400_000_000 };
/** Levels of lists and maps within one another. */
const DEEPEST = 64;
const HEAD = 65_536;

export type Form =
  | { readonly form: 'json'; readonly value: unknown }
  | { readonly form: 'lines'; readonly first: unknown }
  | { readonly form: 'yaml'; readonly value: unknown }
  | { readonly form: 'xml'; readonly root: string }
  | { readonly form: 'sheets' }
  | { readonly form: 'table'; readonly header: readonly string[] };

export interface Opened {
  readonly path: string;
  readonly name: string;
  readonly form: Form;
  /** The first 22 signs of its SHA-256. */
  readonly digest: string;
}

/** @throws Unimportable */
export async function opened(path: string): Promise<Opened> {
  const name = basename(path);
  const { head, size } = headOf(path);
  const form = formOf(path, head, size);
  return { path, name, form, digest: await digestOf(path) };
}

function headOf(path: string): { head: Buffer; size: number } {
  let file: number | undefined;
  try {
    const stats = statSync(path);
    if (!stats.isFile()) throw unimportable(({ notAFile }) => notAFile());
    if (stats.size === 0) throw unimportable(({ empty }) => empty());
    if (stats.size > LARGEST.rows)
      throw unimportable(({ tooLarge }) => tooLarge(stats.size, LARGEST.rows));
    file = openSync(path, 'r');
    const head = Buffer.alloc(Math.min(HEAD, stats.size));
    readSync(file, head, 0, head.length, 0);
    return { head, size: stats.size };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw unimportable(({ unreadable }) => unreadable(code));
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function formOf(path: string, head: Buffer, size: number): Form {
  if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) {
    if (size > LARGEST.json) throw unimportable(({ tooLarge }) => tooLarge(size, LARGEST.json));
    return { form: 'sheets' };
  }
  const zero = head.indexOf(0);
  if (head[0] === 0xff || head[0] === 0xfe || (zero !== -1 && zero < 4))
    throw unimportable(({ utf16 }) => utf16());
  if (zero !== -1)
    throw unimportable(({ binary }) => binary(), spotIn(head.toString('latin1'), zero));
  const text = head.toString('utf8').replace(/^\ufeff/, '');
  const start = text.trimStart();
  if (start === '') throw unimportable(({ empty }) => empty());
  if (start.startsWith('<')) return xmlForm(start, size);
  if (/^[[{]/.test(start)) return jsonForm(path, start, size);
  return yamlForm(path, start, size) ?? { form: 'table', header: firstRow(text) };
}

function xmlForm(start: string, size: number): Form {
  if (size > LARGEST.xml) throw unimportable(({ tooLarge }) => tooLarge(size, LARGEST.xml));
  const [, root = ''] =
    /<(?:\w+:)?([A-Za-z][\w.-]*)[\s/>]/.exec(start.replace(/<!--[\s\S]*?-->/g, '')) ?? [];
  return { form: 'xml', root };
}

/** One value, or one object a line. */
function jsonForm(path: string, start: string, size: number): Form {
  const [line = '', next] = start.split('\n');
  if (next?.trimStart().startsWith('{') === true) {
    const first = parsedLine(line);
    if (first !== undefined) return { form: 'lines', first };
  }
  if (size > LARGEST.json) throw unimportable(({ tooLarge }) => tooLarge(size, LARGEST.json));
  return { form: 'json', value: json(textOf(path)) };
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** @throws Unimportable with line and column */
export function json(text: string): unknown {
  const deep = depthOf(text, DEEPEST);
  if (deep !== null) throw unimportable(({ tooDeep }) => tooDeep(DEEPEST), spotIn(text, deep));
  try {
    return JSON.parse(text);
  } catch (error) {
    const [, at] = /position (\d+)/.exec(String(error)) ?? [];
    const offset = at === undefined ? text.length : Number(at);
    throw unimportable(({ notJson }) => notJson(), spotIn(text, offset));
  }
}

const YAML = /^(---\s*$|%YAML|- |[\w"'][^,;\t:]*:(\s|$))/m;

function yamlForm(path: string, start: string, size: number): Form | null {
  const first = start.split('\n').find((line) => line.trim() !== '' && !/^\s*#/.test(line)) ?? '';
  if (!YAML.test(first)) return null;
  if (size > LARGEST.yaml) throw unimportable(({ tooLarge }) => tooLarge(size, LARGEST.yaml));
  const text = textOf(path);
  const deep = depthOf(text, DEEPEST);
  const indented = /^[ ]{400}|^\s*(- ){40}/m.exec(text);
  const at = deep ?? indented?.index;
  if (at !== undefined && at !== null)
    throw unimportable(({ tooDeep }) => tooDeep(DEEPEST), spotIn(text, at));
  const parsed = parseYaml(text.replace(/^---[ \t]*\r?\n/, '\n'));
  if ('wrong' in parsed) {
    const [
      {
        words: [en, fr],
        line,
        column,
      },
    ] = parsed.wrong as [(typeof parsed.wrong)[number]];
    throw unimportable(({ notYaml }) => notYaml({ en, fr }), {
      line,
      ...(column === undefined ? {} : { column }),
    });
  }
  if (!isMap(parsed.contents) && !isSeq(parsed.contents)) return null;
  try {
    return { form: 'yaml', value: parsed.valueOf(parsed.contents) };
  } catch {
    throw unimportable(({ repeats }) => repeats());
  }
}

/** The whole text of a small file. @throws Unimportable */
export function textOf(path: string): string {
  const bytes = readFileSync(path);
  const zero = bytes.indexOf(0);
  if (zero !== -1)
    throw unimportable(({ binary }) => binary(), spotIn(bytes.toString('latin1'), zero));
  if (!isUtf8(bytes)) throw unimportable(({ notUtf8 }) => notUtf8());
  return bytes.toString('utf8').replace(/^\ufeff/, '');
}

export function spotIn(text: string, offset: number) {
  let [line, start] = [1, 0];
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

async function digestOf(path: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(path)) digest.update(chunk as Buffer);
  return digest.digest('base64url').slice(0, 22);
}
