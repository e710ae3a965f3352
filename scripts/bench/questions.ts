/** The questions of B1, each as one asks it of Lacis, of the database by hand, and of the peer. */
import { cypher } from '../../api/graph/cypher.ts';
import type { Ecology } from './ecology.ts';

export interface Question {
  readonly name: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly ours: string;
  readonly byHand: { readonly text: string };
  readonly peer: string;
  /** The lists of both answers, brought to one shape. */
  readonly told: Readonly<Record<'ours' | 'byHand' | 'peer', (answer: Answer) => unknown>>;
}

// biome-ignore lint/suspicious/noExplicitAny: each question knows the shape that it asked for
export type Answer = any;

const named = ({ id, name, nameEn }: Answer) => ({ id, name: name ?? nameEn });
const others = ({ nodes }: Answer, told: (one: Answer) => unknown) =>
  nodes.map(({ other }: Answer) => told(other));

const OURS = `id name
  codebases: links(kinds: [USES], direction: OUT, others: [CODEBASE], first: 5) { nodes { other { id name
    people: links(kinds: [CONTRIBUTES_TO], direction: IN, others: [PERSON], first: 4) { nodes { other { id name } } } } } }
  grants: links(kinds: [FUNDS], direction: IN, first: 3) { nodes { amount { value unit } other { id name } } }`;

const PEER = `id nameEn
  codebases(limit: 5, sort: [{ sortEn: ASC }]) { id nameEn people(limit: 4, sort: [{ sortEn: ASC }]) { id nameEn } }
  fundersConnection(first: 3, sort: [{ node: { sortEn: ASC } }]) { edges { properties { amountValue amountUnit } node { id nameEn } } }`;

const nestedByHand = cypher<{ ids: readonly string[] }, Answer>`
  MATCH (o:Entity) WHERE o.id IN $ids
  CALL { WITH o MATCH (o)-[:USES]->(c:Codebase) WITH c ORDER BY c.sortEn LIMIT 5
    CALL { WITH c MATCH (c)<-[:CONTRIBUTES_TO]-(p:Person) WITH p ORDER BY p.sortEn LIMIT 4
      RETURN collect({id: p.id, name: p.nameEn}) AS people }
    RETURN collect({id: c.id, name: c.nameEn, people: people}) AS codebases }
  CALL { WITH o MATCH (o)<-[f:FUNDS]-(x:Entity) WITH f, x ORDER BY x.sortEn LIMIT 3
    RETURN collect({id: x.id, name: x.nameEn, value: f.amountValue, unit: f.amountUnit}) AS grants }
  RETURN o.id AS id, o.nameEn AS name, o.sortEn AS sort, codebases, grants ORDER BY sort`;

const amount = (value: unknown, unit: unknown) => ({ value: value ?? null, unit: unit ?? null });

function nested(name: string, roots: readonly string[]): Question {
  return {
    name,
    variables: { ids: roots, first: roots.length },
    ours: `query ($ids: [ID!]!, $first: Int!) { organisations(filter: { ids: $ids }, first: $first) { nodes { ${OURS} } } }`,
    byHand: nestedByHand,
    peer: `query ($ids: [ID!]!) { organisations(where: { id: { in: $ids } }, sort: [{ sortEn: ASC }]) { ${PEER} } }`,
    told: {
      ours: ({ organisations }) =>
        organisations.nodes.map((one: Answer) => ({
          ...named(one),
          codebases: others(one.codebases, (c) => ({
            ...named(c),
            people: others(c.people, named),
          })),
          grants: one.grants.nodes.map(({ amount: sum, other }: Answer) => ({
            ...named(other),
            ...amount(sum?.value, sum?.unit),
          })),
        })),
      byHand: (rows) =>
        rows.map((one: Answer) => ({
          ...named(one),
          codebases: one.codebases.map((c: Answer) => ({
            ...named(c),
            people: c.people.map(named),
          })),
          grants: one.grants.map((g: Answer) => ({ ...named(g), ...amount(g.value, g.unit) })),
        })),
      peer: ({ organisations }) =>
        organisations.map((one: Answer) => ({
          ...named(one),
          codebases: one.codebases.map((c: Answer) => ({
            ...named(c),
            people: c.people.map(named),
          })),
          grants: one.fundersConnection.edges.map(({ properties, node }: Answer) => ({
            ...named(node),
            ...amount(properties.amountValue, properties.amountUnit),
          })),
        })),
    },
  };
}

const fundedByHand = cypher<{ id: string }, Answer>`
  MATCH (:Entity {id: $id})-[:FUNDS]->(o:Organisation)
  OPTIONAL MATCH (o)-[:USES]->(c:Codebase)
  RETURN o.id AS id, o.nameEn AS name, o.sortEn AS sort, c.id AS codebase, c.nameEn AS codebaseName,
    c.sortEn AS codebaseSort
  ORDER BY sort, codebaseSort`;

function funded(payer: string): Question {
  return {
    name: 'the codebases of the organisations that one organisation funds',
    variables: { id: payer },
    ours: `query ($id: ID!) { entity(id: $id) { funds: links(kinds: [FUNDS], direction: OUT, others: [ORGANISATION], first: 200) { nodes { other { id name
      codebases: links(kinds: [USES], direction: OUT, others: [CODEBASE], first: 200) { nodes { other { id name } } } } } } } }`,
    byHand: fundedByHand,
    peer: `query ($id: ID!) { organisations(where: { payers: { some: { id: { eq: $id } } } }, sort: [{ sortEn: ASC }]) { id nameEn codebases(sort: [{ sortEn: ASC }]) { id nameEn } } }`,
    told: {
      ours: ({ entity }) =>
        others(entity.funds, (one) => ({ ...named(one), codebases: others(one.codebases, named) })),
      byHand: (rows) => {
        const all = new Map<string, { id: string; name: string; codebases: unknown[] }>();
        for (const { id, name, codebase, codebaseName } of rows) {
          const one = all.get(id) ?? { id, name, codebases: [] as unknown[] };
          all.set(id, one);
          if (codebase !== null) one.codebases.push({ id: codebase, name: codebaseName });
        }
        return [...all.values()];
      },
      peer: ({ organisations }) =>
        organisations.map((one: Answer) => ({
          ...named(one),
          codebases: one.codebases.map(named),
        })),
    },
  };
}

const filteredByHand = cypher<object, Answer>`
  MATCH (o:Organisation) WHERE EXISTS { MATCH (o)<-[:FUNDS]-(:Programme) }
  WITH o ORDER BY o.sortEn
  WITH collect({id: o.id, name: o.nameEn}) AS found
  RETURN size(found) AS total, found[0..20] AS shown`;

const filtered: Question = {
  name: 'the first 20 organisations that a programme funds, and how many there are',
  variables: {},
  ours: `{ organisations(filter: { having: [{ kind: FUNDS, direction: IN, others: [PROGRAMME] }] }, first: 20) { totalCount nodes { id name } } }`,
  byHand: filteredByHand,
  peer: `{ organisationsConnection(where: { programmes: { some: { id: { startsWith: "" } } } }, first: 20, sort: [{ sortEn: ASC }]) { totalCount edges { node { id nameEn } } } }`,
  told: {
    ours: ({ organisations }) => ({
      total: organisations.totalCount,
      shown: organisations.nodes.map(named),
    }),
    byHand: ([{ total, shown }]) => ({ total, shown: shown.map(named) }),
    peer: ({ organisationsConnection: { totalCount, edges } }) => ({
      total: totalCount,
      shown: edges.map(({ node }: Answer) => named(node)),
    }),
  },
};

const usingByHand = cypher<{ id: string }, Answer>`
  MATCH (o:Organisation)-[:USES]->(:Entity {id: $id})
  WITH o ORDER BY o.sortEn
  WITH collect({id: o.id, name: o.nameEn}) AS found
  RETURN size(found) AS total, found[0..20] AS shown`;

/** The shape of issue 2925 of neo4j/graphql: who is tied to this one, and how many they are. */
const using = (codebase: string): Question => ({
  name: 'the first 20 organisations that use one codebase, and how many there are (shape 2925)',
  variables: { id: codebase },
  ours: `query ($id: ID!) { organisations(filter: { having: [{ kind: USES, direction: OUT, ids: [$id] }] }, first: 20) { totalCount nodes { id name } } }`,
  byHand: usingByHand,
  peer: `query ($id: ID!) { organisationsConnection(where: { codebases: { some: { id: { eq: $id } } } }, first: 20, sort: [{ sortEn: ASC }]) { totalCount edges { node { id nameEn } } } }`,
  told: filtered.told,
});

/** Asks of the best connected, so that the shape is full where the ecology is large enough. */
export function questions({ links }: Ecology): Question[] {
  const roots = most(links, 'USES', 'from', 'organisation');
  const [payer = ''] = most(
    links.filter(({ to }) => to.startsWith('organisation')),
    'FUNDS',
    'from',
    'organisation',
  );
  return [
    nested('20 organisations × 5 codebases × 4 people, and 3 grants', roots.slice(0, 20)),
    nested('1 organisation × 5 codebases × 4 people, and 3 grants', roots.slice(0, 1)),
    nested('100 organisations × 5 codebases × 4 people, and 3 grants', roots.slice(0, 100)),
    funded(payer),
    filtered,
    using(median(links, 'USES', 'to', 'codebase')),
  ];
}

/** Neither a hub nor alone. */
function median(...asked: Parameters<typeof most>): string {
  const all = most(...asked);
  return all[Math.floor(all.length / 2)] ?? '';
}

/** The entities of a kind with the most of these links, the most first. */
function most(links: Ecology['links'], kind: string, end: 'from' | 'to', of: string): string[] {
  const counts = new Map<string, number>();
  for (const link of links) {
    if (link.kind !== kind || !link[end].startsWith(of)) continue;
    counts.set(link[end], (counts.get(link[end]) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1))
    .map(([id]) => id);
}
