/** How many proposals and answers one address may send without an account. */
import type { Context } from '../context.ts';
import type { Graph } from '../graph/graph.ts';
import { openRate, type Rate } from '../http/rate.ts';
import { proposalRefused } from '../words/refusing.ts';

/** In a minute. */
const MOST = 10;

const rates = new WeakMap<Graph, Rate>();

/** @throws TOO_COSTLY with the seconds to wait. What comes from this machine itself is not counted. */
export function spend({ graph, client }: Pick<Context, 'graph' | 'client'>): void {
  if (client === null) return;
  const rate = rates.get(graph) ?? openRate(MOST);
  rates.set(graph, rate);
  const wait = rate.wait(client, 1);
  if (wait !== null) throw proposalRefused('TOO_COSTLY', ({ tooOften }) => tooOften(wait));
}
