/** The contract of a graph, on the embedded engine. */
import { describe } from 'vitest';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { LIMITS, type Limits } from '../../api/graph/graph.ts';
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

describe('the embedded engine', () => {
  const open = (limits: Limits = LIMITS) => openEmbedded(undefined, { limits });
  valuesContract(open);
  transactionsContract(open, 8e6);
  loadingContract(open);
  importingContract(open);
  changesContract(open);
  mergingContract(open);
  interleavingContract(open);
  snapshotContract(open);
  privateContract(open);
  backupsContract(open);
  erasingContract(open);
});
