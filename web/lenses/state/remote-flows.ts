/** The funding flows, those with the largest known amounts first. */

import type { Flow } from '../../data/found.ts';
import { ask } from '../../remote/ask.ts';
import { flowsOperation } from '../../remote/operations.ts';
import { named } from '../../remote/sheet.ts';
import type { Language } from '../../words/language.ts';

export async function readFlows(language: Language): Promise<readonly Flow[]> {
  const { fundingFlows } = await ask(flowsOperation, {}, language);
  return fundingFlows.nodes
    .map((flow) => ({
      ...flow,
      status: flow.status.toLowerCase(),
      payer: named(flow.payer),
      recipient: named(flow.recipient),
    }))
    .sort((a, b) => (b.amount?.value ?? -1) - (a.amount?.value ?? -1));
}
