/** Every way in which the database can fail, in the kinds that the program tells apart. */

export type GraphFailureKind =
  /** While it works. */
  | 'unavailable'
  | 'refused'
  | 'too-long'
  | 'conflict'
  /** The data folder of the embedded engine. */
  | 'locked'
  | 'damaged'
  | 'not-a-database'
  | 'other-version'
  | 'full'
  | 'read-only'
  | 'forbidden'
  | 'not-a-folder'
  | 'unusable'
  /** The engine itself has no build for this machine, or the build is not installed. */
  | 'no-engine'
  /** Neo4j. */
  | 'bad-address'
  | 'unknown-host'
  | 'not-neo4j'
  | 'no-encryption'
  | 'wrong-password'
  | 'no-such-database';

export class GraphFailure extends Error {
  readonly kind: GraphFailureKind;
  constructor(kind: GraphFailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'GraphFailure';
    this.kind = kind;
  }
}
