/** Runs a program, and ends it with a sentence where it cannot do its work. */
import { Refusal } from '../errors.ts';
import { GraphFailure } from '../graph/failures.ts';
import { faultOf } from './faults.ts';
import { environment } from './settings.ts';
import { spoken, Trouble, terminalLanguage } from './trouble.ts';

/** Prints the trouble on one line and sets exit code 1; an unexpected error keeps its stack. */
export async function orSayWhy(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(sentenceOf(error));
    process.exitCode = 1;
  }
}

function sentenceOf(error: unknown): unknown {
  if (error instanceof Trouble) return spoken(error);
  if (error instanceof Refusal)
    return terminalLanguage() === 'fr' ? error.sentences.FR : error.sentences.EN;
  if (error instanceof GraphFailure) return spoken(faultOf(error, environment()));
  return error;
}
