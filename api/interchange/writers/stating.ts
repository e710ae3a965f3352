/** What a file says of itself, in both languages: whose facts, at which revision, under which licence. */
import { both } from '../../words/words.ts';
import type { Exported } from '../whole.ts';

/** Lines of plain text: French, then English. */
export function statementOf({ stated, selection }: Exported): string[] {
  const { fr, en } = both(({ exporting }) => exporting.stated({ ...stated, ...counts(selection) }));
  return [...fr.split('\n'), '', ...en.split('\n')];
}

/** The same in one line of each language, for a place that holds no more. */
export function briefStatementOf({ stated, selection }: Exported): { fr: string; en: string } {
  return both(({ exporting }) => exporting.statedBriefly({ ...stated, ...counts(selection) }));
}

const counts = ({ entities, links }: Exported['selection']) => ({
  entities: entities.length,
  links: links.length,
});
