/** Neo4j plans each lookup by an index, however many nodes have the label. */
import neo4j from 'neo4j-driver';
import { describe, expect, test } from 'vitest';
import { cypher } from '../../api/graph/cypher.ts';
import { emptyNeo4j, liveNeo4j } from '../support/neo4j.ts';
import { examplesFor, lookups, madeFor, SCANS, writtenStatements } from '../support/statements.ts';

/** So many of each label that a scan would cost more than an index. */
const crowd = cypher<object, object>`
  UNWIND range(1, 3000) AS at
  CREATE (d:Entity:Document {id: 'd' + at, kind: 'Document'})-[:ABOUT]->(s:Entity:Statement {id: 's' + at, kind: 'Statement'})
  CREATE (p:Entity:Place {id: 'p' + at, kind: 'Place'})<-[:LOCATED_IN]-(d)
  CREATE (c:Citation {id: 'c' + at, of: 's' + at})-[:\`IN\`]->(d)
  CREATE (:Quantity {id: 'q' + at, of: 'd' + at}), (:Absence {id: 'a' + at, of: 'd' + at}), (:Value {id: 'v' + at, of: 'd' + at})
  CREATE (:Merged {id: 'm' + at, into: 'd' + at})`;

interface Plan {
  readonly operatorType: string;
  readonly children: readonly Plan[];
}

const operators = ({ operatorType, children }: Plan): string[] => [
  operatorType,
  ...children.flatMap(operators),
];

const settings = liveNeo4j();

describe.skipIf(settings === null)('Neo4j', () => {
  test('reads no whole label to find a node by a value', { timeout: 300_000 }, async () => {
    if (settings === null) throw new Error('no Neo4j: this test is skipped');
    const graph = await emptyNeo4j(settings);
    await graph.write((run) => run(crowd, {}));
    const { uri, username, password, database } = settings;
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
    // The planner estimates from samples of each index. Until they are taken again they are
    // those of a smaller graph, and plans that other tests made on it are kept.
    for (const call of ['CALL db.awaitIndexes()', 'CALL db.prepareForReplanning()'])
      await driver.executeQuery(call, {}, { database });
    const scansOf = async (text: string) => {
      const parameters = { ...examplesFor(text, 'x'), first: neo4j.int(1) };
      const explained = `EXPLAIN ${madeFor(text).text}`;
      const { summary } = await driver.executeQuery(explained, parameters, { database });
      return operators(summary.plan as Plan).filter((one) => /Scan/.test(one));
    };
    expect(await scansOf('MATCH (e:Entity) RETURN e.id AS id')).toEqual(['NodeByLabelScan@neo4j']);
    const scanning: string[] = [];
    const asked = lookups(writtenStatements()).filter(({ name }) => !SCANS.includes(name));
    for (const { name, text } of asked) {
      const scans = await scansOf(text);
      if (scans.length > 0) scanning.push(`${name}: ${scans.join(', ')}`);
    }
    await driver.close();
    await graph.close();
    expect(asked.length).toBeGreaterThan(30);
    expect(scanning).toEqual([]);
  });
});
