/** Measures with their verdicts, on the embedded engine. */
import { openEmbedded } from '../../api/graph/embedded.ts';
import { followupContract } from '../contract/followup.ts';

followupContract(() => openEmbedded());
