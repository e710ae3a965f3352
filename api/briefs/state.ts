/** Writes the brief of the state of things: where people meet and part, what is missing, money, and what is late. */
import { wordsIn } from '../words/words.ts';
import type { Brief } from './brief.ts';
import { filled, numbering, plain, section } from './lines.ts';
import { sumLines } from './money.ts';
import { type OwnWords, ownSections } from './own-words.ts';
import type { StateAnswer } from './question.ts';
import { type Around, common } from './writing.ts';

export function stateBrief(state: StateAnswer, around: Around, own: OwnWords): Brief {
  const { language } = around;
  const words = wordsIn(language).briefs;
  const sources = numbering();
  const late = (state.scorecard?.measures ?? [])
    .filter(({ overdue }) => overdue)
    .map(({ entity, deadline }) => ({
      text: entity.name,
      aside: deadline === null ? '' : words.until(deadline),
      sources: sources.of(entity.citations.slice(0, 2)),
    }));
  return {
    ...common(around),
    kind: '',
    title: words.state,
    lead: [plain(words.stateLead)],
    sections: filled([
      section(
        words.agree,
        state.convergences.nodes.map(({ sentence }) => plain(sentence)),
      ),
      section(
        words.part,
        state.divergences.nodes.map(({ sentence }) => plain(sentence)),
      ),
      section(
        words.missing,
        state.gapCounts
          .filter(({ totalCount }) => totalCount > 0)
          .sort((a, b) => b.totalCount - a.totalCount)
          .map(({ title, totalCount }) => plain(words.measured(title, words.number(totalCount)))),
        true,
      ),
      section(words.whoPays, [
        ...sumLines(state.fundingTotals, language),
        plain(state.fundingTotals.how),
      ]),
      section(words.late, late),
      ...ownSections(own, language),
    ]),
    sources: sources.all,
  };
}
