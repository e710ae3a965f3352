/** How campaigns answer in GraphQL. */
import type { Resolvers } from '../concept.ts';
import type { Context } from '../context.ts';
import { today } from '../day.ts';
import { known } from '../entities/known.ts';
import { sliced } from '../entities/pages.ts';
import { currentFacts } from '../snapshot/current.ts';
import { wholeLinks } from '../snapshot/links.ts';
import { stakeholders } from '../snapshot/stakeholders.ts';
import { standing } from '../snapshot/standing.ts';
import { type CampaignFacts, type CampaignVoice, campaignFor } from './campaigns.ts';
import { measureFor } from './scorecards.ts';

type First = { readonly first: number };

async function campaign(_: unknown, { policy }: { policy: string }, context: Context) {
  const { graph, vocabulary } = context;
  const [id = ''] = await known([policy], context, undefined, 'policy');
  return campaignFor(await currentFacts(graph, vocabulary), id, {
    standing: standing(vocabulary, today()),
    stakeholder: stakeholders(vocabulary),
    kinds: (vocabulary.choices['stakeholder'] ?? []).map((one) => one.id),
  });
}

const some = (all: readonly CampaignVoice[], first: number) =>
  sliced(all, 'voices', ({ id }) => id, { first }).shown;

export const campaigns: Resolvers = {
  Query: { campaign },
  Campaign: {
    policy: ({ id }: CampaignFacts, _: unknown, context: Context) => context.entity(id),
    deciders: ({ deciders }: CampaignFacts, _: unknown, context: Context) =>
      wholeLinks(deciders, context),
    statements: ({ statements }: CampaignFacts, _: unknown, context: Context) =>
      Promise.all(statements.map((id) => context.entity(id))),
    allyCount: ({ allies }: CampaignFacts) => allies.length,
    allies: ({ allies }: CampaignFacts, { first }: First) => some(allies, first),
    opponentCount: ({ opponents }: CampaignFacts) => opponents.length,
    opponents: ({ opponents }: CampaignFacts, { first }: First) => some(opponents, first),
    outcome: ({ id }: CampaignFacts, _: unknown, context: Context) => measureFor({ id }, context),
  },
  CampaignVoice: {
    entity: ({ id }: CampaignVoice, _: unknown, context: Context) => context.entity(id),
    links: ({ links }: CampaignVoice, { first }: First, context: Context) =>
      wholeLinks(sliced(links, 'links', ({ id }) => id, { first }).shown, context),
  },
};
