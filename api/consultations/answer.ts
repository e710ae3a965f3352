/** `GET /consultations/<id>/votes.csv` and the other tables of Polis. */
import { languageAsked } from '../http/asked.ts';
import { notHere } from '../http/refusals.ts';
import type { Handler } from '../http/routing.ts';
import { csv, type Row } from '../interchange/csv.ts';
import { pause } from '../threads/turns.ts';
import { nameOf } from '../words/words.ts';
import type { Consulting } from './consulting.ts';
import { rowsOf, TABLES } from './polis.ts';

/** @param nameOfQuestion the names of an entity in both languages */
export const answersPolis =
  (
    consulting: Consulting,
    nameOfQuestion: (id: string) => Promise<Parameters<typeof nameOf>[0]>,
  ): Handler =>
  async (asked, { id = '', table = '' }) => {
    const name = TABLES.find((one) => `${one}.csv` === table);
    const live = name === undefined ? null : await consulting.of(id);
    if (name === undefined || live === null) throw notHere();
    const language = languageAsked(asked, 'language');
    const { question, introductionFr, introductionEn } = live.consultation;
    const outcome = await asked.admit(() => consulting.outcome(live, false));
    const rows = rowsOf(name, {
      outcome,
      statements: live.statements.values(),
      topic: nameOf(await nameOfQuestion(question), question, language),
      description: (language === 'FR' ? introductionFr : introductionEn) ?? '',
      address: `${asked.origin}/consultations?on=${encodeURIComponent(id)}`,
    });
    return {
      status: 200,
      type: 'text/csv; charset=utf-8',
      caching: 'never',
      vary: 'Accept-Language',
      headers: { 'Content-Disposition': `attachment; filename="lacis-${id}-${name}.csv"` },
      body: written(rows),
    };
  };

const TOGETHER = 500;

async function* written(rows: Iterable<Row>) {
  let part: Row[] = [];
  for (const row of rows) {
    part.push(row);
    await pause();
    if (part.length < TOGETHER) continue;
    yield csv(part);
    part = [];
  }
  if (part.length > 0) yield csv(part);
}
