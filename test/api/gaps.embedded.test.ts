/** Gaps, removals and money, on the embedded engine. */
import { openEmbedded } from '../../api/graph/embedded.ts';
import { gapsContract } from '../contract/gaps.ts';

gapsContract(() => openEmbedded());
