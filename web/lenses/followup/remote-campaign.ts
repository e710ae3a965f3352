/** Reads what is known for a campaign on one policy. */
import { fact } from '../../cards/remote.ts';
import { ask } from '../../remote/ask.ts';
import type { Language } from '../../words/language.ts';
import { campaignOperation } from './operations-campaign.ts';

export type Campaign = Awaited<ReturnType<typeof readCampaign>>;
export type Voice = Campaign['allies'][number];

export async function readCampaign(id: string, language: Language) {
  const { campaign, precedents } = await ask(campaignOperation, { id }, language);
  const { deciders, allies, opponents } = campaign;
  return {
    ...campaign,
    deciders: deciders.map(fact),
    allies: allies.map((one) => ({ ...one, links: one.links.map(fact) })),
    opponents: opponents.map((one) => ({ ...one, links: one.links.map(fact) })),
    precedents: precedents.nodes,
  };
}
