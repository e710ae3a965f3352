/** One entry of a file: its fields as plain values, and the line of each. */
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Located, Place } from './claims.ts';
import { type Problem, type Sentences, says } from './problems.ts';
import { isRecord } from './values.ts';
import { ALIAS_WORDS, type Parsed } from './yaml.ts';

export interface Entry {
  readonly place: Place;
  readonly at: Located;
  readonly data: Readonly<Record<string, unknown>>;
}

/** @returns null where its value cannot be made, which is told */
export function entryOf(
  node: YAMLMap,
  file: string,
  parsed: Parsed,
  problems: Problem[],
): Entry | null {
  const place = { file, line: parsed.lineOf(node) };
  try {
    const data = parsed.valueOf(node) as Record<string, unknown>;
    const lines = new Map<string, number>();
    note(node, '', place.line, parsed, lines);
    return { place, at: (field) => ({ file, line: lineOf(field, lines) ?? place.line }), data };
  } catch {
    problems.push(problemAt(place, ALIAS_WORDS));
    return null;
  }
}

/** A part of an entry, as an entry of its own. */
export const within =
  (at: Located, part: string): Located =>
  (field) =>
    at(joined(part, field));

/** `cite` and `quote` make `cite.quote`. */
export const joined = (...parts: readonly string[]) =>
  parts.filter((part) => part !== '').join('.');

export const problemAt = (place: Place, [en, fr]: Sentences, entry = '', field = ''): Problem => ({
  ...place,
  entry,
  field,
  en,
  fr,
});

/** Notes the line of each field that does not stand on the line of the one that holds it. */
function note(
  node: Node,
  path: string,
  line: number,
  parsed: Parsed,
  lines: Map<string, number>,
): void {
  const child = (inner: unknown, key: Node, name: string) => {
    const own = parsed.lineOf(key);
    if (own !== line) lines.set(name, own);
    if (isMap(inner) || isSeq(inner)) note(inner, name, own, parsed, lines);
  };
  if (isMap(node)) {
    for (const { key, value } of node.items)
      if (isScalar(key)) child(value, key, joined(path, String(key.value)));
  } else if (isSeq(node)) {
    for (const [at, item] of node.items.entries()) child(item, item as Node, `${path}[${at}]`);
  }
}

function lineOf(field: string, lines: ReadonlyMap<string, number>): number | undefined {
  for (let path = field; path !== ''; path = path.replace(/(^|\.|\[)[^.[]*$/, '')) {
    // A list of one may be written without its brackets.
    const line = lines.get(path) ?? lines.get(path.replace('[0]', ''));
    if (line !== undefined) return line;
  }
  return undefined;
}

/** Every field without a value is told, and left out of what is checked further. */
export function filled(
  data: Readonly<Record<string, unknown>>,
  wrong: (field: string, words: Sentences) => void,
  path = '',
): Record<string, unknown> {
  const fields = Object.entries(data).flatMap(([name, value]) => {
    const field = joined(path, name);
    if (value !== null) return [[name, filledValue(value, wrong, field)] as const];
    wrong(field, says.empty());
    return [];
  });
  return Object.fromEntries(fields);
}

function filledValue(
  value: unknown,
  wrong: (field: string, words: Sentences) => void,
  path: string,
): unknown {
  if (Array.isArray(value)) {
    // A reported entry stays as undefined, so that the others keep their index in the list.
    return value.map((one, at) => {
      if (one !== null) return filledValue(one, wrong, `${path}[${at}]`);
      return wrong(`${path}[${at}]`, says.empty());
    });
  }
  return isRecord(value) ? filled(value, wrong, path) : value;
}
