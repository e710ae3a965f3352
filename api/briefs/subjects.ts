/** What a brief may be about, by the parameter of the address that names it. */
import type { Brief } from './brief.ts';
import { type CampaignAnswer, campaignBrief } from './campaign.ts';
import { moneyBrief } from './money.ts';
import { ownWords } from './own-words.ts';
import {
  type About,
  type AroundAnswer,
  CAMPAIGN_QUESTION,
  CARD_QUESTION,
  type CardAnswer,
  type DivergenceAnswer,
  ENTITY_QUESTION,
  type EntityAnswer,
  MONEY_QUESTION,
  type MoneyAnswer,
  SCORECARD_QUESTION,
  STATE_QUESTION,
  type StateAnswer,
} from './question.ts';
import { type ScorecardAnswer, scorecardBrief } from './scorecard.ts';
import { stateBrief } from './state.ts';
import { type Around, cardBrief, divergenceBrief, entityBrief } from './writing.ts';

export interface Answered {
  readonly about: About;
  readonly entity?: EntityAnswer | null;
  readonly convergence?: CardAnswer | null;
  readonly gap?: CardAnswer | null;
  readonly divergence?: DivergenceAnswer | null;
  readonly scorecard?: ScorecardAnswer | null;
  readonly campaign?: CampaignAnswer | null;
  readonly fundingTotals?: MoneyAnswer['fundingTotals'];
  readonly fundingFlows?: MoneyAnswer['fundingFlows'];
  readonly gapCounts?: StateAnswer['gapCounts'];
  readonly convergences?: StateAnswer['convergences'];
  readonly divergences?: StateAnswer['divergences'];
}

export interface Subject {
  readonly question: string;
  variables(id: string): Readonly<Record<string, unknown>>;
  /** On which things cards are asked for besides; none where the answer already has them. */
  about?(data: Answered): readonly string[];
  /** The address of the page that says the same, without its language. */
  page(id: string, data: Answered): string;
  /**
   * @param query the parameters of the address, of which some are words of the reader
   * @param beside the cards on the things of `about`
   * @returns null where there is nothing of this id
   */
  write(
    data: Answered,
    around: Around,
    query: URLSearchParams,
    beside: AroundAnswer | null,
  ): Brief | null;
}

const withId = (id: string) => ({ id });
const encoded = encodeURIComponent;

/** The whole of all documents. */
const ALL = 'all';

/** In the order in which an address that names several is read. */
export const SUBJECTS: Readonly<Record<string, Subject>> = {
  card: {
    question: CARD_QUESTION,
    variables: withId,
    about: ({ convergence, gap, divergence }) => {
      if (gap) return [];
      const { subject = null, parties = [] } = convergence ?? {};
      const some = subject ?? divergence?.statement ?? null;
      return some === null ? parties.slice(0, 4).map(({ entity }) => entity.id) : [some.id];
    },
    page: (id, { gap }) => `/${gap ? 'gaps' : 'convergences'}?card=${encoded(id)}`,
    write: ({ convergence, gap, divergence }, around, query, beside) => {
      const own = { own: ownWords(query), around: beside };
      if (divergence) return divergenceBrief(divergence, around, own);
      const card = convergence ?? gap;
      return card ? cardBrief(card, around, own) : null;
    },
  },
  money: {
    question: MONEY_QUESTION,
    variables: (id) => ({ filter: id === ALL ? null : { recipients: [id] } }),
    page: (id) => `/flows${id === ALL ? '' : `?recipient=${encoded(id)}`}`,
    write: ({ fundingTotals, fundingFlows }, around, query) => {
      if (!fundingTotals || !fundingFlows) return null;
      const recipient = query.get('money');
      const named = fundingFlows.nodes.find((flow) => flow.recipient.id === recipient)?.recipient;
      return moneyBrief(
        { fundingTotals, fundingFlows },
        around,
        ownWords(query),
        recipient === ALL ? null : (named?.name ?? recipient),
      );
    },
  },
  state: {
    question: STATE_QUESTION,
    variables: () => ({}),
    page: () => '/state',
    write: ({ fundingTotals, gapCounts, convergences, divergences, scorecard }, around, query) =>
      fundingTotals && gapCounts && convergences && divergences
        ? stateBrief(
            {
              fundingTotals,
              gapCounts,
              convergences,
              divergences,
              scorecard: (scorecard ?? null) as StateAnswer['scorecard'],
            },
            around,
            ownWords(query),
          )
        : null,
  },
  scorecard: {
    question: SCORECARD_QUESTION,
    variables: (id) => ({ documents: id === ALL ? null : [id] }),
    page: (id) => `/followup${id === ALL ? '' : `?text=${encoded(id)}`}`,
    write: ({ scorecard }, around) => (scorecard ? scorecardBrief(scorecard, around) : null),
  },
  campaign: {
    question: CAMPAIGN_QUESTION,
    variables: withId,
    page: (id) => `/followup?part=campaign&policy=${encoded(id)}`,
    write: ({ campaign }, around, query) =>
      campaign ? campaignBrief(campaign, around, ownWords(query)) : null,
  },
  e: {
    question: ENTITY_QUESTION,
    variables: withId,
    about: ({ entity }) => (entity ? [entity.id] : []),
    page: (id) => `/e/${encoded(id)}`,
    write: ({ entity }, around, query, beside) =>
      entity ? entityBrief(entity, around, { own: ownWords(query), around: beside }) : null,
  },
};
