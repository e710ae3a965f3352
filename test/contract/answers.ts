/** The real facts, in two graphs: every answer is the same, to the row. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import { columns } from '../../api/map/columns.ts';
import { createSchema } from '../../api/schema.ts';
import { snapshotOf } from '../../api/snapshot/snapshot.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Answer, type Ask, asking } from '../support/asking.ts';
import { lists, others } from '../support/requests.ts';
import { runs } from '../support/runs.ts';
import { held } from '../support/state.ts';

const vocabulary = readVocabulary();
const schema = createSchema(vocabulary);

/** How many pages are asked for with every field, and how long they are; all of them are compared by id. */
const PAGES = runs(2);
const LENGTH = 15;

const PAGE = 'totalCount pageInfo { hasNextPage endCursor } nodes { id name status }';
const filtered = (filter: string, order = 'NAME') =>
  `{ entities(first: 300, orderBy: ${order}, filter: ${filter}) { ${PAGE} } }`;

const LINK =
  'id kind status since until said verb amount { value max unit qualifier period measures }';
const NEAR = `entities { id name } links { ${LINK} from { id } to { id } } more`;

const QUESTIONS: readonly string[] = [
  filtered('{ kinds: [ORGANISATION, CODEBASE] }'),
  filtered('{ statuses: [PLANNED, PROPOSED, HYPOTHETICAL] }'),
  filtered('{ named: false }'),
  filtered('{ asOf: "2015" }', 'SINCE'),
  filtered('{ asOf: "2015-06" }', 'NEWEST'),
  filtered('{ legalForms: [WORKER_CO_OP, SOLIDARITY_CO_OP, NON_PROFIT] }'),
  filtered('{ freedoms: [FREE] }'),
  filtered('{ places: ["montreal"] }'),
  filtered('{ sources: ["ecologie-du-logiciel-libre"] }'),
  filtered('{ text: "logiciel libre" }'),
  filtered('{ having: [{ kind: HAS_NEED, direction: OUT }] }'),
  filtered('{ having: [{ kind: FUNDS, direction: IN, statuses: [STATED] }], named: true }'),
  filtered('{ kinds: [NEED], lacking: [{ kind: MEETS, direction: IN }] }'),
  filtered('{ kinds: [ORGANISATION], lacking: [{ kind: LOCATED_IN, direction: OUT }] }'),
  filtered('{ ids: ["koumbit", "civicrm"] }'),
  filtered(
    '{ kinds: [CODEBASE], having: [{ kind: USES, direction: IN, others: [ORGANISATION] }] }',
  ),
  `{ links(first: 400, filter: { kinds: [FUNDS, DEVELOPS, USES] }) { totalCount nodes { ${LINK} } } }`,
  `{ links(first: 400, filter: { statuses: [HYPOTHETICAL, PLANNED] }) { totalCount nodes { ${LINK} } } }`,
  `{ links(first: 50, filter: { from: ["koumbit"] }) { nodes { ${LINK} to { id name } } } }`,
  `{ positions(first: 300, filter: { stances: [FOR, CONCERN] }) { totalCount nodes { id stance holder { id } statement { id } reportedBy { id } citations { id quote } } } }`,
  `{ positions(first: 100, filter: { reported: true }) { totalCount nodes { id status } } }`,
  `{ fundingFlows(first: 300, filter: { currencies: ["CAD"] }) { totalCount nodes { id amount { value max unit qualifier } payer { id } recipient { id } } } }`,
  '{ entity(id: "koumbit") { id kind name(language: EN) links(first: 200) { totalCount nodes { said other { id name } citations { quote locator source { id } } } } } }',
  '{ entity(id: "koumbit") { out: links(direction: OUT) { nodes { id } } in: links(direction: IN) { nodes { id } } } }',
  `{ entity(id: "koumbit") { neighbourhood(hops: 2, first: 200) { ${NEAR} } } }`,
  `{ entity(id: "civicrm") { neighbourhood(hops: 3, first: 500) { ${NEAR} } } }`,
  `{ entity(id: "koumbit") { neighbourhood(hops: 2, kinds: [DEVELOPS, USES], statuses: [STATED]) { ${NEAR} } } }`,
  '{ howLinked(from: "koumbit", to: "civicrm") { length sentence(language: EN) } }',
  '{ howLinked(from: "koumbit", to: "facil", longest: 3, first: 10) { length sentence } }',
  '{ entity(id: "nobody") { id } link(id: "nobody") { id } }',
  '{ documents(first: 40) { nodes { id citedFor(first: 50) { totalCount nodes { id supports { __typename } } } } } }',
];

const SOUGHT = [
  'koumbit',
  'koum',
  'econo',
  'OEUVRE',
  'Économie sociale',
  'kumbit',
  'logiciel libre',
  'a',
  '—',
  'xyzzy',
];

const WRONG: readonly string[] = [
  '{ entities(first: 0) { totalCount } }',
  '{ entities(first: 10, after: "nobody") { totalCount } }',
  '{ entities(filter: { asOf: "yesterday" }) { totalCount } }',
  '{ entity(id: "koumbit") { neighbourhood(hops: 9) { more } } }',
  '{ nothing }',
];

/** @param open gives two graphs of the same facts, which are compared. */
export function sameAnswersContract(open: () => Promise<readonly [Graph, Graph]>): void {
  let graphs: readonly Graph[] = [];
  let asks: readonly Ask[] = [];

  beforeAll(async () => {
    graphs = await open();
    asks = graphs.map((graph) => asking(graph));
  });
  afterAll(() => Promise.all(graphs.map((graph) => graph.close())));

  /** Asks both; @returns what both answer. */
  async function agreed(query: string, variables = {}, language = 'fr'): Promise<Answer> {
    const [one, other] = await Promise.all(asks.map((ask) => ask(query, variables, language)));
    expect(other).toEqual(one);
    return one as Answer;
  }

  test('the graphs hold the same, to the property', async () => {
    const [one, other] = await Promise.all(graphs.map(held));
    expect(other).toEqual(one);
    expect(one?.counts['entities']).toBeGreaterThan(150);
  });

  test.each(lists(schema, LENGTH))('%s, its first pages with every field', async (_, query) => {
    let after: string | null = null;
    for (let page = 0; page < PAGES; page += 1) {
      const { data, errors } = await agreed(query, { after });
      expect(errors).toBeUndefined();
      const { hasNextPage, endCursor } = data.list.pageInfo;
      if (!hasNextPage) break;
      after = endCursor;
    }
  });

  test.each(lists(schema, LENGTH))('%s, all of them', async (name) => {
    const query = `query ($after: ID) { list: ${name}(first: 500, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } }`;
    let after: string | null = null;
    do {
      const { data, errors } = await agreed(query, { after });
      expect(errors).toBeUndefined();
      const { hasNextPage, endCursor } = data.list.pageInfo;
      after = hasNextPage ? endCursor : null;
    } while (after !== null);
  });

  test.each(others(schema))('%s', async (_, query) => {
    for (const language of ['fr', 'en']) {
      expect((await agreed(query, {}, language)).errors).toBeUndefined();
    }
  });

  // The engines know no language: that names follow it is compared above.
  test.each(QUESTIONS)('%s', async (query) => {
    expect((await agreed(query)).errors).toBeUndefined();
  });

  test.each(SOUGHT)('search for « %s »', async (text) => {
    const query =
      'query ($text: String!) { search(text: $text, first: 50) { score matched entity { id name } } }';
    expect((await agreed(query, { text })).errors).toBeUndefined();
  });

  test.each(WRONG)('refused alike: %s', async (query) => {
    expect((await agreed(query)).errors).toHaveLength(1);
  });

  test('the columns of the map', async () => {
    const [one, other] = await Promise.all(
      graphs.map(async (graph) => columns((await snapshotOf(graph, vocabulary)).facts, vocabulary)),
    );
    expect(other).toEqual(one);
  });
}
