/** The measures of a scorecard by text, narrowed as the reader wants. */
import type { ListedMeasure, Scorecard } from './remote.ts';

export interface Text {
  readonly id: string;
  readonly name: string;
  readonly measures: readonly ListedMeasure[];
}

/** Without empty texts. A measure without a text of the graph stands under none. */
export function byText(
  { documents, measures }: Scorecard,
  only: string | null,
  late: boolean,
): readonly Text[] {
  return documents
    .filter(({ document }) => only === null || document.id === only)
    .map(({ document }) => ({
      ...document,
      measures: measures.filter(
        (one) => one.document?.id === document.id && (!late || one.overdue),
      ),
    }))
    .filter((text) => text.measures.length > 0);
}
