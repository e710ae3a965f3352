import { beforeAll, expect, test } from 'vitest';
import { type Ask, asking } from '../support/asking.ts';
import { world } from '../support/world.ts';

let ask: Ask;
beforeAll(async () => {
  ask = asking(await world());
});

test('links are followed both ways, each with the verb of its direction', async () => {
  const { data } = await ask(
    '{ entity(id: "riviere") { links(kinds: [DEVELOPS, DEPENDS_ON, USES]) { nodes { kind said other { id } status since } } } }',
  );
  expect(data.entity.links.nodes).toEqual([
    {
      kind: 'DEVELOPS',
      said: 'is developed by',
      other: { id: 'coop-du-lac' },
      status: 'STATED',
      since: '2010',
    },
    {
      kind: 'USES',
      said: 'is used by',
      other: { id: 'une-ville' },
      status: 'PLANNED',
      since: null,
    },
    {
      kind: 'DEPENDS_ON',
      said: 'depends on',
      other: { id: 'source-vive' },
      status: 'STATED',
      since: null,
    },
  ]);
});

test('links are kept by direction, by status and by the kind at the other end', async () => {
  const { data } = await ask(`{ entity(id: "coop-du-lac") {
    out: links(direction: OUT, statuses: [ENDED]) { nodes { other { id } } }
    in: links(direction: IN, others: [PERSON]) { nodes { other { id } kind memberClass } } } }`);
  expect(data.entity.out.nodes).toEqual([{ other: { id: 'oeuvre-du-port' } }]);
  expect(data.entity.in.nodes).toEqual([
    { other: { id: 'ana' }, kind: 'MEMBER_OF', memberClass: 'WORKER' },
  ]);
});

test('clients, members and users are three different links', async () => {
  const { data } = await ask(`{ coop: entity(id: "coop-du-lac") { ... on Organisation {
      clients { nodes { other { id } } } members { nodes { other { id } } } } }
    code: entity(id: "riviere") { ... on Codebase { users { nodes { other { id } } } } } }`);
  expect(data.coop.clients.nodes).toEqual([{ other: { id: 'oeuvre-du-port' } }]);
  expect(data.coop.members.nodes).toEqual([{ other: { id: 'ana' } }]);
  expect(data.code.users.nodes).toEqual([{ other: { id: 'une-ville' } }]);
});

test('a link answers by its id, with its citations', async () => {
  const { data } = await ask(
    '{ link(id: "coop-du-lac--develops--riviere") { verb(language: FR) inverse from { id } to { id } citations { quote source { id } read } } }',
  );
  expect(data.link).toEqual({
    verb: 'développe',
    inverse: 'is developed by',
    from: { id: 'coop-du-lac' },
    to: { id: 'riviere' },
    citations: [
      {
        quote: 'elle développe Rivière depuis 2010',
        source: { id: 'le-journal' },
        read: '2026-11-21',
      },
    ],
  });
});

test('links of any kind are listed, filtered by kind, status and ends', async () => {
  const { data } = await ask(
    '{ links(filter: { kinds: [HAS_NEED], from: ["oeuvre-du-port"] }) { totalCount nodes { to { id } } } planned: links(filter: { statuses: [PLANNED] }) { nodes { id } } }',
  );
  expect(data.links.nodes.map(({ to }: { to: { id: string } }) => to.id)).toEqual([
    'besoin-d-inventaire',
    'besoin-de-carte',
  ]);
  expect(data.planned.nodes).toEqual([{ id: 'une-ville--uses--riviere' }]);
});

test('positions say who holds them, who relays them and within what limit', async () => {
  const { data } = await ask(
    '{ positions(filter: { about: ["le-lac"] }) { nodes { holder { id } stance reportedBy { id } limit status } } reported: positions(filter: { reported: true }) { totalCount } concerns: positions(filter: { stances: [CONCERN] }) { totalCount } }',
  );
  expect(data.positions.nodes).toEqual([
    {
      holder: { id: 'une-ville' },
      stance: 'CONCERN',
      reportedBy: { id: 'ana' },
      limit: 'except the harbour',
      status: 'REPORTED',
    },
    {
      holder: { id: 'coop-du-lac' },
      stance: 'FOR',
      reportedBy: null,
      limit: null,
      status: 'STATED',
    },
  ]);
  expect([data.reported.totalCount, data.concerns.totalCount]).toEqual([1, 1]);
});

test('an amount that a source does not give is unknown, never zero', async () => {
  const { data } = await ask(
    '{ fundingFlows { nodes { recipient { id } intermediary { id } flowKind amount { value unit qualifier period measures } } } }',
  );
  expect(data.fundingFlows.nodes).toEqual([
    {
      recipient: { id: 'oeuvre-du-port' },
      intermediary: { id: 'coop-du-lac' },
      flowKind: 'GRANT',
      amount: {
        value: null,
        unit: 'CAD',
        qualifier: 'UNKNOWN',
        period: null,
        measures: 'billions',
      },
    },
    {
      recipient: { id: 'coop-du-lac' },
      intermediary: null,
      flowKind: 'GRANT',
      amount: { value: 25000, unit: 'CAD', qualifier: 'AT_LEAST', period: '2012', measures: null },
    },
  ]);
});

test('a document says, passage by passage, what it is cited for', async () => {
  const { data } = await ask(
    '{ entity(id: "le-registre") { ... on Document { citedFor { totalCount nodes { locator supports { __typename ... on Organisation { id } ... on Document { id } } } } } } }',
  );
  expect(data.entity.citedFor.nodes).toEqual([
    { locator: 'fiche 12', supports: { __typename: 'Organisation', id: 'coop-du-lac' } },
    { locator: '—', supports: { __typename: 'Document', id: 'le-registre' } },
  ]);
});

test('a field is asked who says so', async () => {
  const { data } = await ask(
    '{ entity(id: "coop-du-lac") { citations(field: "legalForm") { quote fields } } }',
  );
  expect(data.entity.citations).toEqual([
    { quote: 'la Coopérative du Lac, fondée en 2009', fields: ['legalForm', 'since'] },
  ]);
});

test('numbers and absences are listed by how exact they are, what is absent and who says so', async () => {
  const { data, errors } = await ask(`{
    about: quantities(filter: { qualifiers: [ABOUT], sources: ["le-journal"] }) { totalCount nodes { value of { id } } }
    exact: quantities(filter: { qualifiers: [EXACT] }) { totalCount }
    absences(filter: { how: [LOOKED_FOR], what: ["website"] }) { nodes { of { id } what } } }`);
  expect(errors).toBeUndefined();
  expect(data.about).toEqual({ totalCount: 1, nodes: [{ value: 40, of: { id: 'coop-du-lac' } }] });
  expect(data.exact.totalCount).toBe(0);
  expect(data.absences.nodes).toEqual([{ of: { id: 'coop-du-lac' }, what: 'website' }]);
});

test('links and positions are kept by who relays them, by stance, flow and class of member', async () => {
  const { data, errors } = await ask(`{
    relayed: positions(filter: { reportedBy: ["ana"] }) { nodes { holder { id } } }
    theses: positions(filter: { statementKinds: [THESIS], stances: [FOR] }) { nodes { holder { id } } }
    grants: links(filter: { flowKinds: [GRANT] }) { totalCount }
    workers: links(filter: { memberClasses: [WORKER] }) { nodes { from { id } } } }`);
  expect(errors).toBeUndefined();
  expect(data.relayed.nodes).toEqual([{ holder: { id: 'une-ville' } }]);
  expect(data.theses.nodes).toEqual([{ holder: { id: 'coop-du-lac' } }]);
  expect(data.grants.totalCount).toBe(2);
  expect(data.workers.nodes).toEqual([{ from: { id: 'ana' } }]);
});

test('what a link reaches and the link itself have the same fields, however little is asked of them', async () => {
  const { data } = await ask(`
    query { entity(id: "riviere") {
      little: links(kinds: [DEVELOPS], first: 5) { nodes { id other { id name } } }
      edges: links(kinds: [DEVELOPS], first: 5) { edges { node { id since from { id ...Legal } } } }
      whole: links(kinds: [DEVELOPS], first: 5) { totalCount nodes { ...Link } }
      all: links(first: 50) { nodes { id kind from { ...Legal } } }
    } }
    fragment Link on Link { id since other { name ...Legal } }
    fragment Legal on Entity { __typename id ... on Organisation { legalForm description } }`);
  const { little, edges, whole, all } = data.entity;
  const [node] = whole.nodes;
  expect(whole.totalCount).toBe(1);
  expect(node).toMatchObject({ since: '2010', other: { __typename: 'Organisation' } });
  expect(node.other.legalForm).not.toBeNull();
  expect(little.nodes).toEqual([
    { id: node.id, other: { id: node.other.id, name: node.other.name } },
  ]);
  const { name: _, ...legal } = node.other;
  expect(edges.edges).toEqual([{ node: { id: node.id, since: '2010', from: legal } }]);
  expect(all.nodes.find(({ id }: { id: string }) => id === node.id).from).toEqual(legal);
});
