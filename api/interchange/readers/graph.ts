/** Nodes and edges of a graph file: bodies and ties, where the file or the person says what they are. */
import { fold } from '../../folding.ts';
import { type Field, linkKindOf } from '../../vocabulary/vocabulary.ts';
import { type Asked, add, count, type Gathered, type Spot } from '../importing/facts.ts';
import { kindFrom, linkFrom } from '../importing/kinds.ts';
import { sentence, unimportable } from '../importing/refusing.ts';
import { address, date, number, repository, slug, text } from '../importing/shaping.ts';

/** A node or an edge as it stands in the file: attributes by their titles. */
export interface Node {
  readonly id: string;
  readonly label: string | undefined;
  readonly attributes: ReadonlyMap<string, string>;
  readonly spot: Spot;
}
export interface Edge extends Node {
  readonly source: string;
  readonly target: string;
}

const KINDS = ['kind', 'type', 'sorte', 'category', 'entity type', 'entitytype'];
/** Of drawing, not of facts. */
const DRAWING =
  /^(x|y|z|r|g|b|a|size|color|colour|weight|degree|rawsize|rawweight|modularity.*|cluster|component|image|eccentricity|.*centrality|pagerank|authority|hub|shape|thickness)$/;

export function readGraph(
  nodes: readonly Node[],
  edges: readonly Edge[],
  found: Gathered,
  asked: Asked,
): void {
  const keys = new Map<string, string>();
  let unsaid = 0;
  for (const node of nodes) {
    const kind = kindOf(node, asked);
    if (kind === undefined) {
      unsaid += 1;
      continue;
    }
    keys.set(node.id, addNode(node, kind, found, asked));
  }
  if (unsaid > 0 && keys.size === 0) throw unimportable(({ noKind }) => noKind());
  const known = new Set(nodes.map(({ id }) => id));
  for (const node of nodes)
    if (!keys.has(node.id))
      found.refused.push({
        at: `node ${node.id}`,
        spot: node.spot,
        words: sentence(({ unknownWord }) => unknownWord(wordOf(node) ?? '')),
      });
  let linked = 0;
  let unlinked = 0;
  for (const edge of edges) {
    const absent = [edge.source, edge.target].find((id) => !known.has(id));
    const at = `edge ${edge.id}`;
    if (absent !== undefined) {
      found.refused.push({
        at,
        spot: edge.spot,
        words: sentence(({ absentNode }) => absentNode(absent)),
      });
      continue;
    }
    const said = linkKind(edge, keys, found, asked);
    if (said === undefined) {
      unlinked += 1;
      continue;
    }
    const [from, to] = [keys.get(edge.source), keys.get(edge.target)];
    if (from === undefined || to === undefined) continue;
    linked += 1;
    const [first, second] = said.backwards ? [to, from] : [from, to];
    found.ties.push({
      from: first,
      kind: said.kind,
      to: second,
      key: keyIn(edge),
      fields: linkFields(edge, said.kind, asked),
      at,
      spot: edge.spot,
    });
  }
  if (unlinked > 0 && linked === 0) throw unimportable(({ noLinkKind }) => noLinkKind());
  if (unlinked > 0) count(found.unused, 'edges', unlinked);
}

const attribute = ({ attributes }: Node, names: readonly string[]) => {
  for (const [name, value] of attributes)
    if (names.includes(fold(name)) && value !== '') return value;
  return undefined;
};

const wordOf = (node: Node) => attribute(node, KINDS);

function kindOf(node: Node, { vocabulary, kind }: Asked): string | undefined {
  const word = wordOf(node);
  return (word === undefined ? undefined : kindFrom(word, vocabulary)) ?? kind;
}

function linkKind(
  edge: Edge,
  keys: ReadonlyMap<string, string>,
  { bodies }: Gathered,
  { vocabulary, link }: Asked,
) {
  const [from, to] = [edge.source, edge.target].map((id) => bodies.get(keys.get(id) ?? '')?.kind);
  const ends = from === undefined || to === undefined ? undefined : ([from, to] as const);
  const words = [
    attribute(edge, ['kind', 'sorte', 'relation', 'type', 'edge label', 'label', 'relationship']),
    edge.label,
  ];
  for (const word of words) {
    const said = word === undefined ? undefined : linkFrom(word, vocabulary, ends);
    if (said !== undefined) return said;
  }
  return link === undefined ? undefined : { kind: link, backwards: false };
}

function keyIn(edge: Edge): string | undefined {
  // Our own ids tell the key of a link behind its end.
  const [, , , key] = edge.id.split('--');
  return key === undefined ? undefined : slug(key) || undefined;
}

function addNode(node: Node, kind: string, found: Gathered, asked: Asked): string {
  const fields = asked.vocabulary.kinds.find(({ id }) => id === kind)?.fields ?? [];
  const one = (...names: string[]) => text(attribute(node, names));
  const name = text(node.label) ?? one('name', 'nom', 'label') ?? node.id;
  const [fr, en] = [one('name fr', 'namefr', 'nom fr'), one('name en', 'nameen', 'nom en')];
  const [descriptionFr, descriptionEn, described] = [
    one('description fr', 'descriptionfr'),
    one('description en', 'descriptionen'),
    one('description'),
  ];
  noteUnused(node, fields, found);
  return add(found, {
    key: node.id,
    kind,
    id: /[a-z]/.test(node.id) && slug(node.id) === node.id ? node.id : undefined,
    name: fr === undefined && en === undefined ? { both: name } : { fr, en },
    aliases: one('aliases', 'alias')?.split(/\s*[;|]\s*/),
    identifiers: one('identifiers')?.split(/\s*[;|]\s*/),
    description:
      descriptionFr !== undefined || descriptionEn !== undefined
        ? { fr: descriptionFr, en: descriptionEn }
        : described === undefined
          ? undefined
          : { en: described },
    fields: valuesOf(node, fields),
    at: `node ${node.id}`,
    spot: node.spot,
  });
}

const OWN = [
  ...KINDS,
  'name',
  'nom',
  'label',
  'name fr',
  'namefr',
  'name en',
  'nameen',
  'description',
  'description fr',
  'descriptionfr',
  'description en',
  'descriptionen',
  'aliases',
  'alias',
  'identifiers',
  'url',
  'start year',
];

function noteUnused({ attributes }: Node, fields: readonly Field[], { unused }: Gathered): void {
  for (const name of attributes.keys()) {
    const folded = fold(name);
    if (OWN.includes(folded) || DRAWING.test(folded)) continue;
    if (!fields.some(({ id }) => fold(id) === folded || folded.startsWith(fold(id))))
      count(unused, name);
  }
}

function valuesOf(node: Node, fields: readonly Field[]): Record<string, unknown> {
  const found = Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const value = contentOf(node, field);
      return value === undefined ? [] : [[field.id, value]];
    }),
  );
  const ids = fields.map(({ id }) => id);
  const url = address(attribute(node, ['url']));
  const since = date(attribute(node, ['start year']));
  return {
    ...(url !== undefined && ids.includes('website') ? { website: url } : {}),
    ...(since !== undefined && ids.includes('since') ? { since } : {}),
    ...found,
  };
}

function contentOf(node: Node, { id, kind }: Field): unknown {
  const given = (suffix = '') => text(attribute(node, [fold(`${id}${suffix}`)]));
  if (kind === 'bilingual') {
    const [fr, en] = [given('Fr'), given('En')];
    return fr === undefined && en === undefined
      ? undefined
      : { ...(fr === undefined ? {} : { fr }), ...(en === undefined ? {} : { en }) };
  }
  if (kind === 'amount') {
    const [value, unit, qualifier] = [number(given('Value')), given('Unit'), given('Qualifier')];
    return value === undefined
      ? undefined
      : { value, ...(unit === undefined ? {} : { unit }), qualifier: qualifier ?? 'exact' };
  }
  const value = given();
  if (value === undefined) return undefined;
  if (kind === 'url') return id === 'repository' ? repository(value) : address(value);
  if (kind === 'date') return date(value);
  if (kind === 'number') return number(value);
  if (kind === 'boolean') return value === 'true';
  return value;
}

function linkFields(edge: Edge, kind: string, { vocabulary }: Asked): Record<string, unknown> {
  const own = linkKindOf(vocabulary, kind)?.fields ?? [];
  const status = text(attribute(edge, ['status', 'statut']));
  return {
    ...valuesOf(edge, own),
    ...(vocabulary.statuses.some(({ id }) => id === status) ? { status } : {}),
    since: date(attribute(edge, ['since', 'depuis', 'start'])),
    until: date(attribute(edge, ['until', 'end'])),
  };
}
