/** `@neo4j/graphql` with the part of our schema that the questions touch, on the same server. */
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
// biome-ignore lint/style/noRestrictedImports: the peer has the driver for its door
import type { Driver } from 'neo4j-driver';

/** Both labels, so that it may find entities by the same index as we do. */
const TYPES = `
  interface Payer { id: ID! nameEn: String sortEn: String }
  type Organisation implements Payer @node(labels: ["Entity", "Organisation"]) {
    id: ID! nameEn: String sortEn: String
    codebases: [Codebase!]! @relationship(type: "USES", direction: OUT)
    funders: [Payer!]! @relationship(type: "FUNDS", direction: IN, properties: "Flow")
    payers: [Organisation!]! @relationship(type: "FUNDS", direction: IN, properties: "Flow")
    programmes: [Programme!]! @relationship(type: "FUNDS", direction: IN, properties: "Flow")
  }
  type Programme implements Payer @node(labels: ["Entity", "Programme"]) {
    id: ID! nameEn: String sortEn: String
  }
  type Codebase @node(labels: ["Entity", "Codebase"]) {
    id: ID! nameEn: String sortEn: String
    people: [Person!]! @relationship(type: "CONTRIBUTES_TO", direction: IN)
  }
  type Person @node(labels: ["Entity", "Person"]) { id: ID! nameEn: String sortEn: String }
  type Flow @relationshipProperties { amountValue: Float amountUnit: String }
`;

/**
 * The whole map as the peer gives it: every entity, and every link through a relationship of its kind.
 * @param kinds of links
 */
export async function openPeerMap(driver: Driver, database: string, kinds: readonly string[]) {
  const field = (kind: string) => `l_${kind.toLowerCase()}`;
  const typeDefs = `
    type Thing @node(labels: ["Entity"]) {
      id: ID! kind: String! nameFr: String nameEn: String status: String named: Boolean since: String until: String
      ${kinds.map((kind) => `${field(kind)}: [Thing!]! @relationship(type: "${kind}", direction: OUT, properties: "Tie")`).join('\n')}
    }
    type Tie @relationshipProperties { id: ID! status: String since: String until: String }`;
  const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
  const api = createYoga({
    schema,
    context: { sessionConfig: { database }, executionContext: driver },
    logging: false,
  });
  const links = kinds.map(
    (kind) =>
      `${field(kind)}Connection { edges { properties { id status since until } node { id } } }`,
  );
  const query = `{ things { id kind nameFr nameEn status named since until ${links.join(' ')} } }`;
  const request = () =>
    new Request('http://peer/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
  return async (): Promise<string> => (await api.fetch(request())).text();
}

interface Asked {
  readonly text: string;
  readonly parameters: object;
}

export async function openPeer(driver: Driver, database: string) {
  const asked: Asked[] = [];
  const schema = await new Neo4jGraphQL({ typeDefs: TYPES, driver }).getSchema();
  const context = { sessionConfig: { database } };
  const serving = (executionContext: Driver) =>
    createYoga({ schema, context: { ...context, executionContext }, logging: false });
  return {
    api: serving(driver),
    /** The statements that it sends for one request. */
    async statements(request: () => Request): Promise<readonly Asked[]> {
      const api = serving(overheard(driver, asked));
      // The first request also asks the server what it is.
      await api.fetch(request());
      asked.length = 0;
      await api.fetch(request());
      return [...asked];
    },
  };
}

/** The same driver, and what passes through its transactions is written down. */
function overheard<T extends object>(one: T, asked: Asked[]): T {
  return new Proxy(one, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        if (name === 'run') asked.push({ text: String(given[0]), parameters: Object(given[1]) });
        const work = given.map((part) =>
          typeof part === 'function' ? (inner: object) => part(overheard(inner, asked)) : part,
        );
        const result = value.apply(target, work);
        return name === 'session' || name === 'beginTransaction'
          ? overheard(result, asked)
          : result;
      };
    },
  });
}
