/** Reads the scorecard, and one measure of it with its history and passages. */
import type { ResultOf } from 'gql.tada';
import { ask } from '../../remote/ask.ts';
import type { Language } from '../../words/language.ts';
import { measureOperation, scorecardOperation } from './operations.ts';

export type Scorecard = ResultOf<typeof scorecardOperation>['scorecard'];
export type ListedMeasure = Scorecard['measures'][number];
export type OpenMeasure = NonNullable<ResultOf<typeof measureOperation>['measure']>;
export type VerdictGiven = OpenMeasure['ratings'][number]['latest'];

const EACH = 100;
/** So many pages are read; a data set with more measures shows the first ones, and says so. */
const MOST_PAGES = 5;

export async function readScorecard(language: Language): Promise<Scorecard> {
  const { scorecard } = await ask(scorecardOperation, { skip: 0 }, language);
  const measures = [...scorecard.measures];
  for (let page = 1; page < MOST_PAGES && measures.length < scorecard.measureCount; page += 1) {
    const next = await ask(scorecardOperation, { skip: page * EACH }, language);
    measures.push(...next.scorecard.measures);
  }
  return { ...scorecard, measures };
}

/** Null where nothing of this id is followed up. */
export async function readMeasure(id: string, language: Language): Promise<OpenMeasure | null> {
  return (await ask(measureOperation, { id }, language)).measure;
}
