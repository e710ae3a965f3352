/** Whether somebody can look after accounts, and how the first one gets there. */
import { administrators } from '../access/records.ts';
import type { Graph } from '../graph/graph.ts';
import { readPrivately } from '../graph/private.ts';

/** The folder of the data folder where the terminal leaves invitations. */
export const INVITATIONS = 'invitations';

/** What prints a link for the first administrator. */
export const COMMAND = 'npm run lacis -- invite --role administrator';

export const hasAdministrator = async (graph: Graph): Promise<boolean> =>
  (await readPrivately(graph)(administrators, {})).length > 0;
