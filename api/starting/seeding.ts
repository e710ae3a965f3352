/** From the files of the seeds to the graph, checked first: all or nothing. */
import { join } from 'node:path';
import type { Dataset } from '../context.ts';
import type { Graph } from '../graph/graph.ts';
import { checkSeeds } from '../loading/check.ts';
import { type Loaded, type LoadOptions, load } from '../loading/load.ts';
import { type Problem, sentence } from '../loading/problems.ts';
import { readSeeds } from '../loading/read.ts';
import { desiredState } from '../loading/state.ts';
import type { ReadingJob, ReadState } from '../loading/worker.ts';
import { checkStories } from '../stories/check.ts';
import { readStories } from '../stories/read.ts';
import type { Story } from '../stories/story.ts';
import { inThread } from '../threads/threads.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { Trouble } from './trouble.ts';

/** How many problems are told at start; `check` tells them all. */
const TOLD = 5;

export async function seedFrom(
  folder: string,
  graph: Graph,
  vocabulary: Vocabulary,
  options: Omit<LoadOptions, 'message'> = {},
): Promise<Loaded> {
  const { claims, problems } = checkSeeds(readSeeds(folder), vocabulary);
  orTrouble(folder, problems);
  const { nameFr } = datasetOf(folder);
  return load(graph, desiredState(claims), { ...options, message: nameFr });
}

const READING = new URL('../loading/worker.ts', import.meta.url);

/** The same for a server: the files are read in a thread, so that it answers meanwhile. */
export async function seedInThread(
  folder: string,
  graph: Graph,
  vocabulary: Vocabulary,
): Promise<void> {
  const job = { folder, vocabulary };
  const { state, problems } = await inThread<ReadingJob, ReadState>(READING, job);
  orTrouble(folder, problems);
  if (state !== null) await load(graph, state);
}

function orTrouble(folder: string, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const told = (language: 'en' | 'fr') =>
    problems
      .slice(0, TOLD)
      .map((problem) => `\n  ${sentence(problem, language)}`)
      .join('');
  throw new Trouble(
    `The files of ${folder}/ have ${problems.length} problems; npm run lacis -- check lists them all.${told('en')}`,
    `Les fichiers de ${folder}/ ont ${problems.length} problèmes; npm run lacis -- check les donne tous.${told('fr')}`,
  );
}

/** The stories of this folder, read from their files at each start: they are text, not facts. */
export function storiesOf(folder: string, vocabulary: Vocabulary): readonly Story[] {
  const { stories, problems } = checkStories(readStories(folder), vocabulary, null);
  orTrouble(folder, problems);
  return stories;
}

/** Name, licence and place of the data set in this folder. */
export function datasetOf(folder: string): Dataset {
  const { dataset, problems } = readSeeds(folder, { only: 'dataset' });
  const first = problems[0];
  if (first !== undefined) throw new Trouble(sentence(first, 'en'), sentence(first, 'fr'));
  const { fr = '', en = '' } = (dataset['name'] ?? {}) as { fr?: string; en?: string };
  const place = dataset['place'];
  return {
    nameFr: fr,
    nameEn: en,
    licence: String(dataset['licence'] ?? ''),
    ...(typeof place === 'string' ? { place } : {}),
  };
}

export const seedsFolder = (root: string) => join(root, 'seeds');
