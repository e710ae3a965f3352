/** The contract of a graph, on Neo4j. */
import { describe } from 'vitest';
import type { Limits } from '../../api/graph/graph.ts';
import { backupsContract } from '../contract/backups.ts';
import { changesContract } from '../contract/changes.ts';
import { erasingContract } from '../contract/erasing.ts';
import { importingContract } from '../contract/importing.ts';
import { interleavingContract } from '../contract/interleaving.ts';
import { loadingContract } from '../contract/loading.ts';
import { mergingContract } from '../contract/merging.ts';
import { privateContract } from '../contract/private.ts';
import { snapshotContract } from '../contract/snapshot.ts';
import { transactionsContract } from '../contract/transactions.ts';
import { valuesContract } from '../contract/values.ts';
import { emptyNeo4j, liveNeo4j } from '../support/neo4j.ts';

/** Each property is tried in full on the embedded engine, which answers faster; here, whether Neo4j keeps it too. */
const SHARE = 1 / 3;

describe.skipIf(liveNeo4j() === null)('Neo4j', () => {
  const open = (limits?: Limits) => emptyNeo4j(undefined, limits);
  valuesContract(open);
  transactionsContract(open, 1e12);
  loadingContract(open);
  importingContract(open);
  changesContract(open, SHARE);
  mergingContract(open, SHARE);
  interleavingContract(open, SHARE);
  snapshotContract(open, SHARE);
  privateContract(open);
  backupsContract(open);
  erasingContract(open);
});
