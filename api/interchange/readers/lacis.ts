/** JSON-LD as Lacis writes it: entities and links with all their fields, in the words of its vocabulary. */
import { add, type Gathered, type Origin } from '../importing/facts.ts';
import { isMap, list, map } from '../importing/shaping.ts';
import { contentOf } from './json.ts';
import { called, type Reader } from './reader.ts';

type Node = Readonly<Record<string, unknown>>;

export const lacis: Reader = {
  id: 'lacis',
  label: called('JSON-LD (Lacis)'),
  recognises: (file) => 'lacis' in map(map(contentOf(file))['@context']),
  read(file, found, { server }) {
    const all = list(map(contentOf(file))['@graph']).map(map);
    const keys = new Set<string>();
    found.origin = originIn(all);
    for (const [n, one] of all.entries()) {
      const kind = kindOf(one);
      const id = plain(list(one['lacis:id'])[0]);
      if (kind === undefined || typeof id !== 'string' || kind === 'Link') continue;
      if (!('lacis:name' in one)) continue;
      keys.add(String(one['@id']));
      entity(one, kind, id, { at: `/@graph/${n}`, server }, found);
    }
    for (const [n, one] of all.entries())
      if (kindOf(one) === 'Link') link(one, keys, `/@graph/${n}`, found);
  },
};

/** The name and the licence of the ecosystem, as the export states them. */
function originIn(all: readonly Node[]): Origin {
  const own = all.find((one) => list(one['@type']).includes('schema:Dataset')) ?? {};
  const name = map(read(own['schema:name']));
  const [licence] = list(own['schema:license']);
  return {
    title: [name['fr'], name['en']].find((one): one is string => typeof one === 'string'),
    licence: typeof licence === 'string' ? licence : undefined,
  };
}

const kindOf = (one: Node) =>
  list(one['@type'])
    .map((type) => /^lacis:(\w+)$/.exec(String(type))?.[1])
    .find((kind) => kind !== undefined);

/** The value of a node: a text, a number, a truth, or the last part of what it points to. */
function plain(value: unknown): unknown {
  if (!isMap(value)) return value;
  if ('@value' in value) {
    const numeric = /xsd:(double|decimal|integer)$/.test(String(value['@type']));
    return numeric ? Number(value['@value']) : value['@value'];
  }
  return String(value['@id']).replace(/^.*[/:]/, '');
}

/** Bilingual where its values have languages; a list where it has several; one value otherwise. */
function read(values: unknown): unknown {
  const all = list(values);
  if (all.some((one) => '@language' in map(one)))
    return Object.fromEntries(all.map((one) => [String(map(one)['@language']), plain(one)]));
  return all.length === 1 ? plain(all[0]) : all.map(plain);
}

/** What is told in another place, or kept by the graph for itself. */
const ASIDE = new Set([
  'id',
  'kind',
  'from',
  'to',
  'name',
  'nameIsOne',
  'description',
  'aliases',
  'identifiers',
]);

function fieldsOf(one: Node): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  const sum: Record<string, unknown> = {};
  for (const [name, values] of Object.entries(one)) {
    const [, field] = /^lacis:([a-z]\w*)$/.exec(name) ?? [];
    if (field === undefined || ASIDE.has(field)) continue;
    const [, part] = /^amount([A-Z]\w*)$/.exec(field) ?? [];
    if (part === undefined) fields[field] = read(values);
    else sum[part.toLowerCase()] = read(values);
  }
  return Object.keys(sum).length === 0 ? fields : { ...fields, amount: sum };
}

interface Where {
  readonly at: string;
  readonly server: string | undefined;
}

function entity(one: Node, kind: string, id: string, { at, server }: Where, found: Gathered) {
  const name = map(read(one['lacis:name']));
  const texts = (property: string) => list(one[property]).map((value) => String(plain(value)));
  const isOne = plain(list(one['lacis:nameIsOne'])[0]) === true && name['fr'] === name['en'];
  add(found, {
    key: String(one['@id']),
    kind,
    id,
    name: isOne ? { both: String(name['fr']) } : (name as { fr?: string; en?: string }),
    aliases: texts('lacis:aliases'),
    identifiers: [
      ...texts('lacis:identifiers'),
      ...(server === undefined ? [] : [`lacis:${server}/e/${id}`]),
    ],
    description:
      'lacis:description' in one
        ? (map(read(one['lacis:description'])) as { fr?: string; en?: string })
        : undefined,
    fields: fieldsOf(one),
    at: `${at}, ${id}`,
  });
}

function link(one: Node, keys: ReadonlySet<string>, at: string, found: Gathered): void {
  const [from, to] = ['lacis:from', 'lacis:to'].map((end) => String(map(list(one[end])[0])['@id']));
  if (from === undefined || to === undefined || !keys.has(from) || !keys.has(to)) return;
  const key = String(plain(list(one['lacis:id'])[0])).split('--')[3];
  found.ties.push({
    from,
    kind: String(plain(list(one['lacis:kind'])[0])),
    to,
    key,
    fields: fieldsOf(one),
    at,
  });
}
