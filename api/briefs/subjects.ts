/** What a brief may be about, by the parameter of the address that names it. */
import type { Brief } from './brief.ts';
import { type CampaignAnswer, campaignBrief } from './campaign.ts';
import {
  type About,
  CAMPAIGN_QUESTION,
  CARD_QUESTION,
  type CardAnswer,
  ENTITY_QUESTION,
  type EntityAnswer,
  SCORECARD_QUESTION,
} from './question.ts';
import { type ScorecardAnswer, scorecardBrief } from './scorecard.ts';
import { type Around, cardBrief, entityBrief } from './writing.ts';

export interface Answered {
  readonly about: About;
  readonly entity?: EntityAnswer | null;
  readonly convergence?: CardAnswer | null;
  readonly gap?: CardAnswer | null;
  readonly scorecard?: ScorecardAnswer | null;
  readonly campaign?: CampaignAnswer | null;
}

export interface Subject {
  readonly question: string;
  variables(id: string): Readonly<Record<string, unknown>>;
  /** The address of the page that says the same, without its language. */
  page(id: string, data: Answered): string;
  /**
   * @param query the parameters of the address, of which some are words of the reader
   * @returns null where there is nothing of this id
   */
  write(data: Answered, around: Around, query: URLSearchParams): Brief | null;
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
    page: (id, { convergence }) => `/${convergence ? 'convergences' : 'gaps'}?card=${encoded(id)}`,
    write: ({ convergence, gap }, around) => {
      const card = convergence ?? gap;
      return card ? cardBrief(card, around) : null;
    },
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
      campaign
        ? campaignBrief(campaign, around, {
            ask: query.get('ask') ?? '',
            steps: query.getAll('step'),
          })
        : null,
  },
  e: {
    question: ENTITY_QUESTION,
    variables: withId,
    page: (id) => `/e/${encoded(id)}`,
    write: ({ entity }, around) => (entity ? entityBrief(entity, around) : null),
  },
};
