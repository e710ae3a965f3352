/** Writes the brief of a campaign: the reader's ask and next steps, and what the API answered on who is for and against. */
import { enumValue } from '../vocabulary/sdl.ts';
import { inWords, wordsIn } from '../words/words.ts';
import type { Brief, Line } from './brief.ts';
import { numbering, plain, said, section } from './lines.ts';
import { MOST_STEPS, type OwnWords, trimmed } from './own-words.ts';
import type { FactAnswer, Passage } from './question.ts';
import { type Around, common, statusSaid } from './writing.ts';

interface VoiceAnswer {
  readonly stakeholder: string;
  readonly entity: { readonly name: string };
  readonly links: readonly FactAnswer[];
}

export interface CampaignAnswer {
  readonly policy: {
    readonly name: string;
    readonly description: string | null;
    readonly citations: readonly Passage[];
  };
  readonly deciders: readonly FactAnswer[];
  readonly missing: readonly string[];
  readonly allies: readonly VoiceAnswer[];
  readonly opponents: readonly VoiceAnswer[];
  readonly outcome: {
    readonly ratings: readonly {
      readonly place: { readonly name: string };
      readonly latest: {
        readonly verdict: string;
        readonly ratedOn: string;
        readonly citations: readonly Passage[];
      };
    }[];
  } | null;
}

export function campaignBrief(
  campaign: CampaignAnswer,
  around: Around,
  { ask, steps }: OwnWords,
): Brief {
  const { language } = around;
  const { briefs, followup } = wordsIn(language);
  const words = followup.campaign;
  const sources = numbering();
  const voice = ({ entity, links }: VoiceAnswer): Line => {
    const citations = links.flatMap((link) => link.citations);
    const quote = citations.find((one) => one.quote !== null);
    return {
      text: entity.name,
      aside: said([
        ...new Set(links.map(({ status }) => statusSaid(status, around))),
        quote?.quote == null ? '' : briefs.quote(quote.quote, quote.language),
      ]),
      sources: sources.of(citations),
    };
  };
  const { policy } = campaign;
  const first: Line = {
    text: policy.description ?? policy.name,
    aside: '',
    sources: sources.of(policy.citations.slice(0, 2)),
  };
  const deciders = campaign.deciders.map(
    (fact): Line => ({
      text: wordsIn(language).links.said({
        from: fact.from.name,
        verb: fact.verb,
        to: fact.to.name,
        status: null,
      }),
      aside: statusSaid(fact.status, around),
      sources: sources.of(fact.citations),
    }),
  );
  const kinds = [...new Set(campaign.allies.map(({ stakeholder }) => stakeholder))];
  const verdicts = (campaign.outcome?.ratings ?? []).map(
    ({ place, latest }): Line => ({
      text: followup.scorecard.verdict({
        verdict: choiceOf('verdict', latest.verdict, around),
        place: place.name,
        day: latest.ratedOn,
      }),
      aside: '',
      sources: sources.of(latest.citations),
    }),
  );
  const labelled = (kind: string) => inWords(choiceOf('stakeholder', kind, around), language);
  return {
    ...common(around),
    kind: words.kind,
    title: policy.name,
    lead: [...(trimmed(ask) === '' ? [] : [plain(words.ask(trimmed(ask)))]), first],
    sections: [
      section(words.deciders, deciders.length === 0 ? [plain(words.noDecider)] : deciders),
      ...kinds.map((kind) =>
        section(
          words.allies(labelled(kind)),
          campaign.allies.filter(({ stakeholder }) => stakeholder === kind).map(voice),
          true,
        ),
      ),
      section(
        words.missing,
        campaign.missing.length === 0 ? [] : [plain(briefs.list(campaign.missing.map(labelled)))],
      ),
      section(words.opponents, campaign.opponents.map(voice)),
      section(
        words.steps,
        steps
          .slice(0, MOST_STEPS)
          .map(trimmed)
          .filter((one) => one !== '')
          .map(plain),
      ),
      section(words.outcome, verdicts.length === 0 ? [plain(words.notRated)] : verdicts),
    ].filter(({ lines }) => lines.length > 0),
    sources: sources.all,
  };
}

function choiceOf(list: string, value: string, { vocabulary }: Around) {
  const found = vocabulary.choices[list]?.find(({ id }) => enumValue(id) === value);
  return found?.label ?? { fr: value, en: value };
}
