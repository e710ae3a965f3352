/** JSON-LD: one object for each thing, with the statements that Turtle writes. */
import type { Quad } from 'n3';
import type { Exported } from '../whole.ts';
import { PREFIXES } from './rdf.ts';
import { statements } from './statements.ts';
import type { Content, Format } from './writer.ts';

export const jsonLd: Format = {
  extension: 'jsonld',
  type: 'application/ld+json; charset=utf-8',
  write: written,
};

async function* written(all: Exported): Content {
  yield `{"@context":${JSON.stringify(PREFIXES)},\n"@graph":[\n`;
  let before = '';
  for await (const page of statements(all)) {
    const nodes = nodesOf(page);
    if (nodes.length === 0) continue;
    yield before + nodes.map((one) => JSON.stringify(one)).join(',\n');
    before = ',\n';
  }
  yield '\n]}\n';
}

/** Statements gathered by what they are about. A thing of two pages has two objects, as JSON-LD allows. */
export function nodesOf(page: readonly Quad[]): Record<string, unknown>[] {
  const nodes = new Map<string, Record<string, unknown[] | string>>();
  for (const { subject, predicate, object } of page) {
    const node = nodes.get(subject.value) ?? { '@id': short(subject.value) };
    nodes.set(subject.value, node);
    const isType = predicate.value === `${PREFIXES.rdf}type`;
    const name = isType ? '@type' : short(predicate.value);
    const values = (node[name] ?? []) as unknown[];
    node[name] = values;
    values.push(isType ? short(object.value) : termOf(object));
  }
  return [...nodes.values()];
}

function termOf(object: Quad['object']): unknown {
  if (object.termType !== 'Literal') return { '@id': short(object.value) };
  const { value, language, datatype } = object;
  if (language !== '') return { '@value': value, '@language': language };
  switch (datatype.value) {
    case `${PREFIXES.xsd}string`:
      return value;
    case `${PREFIXES.xsd}boolean`:
      return value === 'true';
    case `${PREFIXES.xsd}integer`:
      return Number(value);
    default:
      return { '@value': value, '@type': short(datatype.value) };
  }
}

const BY_LENGTH = Object.entries(PREFIXES);

/** With a prefix, where it has one and the rest cannot be taken for an address. */
function short(address: string): string {
  for (const [prefix, start] of BY_LENGTH)
    if (address.startsWith(start) && !address.startsWith('//', start.length))
      return `${prefix}:${address.slice(start.length)}`;
  return address;
}
