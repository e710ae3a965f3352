/** `GET /scenario.xlsx?input=<ScenarioInput as JSON>`: a calculated scenario as a spreadsheet with live formulas. */
import type { Answer } from '../http/answer.ts';
import { type Asked, languageAsked } from '../http/asked.ts';
import type { Kept } from '../http/kept.ts';
import { packed } from '../http/packed.ts';
import { notHere } from '../http/refusals.ts';
import type { Handler } from '../http/routing.ts';
import { workbookOf } from '../interchange/workbook.ts';
import type { Ask } from '../pages/ask.ts';
import { wordsIn } from '../words/words.ts';
import { scenarioRefused } from './refusing.ts';
import { type SheetAnswer, sheetOf } from './sheet.ts';

const QUESTION = `query Sheet($input: ScenarioInput!) { scenario(input: $input) {
  title question currency unknown
  assumptions { key label unit value low high why citations { source { name } } }
  lines { key label unit expression formula }
} }`;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function answersScenario({
  ask,
  kept,
}: {
  readonly ask: Ask;
  readonly kept: Kept;
}): Handler {
  async function make(asked: Asked, language: 'fr' | 'en', signal: AbortSignal): Promise<Answer> {
    const input = inputIn(asked.query.get('input'));
    const data = await ask<{ scenario: SheetAnswer }>(QUESTION, { input }, language, {
      id: asked.id,
      signal,
    });
    if (data === null) throw notHere();
    const sheet = sheetOf(data.scenario, wordsIn(language).scenarios.sheet);
    return {
      status: 200,
      type: XLSX,
      body: packed(await workbookOf(sheet), { compress: false }),
      caching: 'facts',
      vary: 'Accept-Language',
      headers: { 'Content-Disposition': 'attachment; filename="lacis-scenario.xlsx"' },
    };
  }

  return (asked) => {
    const language = languageAsked(asked, 'lang') === 'FR' ? 'fr' : 'en';
    return kept.answer(asked, `scenario ${language} ${asked.url}`, (signal) =>
      asked.admit(() => make(asked, language, signal), signal),
    );
  };
}

/** What is no JSON object is refused here; what is in it, by the API. */
function inputIn(text: string | null): object {
  try {
    const input: unknown = JSON.parse(text ?? '');
    if (typeof input === 'object' && input !== null) return input;
  } catch {
    // Told below.
  }
  throw scenarioRefused('input', ({ noInput }) => noInput);
}
