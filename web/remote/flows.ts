/** The funding flows, those with the largest known amounts first. */

import type { Flow } from '../model/found.ts';
import type { Language } from '../model/language.ts';
import { ask } from './ask.ts';
import { flowsOperation } from './operations.ts';
import { named } from './sheet.ts';

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
