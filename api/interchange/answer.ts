/** `GET /entities.csv` and `/links.csv`, for a spreadsheet: `?language=fr` or `en`. Each page of rows is sent once it is read. */
import type { Graph } from '../graph/graph.ts';
import { languageAsked } from '../http/asked.ts';
import type { Handler } from '../http/routing.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { csv, type Row } from './csv.ts';
import type { Table } from './tables.ts';

export const answersTable =
  (
    name: string,
    table: Table,
    { graph, vocabulary }: { readonly graph: Graph; readonly vocabulary: Vocabulary },
  ): Handler =>
  (asked) => {
    const language = languageAsked(asked, 'language');
    return {
      status: 200,
      type: 'text/csv; charset=utf-8',
      caching: 'facts',
      vary: 'Accept-Language',
      headers: { 'Content-Disposition': `inline; filename="lacis-${name}"` },
      body: written(table(graph, vocabulary, language, (work) => asked.admit(work))),
    };
  };

async function* written(pages: AsyncIterable<readonly Row[]>) {
  // The mark tells spreadsheets that the text is UTF-8.
  let mark = '\ufeff';
  for await (const rows of pages) {
    yield mark + csv(rows);
    mark = '';
  }
}
