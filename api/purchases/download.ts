/** `GET /spending.xlsx?buyer=<id>&currency=<ISO 4217>`: what a public body buys, as a spreadsheet whose sums are formulas. */
import type { Answer } from '../http/answer.ts';
import { type Asked, languageAsked } from '../http/asked.ts';
import type { Kept } from '../http/kept.ts';
import { packed } from '../http/packed.ts';
import { notHere } from '../http/refusals.ts';
import type { Handler } from '../http/routing.ts';
import { workbookOf } from '../interchange/workbook.ts';
import type { Ask } from '../pages/ask.ts';
import { wordsIn } from '../words/words.ts';
import { type SpendingAnswer, spendingSheet } from './sheet.ts';

const QUESTION = `query Spending($buyer: ID, $currency: String!) {
  publicSpending(buyer: $buyer, currency: $currency) {
    currency remarks unknown buyer { name } periods { period }
    vendors(rolledUp: false, first: 1000) { name periods { period total } }
    rolledUp { name parts { name total why } }
    functions { name why periods { period total } citations { source { name } } }
    unclassified { name total }
  } }`;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function answersSpending({
  ask,
  kept,
}: {
  readonly ask: Ask;
  readonly kept: Kept;
}): Handler {
  async function make(asked: Asked, language: 'fr' | 'en', signal: AbortSignal): Promise<Answer> {
    const [buyer, currency] = [asked.query.get('buyer'), asked.query.get('currency') ?? 'CAD'];
    const variables = { buyer: buyer || null, currency };
    const about = { id: asked.id, signal };
    const data = await ask<{ publicSpending: SpendingAnswer }>(
      QUESTION,
      variables,
      language,
      about,
    );
    if (data === null) throw notHere();
    const sheet = spendingSheet(data.publicSpending, wordsIn(language).purchases);
    return {
      ...{ status: 200, type: XLSX, caching: 'facts', vary: 'Accept-Language' },
      body: packed(await workbookOf(sheet), { compress: false }),
      headers: { 'Content-Disposition': 'attachment; filename="lacis-spending.xlsx"' },
    };
  }

  return (asked) => {
    const language = languageAsked(asked, 'lang') === 'FR' ? 'fr' : 'en';
    return kept.answer(asked, `spending ${language} ${asked.url}`, (signal) =>
      asked.admit(() => make(asked, language, signal), signal),
    );
  };
}
