/** From the files of the seeds to the graph, checked first: all or nothing. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Dataset } from '../context.ts';
import type { Graph } from '../graph/graph.ts';
import { type LoadMark, lastLoad } from '../graph/load-mark.ts';
import { checkSeeds } from '../loading/check.ts';
import { DATASET, type Dataset as DatasetFile, readDataset } from '../loading/dataset.ts';
import { digestOf } from '../loading/digest.ts';
import { type Loaded, type LoadOptions, load, OtherDataset } from '../loading/load.ts';
import { type Problem, sentence } from '../loading/problems.ts';
import { readSeeds } from '../loading/read.ts';
import { desiredState, type State } from '../loading/state.ts';
import { vocabularyIn } from '../loading/vocabulary-file.ts';
import type { ReadingJob, ReadState } from '../loading/worker.ts';
import { checkRegisters, readRegisters } from '../purchases/check.ts';
import type { Register } from '../purchases/register.ts';
import { checkScenarios, readScenarios } from '../scenarios/check.ts';
import type { Shipped } from '../scenarios/shipped.ts';
import { checkStories } from '../stories/check.ts';
import { readStories } from '../stories/read.ts';
import type { Story } from '../stories/story.ts';
import { inThread } from '../threads/threads.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Words } from '../words/en.ts';
import { both, wordsIn } from '../words/words.ts';
import { Trouble, trouble } from './trouble.ts';

/** How many problems are printed at start; `check` prints them all. */
const PRINTED = 5;

/** @throws Trouble where the files have problems, or the graph holds another data set */
export async function seedFrom(
  folder: string,
  graph: Graph,
  vocabulary: Vocabulary,
  options: Omit<LoadOptions, 'mark'> = {},
): Promise<Loaded> {
  const reading = readSeeds(folder);
  const { claims, problems } = checkSeeds(reading, vocabulary);
  orTrouble(folder, problems);
  return loaded(graph, desiredState(claims), { ...options, mark: markOf(folder, reading.dataset) });
}

/** @throws Trouble where the graph holds another data set */
async function loaded(graph: Graph, state: State, options: LoadOptions): Promise<Loaded> {
  try {
    return await load(graph, state, options);
  } catch (error) {
    if (error instanceof OtherDataset) throw otherOnSeed(error.held, options.mark);
    throw error;
  }
}

const READING = new URL('../loading/worker.ts', import.meta.url);

/** The same for a server: the files are read in a thread, so that it answers meanwhile. */
export async function seedInThread(
  folder: string,
  graph: Graph,
  vocabulary: Vocabulary,
): Promise<void> {
  const job = { folder, vocabulary };
  const { state, dataset, problems } = await inThread<ReadingJob, ReadState>(READING, job);
  orTrouble(folder, problems);
  if (state !== null) await loaded(graph, state, { mark: markOf(folder, dataset) });
}

/** Compares the graph with the files, and tells where they differ. @throws Trouble where they are of two data sets */
export async function changedSince(folder: string, graph: Graph): Promise<Trouble | null> {
  const [held] = await graph.read(lastLoad, {});
  if (held === undefined) return null;
  const problems: Problem[] = [];
  const mark = markOf(folder, readDataset(folder, problems));
  if (held.ecosystem !== mark.ecosystem) throw otherAtStart(held, mark);
  return held.files === mark.files ? null : changed(folder, held, graph.shared);
}

/** The stories of this folder, read from their files at each start: they are text, not facts. */
export function storiesOf(folder: string, vocabulary: Vocabulary): readonly Story[] {
  const { stories, problems } = checkStories(readStories(folder), vocabulary, null);
  orTrouble(folder, problems);
  return stories;
}

/** The scenarios that this folder ships: they are no facts, and the graph never holds them. */
export function scenariosOf(folder: string, vocabulary: Vocabulary): readonly Shipped[] {
  const { shipped, problems } = checkScenarios(readScenarios(folder), vocabulary, null);
  orTrouble(folder, problems);
  return shipped;
}

/** The registers of purchases that this folder ships: what is too much for the graph, and by which rules it has functions. */
export function registersOf(folder: string, vocabulary: Vocabulary): readonly Register[] {
  const { registers, problems } = checkRegisters(readRegisters(folder), vocabulary, null);
  orTrouble(folder, problems);
  return registers;
}

/** The vocabulary of this folder: its own, or the one that Lacis ships. */
export function vocabularyOf(folder: string): Vocabulary {
  const { vocabulary, problems } = vocabularyIn(folder);
  orTrouble(folder, problems);
  return vocabulary;
}

/** Name, licence and place of the data set in this folder. */
export function datasetOf(folder: string): Dataset {
  if (!existsSync(join(folder, DATASET))) throw noDataset(folder);
  const problems: Problem[] = [];
  const dataset = readDataset(folder, problems);
  orTrouble(folder, problems);
  const { id, place } = dataset.data;
  return {
    ...namesOf(dataset),
    ...wordsOf(dataset.data),
    ...(typeof id === 'string' ? { id } : {}),
    licence: String(dataset.data['licence'] ?? ''),
    folders: dataset.folders,
    seeds: folder,
    ...(typeof place === 'string' ? { place } : {}),
  };
}

type Texts = { readonly fr?: string; readonly en?: string } | undefined;

/** What the page says of the data set, as far as its file gives it. */
function wordsOf(data: DatasetFile['data']): Partial<Dataset> {
  const [short, lead] = [data['shortName'], data['lead']].map((one) =>
    typeof one === 'string' ? { fr: one, en: one } : (one as Texts),
  );
  const questions = data['questions'] as
    | readonly { theme: string; ask: string | { fr: string; en: string }; view: string }[]
    | undefined;
  const law = data['law'] as
    | { name: string | { fr: string; en: string }; address: string }
    | undefined;
  return present({
    law: law && {
      ...(typeof law.name === 'string' ? { fr: law.name, en: law.name } : law.name),
      address: law.address,
    },
    shortFr: short?.fr,
    shortEn: short?.en,
    leadFr: lead?.fr,
    leadEn: lead?.en,
    language: data['language'] as 'fr' | 'en' | undefined,
    examples: data['examples'] as readonly string[] | undefined,
    questions: questions?.map(({ theme, ask, view }) => ({
      ...(typeof ask === 'string' ? { fr: ask, en: ask } : { fr: ask.fr, en: ask.en }),
      ...{ theme, view },
    })),
  });
}

const present = (all: Readonly<Record<string, unknown>>): Partial<Dataset> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));

function namesOf({ data: { name } }: Pick<DatasetFile, 'data'>): {
  nameFr: string;
  nameEn: string;
} {
  if (typeof name === 'string') return { nameFr: name, nameEn: name };
  const { fr, en, both } = (name ?? {}) as { fr?: string; en?: string; both?: string };
  return { nameFr: fr ?? both ?? '', nameEn: en ?? both ?? '' };
}

function markOf(folder: string, dataset: Pick<DatasetFile, 'data' | 'folders'>): LoadMark {
  const names = namesOf(dataset);
  return {
    ecosystem: String(dataset.data['id'] ?? names.nameEn),
    ...names,
    files: digestOf(folder, dataset.folders),
    at: new Date().toISOString(),
  };
}

/** The folder as a person would write it, from the folder where the program runs. */
function shown(folder: string): string {
  const near = relative(process.cwd(), folder);
  return near === '' || near.startsWith('..') ? folder : near;
}

function orTrouble(folder: string, problems: readonly Problem[]): void {
  const [first] = problems;
  if (first === undefined) return;
  if (problems.length === 1 && first.entry === '')
    throw new Trouble(sentence(first, 'en'), sentence(first, 'fr'));
  const printed = (language: 'en' | 'fr') =>
    problems
      .slice(0, PRINTED)
      .map((problem) => `\n  ${sentence(problem, language)}`)
      .join('');
  const { en, fr } = both(({ program }) => program.problemsInFiles(shown(folder), problems.length));
  throw new Trouble(`${en}${printed('en')}`, `${fr}${printed('fr')}`);
}

const noDataset = (folder: string): Trouble => trouble((words) => words.noDataset(folder));

type Name = Pick<LoadMark, 'nameFr' | 'nameEn'>;

/** The names of two data sets in each language. */
function ofTwo(
  held: Name | null,
  mark: Name,
  say: (words: Words['program'], held: string | null, wanted: string) => string,
): Trouble {
  return new Trouble(
    say(wordsIn('en').program, held?.nameEn ?? null, mark.nameEn),
    say(wordsIn('fr').program, held?.nameFr ?? null, mark.nameFr),
  );
}

const otherOnSeed = (held: Name | null, mark: Name): Trouble =>
  ofTwo(held, mark, (words, one, other) => words.otherOnSeed(one, other));

const otherAtStart = (held: Name, mark: Name): Trouble =>
  ofTwo(held, mark, (words, one, other) => words.otherAtStart(one ?? '', other));

function changed(folder: string, held: LoadMark, shared: boolean): Trouble {
  const [files, day] = [shown(folder), held.at.slice(0, 10)];
  return trouble((words) =>
    shared ? words.changedFiles(files, day) : words.changedFilesOffline(files, day),
  );
}

export const seedsFolder = (root: string) => join(root, 'seeds');
