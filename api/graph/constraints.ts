/** What both engines are told at every start. Each is a no-op where it exists already. */

import { PRIVATE_INDEXED, PRIVATE_UNIQUE } from './private-labels.ts';

const UNIQUE: ReadonlyArray<readonly [label: string, property: string]> = [
  ['Entity', 'id'],
  ['Merged', 'id'],
  ['Citation', 'id'],
  ['Quantity', 'id'],
  ['Absence', 'id'],
  ['Value', 'id'],
  ['Revision', 'id'],
  ['Change', 'id'],
  ['ChangePage', 'id'],
  ['Change', 'key'],
  ['Withdrawn', 'id'],
  ['Load', 'id'],
  ['Layout', 'id'],
  ...PRIVATE_UNIQUE,
];

const INDEXED: ReadonlyArray<readonly [label: string, property: string]> = [
  ['Entity', 'kind'],
  ['Citation', 'of'],
  ['Quantity', 'of'],
  ['Absence', 'of'],
  ['Value', 'of'],
  ['Change', 'number'],
  ['ChangePage', 'change'],
  ...PRIVATE_INDEXED,
];

const constraint = ([label, property]: readonly [string, string]) =>
  `CREATE CONSTRAINT ${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`;

const index = ([label, property]: readonly [string, string]) =>
  `CREATE INDEX ${label.toLowerCase()}_${property}_index IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;

/** On Neo4j a uniqueness constraint brings its index; a second one would be refused. */
export const neo4jConstraints: readonly string[] = [
  ...UNIQUE.map(constraint),
  ...INDEXED.map(index),
];

/** The embedded engine keeps uniqueness without an index: 20,000 MERGEs took over 30 s without it. */
export const embeddedConstraints: readonly string[] = [
  ...UNIQUE.map(constraint),
  ...[...UNIQUE, ...INDEXED].map(index),
];
