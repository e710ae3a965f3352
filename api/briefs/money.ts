/** Writes the brief of money: what is known in one sentence, who pays whom, and what no sum counts. */
import { wordsIn } from '../words/words.ts';
import { amountSaid } from './amounts.ts';
import type { Brief, Line, Spoken } from './brief.ts';
import { contactsOf, filled, numbering, plain, said, section } from './lines.ts';
import { type OwnWords, ownSections } from './own-words.ts';
import type { MoneyAnswer } from './question.ts';
import { type Around, common, statusSaid } from './writing.ts';

type Totals = MoneyAnswer['fundingTotals'];

export function moneyBrief(
  { fundingTotals, fundingFlows }: MoneyAnswer,
  around: Around,
  own: OwnWords,
  about: string | null,
): Brief {
  const { language } = around;
  const { briefs: words } = wordsIn(language);
  const sources = numbering();
  const flows = [...fundingFlows.nodes].sort((a, b) => (b.sum ?? -1) - (a.sum ?? -1));
  const lines = (nature: 'FUNDING' | 'PURCHASE') =>
    flows
      .filter((flow) => flow.nature === nature)
      .map(
        ({ payer, recipient, amount, purpose, status, citations }): Line => ({
          text: words.paid({
            payer: payer.name,
            recipient: recipient.name,
            amount: amount === null ? words.amount.unknown : amountSaid(amount, language),
          }),
          aside: said([amount?.period ?? '', purpose ?? '', statusSaid(status, around)]),
          sources: sources.of(citations),
        }),
      );
  return {
    ...common(around),
    kind: about === null ? '' : words.whoPays,
    title: about ?? words.whoPays,
    lead: [...sumLines(fundingTotals, language), plain(fundingTotals.how)],
    sections: filled([
      section(words.natures.PURCHASE, lines('PURCHASE')),
      section(words.natures.FUNDING, lines('FUNDING')),
      section(words.notCounted, leftOutLines(fundingTotals)),
      ...ownSections(own, language),
      section(
        words.contacts,
        contactsOf(flows.flatMap(({ payer, recipient }) => [payer, recipient])),
      ),
    ]),
    sources: sources.all,
  };
}

const leftOutLines = ({ leftOut }: Totals): readonly Line[] =>
  leftOut.map(({ said: reason }) => plain(reason));

/** One line for each currency and nature of which something is known. */
export function sumLines({ rows }: Totals, language: Spoken): readonly Line[] {
  const { briefs: words } = wordsIn(language);
  const money = (value: number, currency: string | null) =>
    currency === null ? words.number(value) : words.money({ currency, value });
  return rows.flatMap(({ currency, nature, minimum, estimated, countedCount }) => {
    if (minimum === null && estimated === null) return [];
    return [
      plain(
        words.summed({
          nature: words.natures[nature],
          flows: countedCount,
          least: minimum === null ? null : money(minimum, currency),
          estimated: estimated === null ? null : money(estimated, currency),
        }),
      ),
    ];
  });
}
