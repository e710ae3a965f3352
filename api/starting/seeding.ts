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
import { checkStories } from '../stories/check.ts';
import { readStories } from '../stories/read.ts';
import type { Story } from '../stories/story.ts';
import { inThread } from '../threads/threads.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { Trouble } from './trouble.ts';

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
  const place = dataset.data['place'];
  return {
    ...namesOf(dataset),
    licence: String(dataset.data['licence'] ?? ''),
    ...(typeof place === 'string' ? { place } : {}),
  };
}

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
  const [files, count] = [shown(folder), problems.length];
  throw new Trouble(
    `The files of ${files} have ${count} ${count === 1 ? 'problem' : 'problems'}; npm run lacis -- check lists them all.${printed('en')}`,
    `Les fichiers de ${files} ont ${count} ${count === 1 ? 'problème' : 'problèmes'}; npm run lacis -- check les donne tous.${printed('fr')}`,
  );
}

function noDataset(folder: string): Trouble {
  return new Trouble(
    `The folder “${folder}” holds no dataset.yaml: set LACIS_SEEDS to the folder of a data set.`,
    `Le dossier « ${folder} » ne contient pas de dataset.yaml : donner à LACIS_SEEDS le dossier d’un jeu de données.`,
  );
}

function otherOnSeed(held: LoadMark | null, mark: LoadMark): Trouble {
  return new Trouble(
    `The database holds the facts of ${held === null ? 'another data set' : `“${held.nameEn}”`}, and the files describe “${mark.nameEn}”: set LACIS_DATA to another folder (or NEO4J_URI to another database), or add --replace to remove the facts that it holds.`,
    `La base de données contient les faits ${held === null ? 'd’un autre jeu de données' : `de « ${held.nameFr} »`}, et les fichiers décrivent « ${mark.nameFr} » : donner un autre dossier à LACIS_DATA (ou une autre base à NEO4J_URI), ou ajouter --replace pour retirer les faits qu’elle contient.`,
  );
}

function otherAtStart(held: LoadMark, mark: LoadMark): Trouble {
  return new Trouble(
    `The database holds the facts of “${held.nameEn}”, and the files describe “${mark.nameEn}”: set LACIS_SEEDS to the files of “${held.nameEn}”, or LACIS_DATA to another folder (NEO4J_URI to another database).`,
    `La base de données contient les faits de « ${held.nameFr} », et les fichiers décrivent « ${mark.nameFr} » : donner à LACIS_SEEDS les fichiers de « ${held.nameFr} », ou un autre dossier à LACIS_DATA (une autre base à NEO4J_URI).`,
  );
}

function changed(folder: string, held: LoadMark, shared: boolean): Trouble {
  const day = held.at.slice(0, 10);
  const files = shown(folder);
  return shared
    ? new Trouble(
        `The files of ${files} changed since they were loaded on ${day}: npm run lacis -- seed loads them.`,
        `Les fichiers de ${files} ont changé depuis leur chargement le ${day} : npm run lacis -- seed les charge.`,
      )
    : new Trouble(
        `The files of ${files} changed since they were loaded on ${day}: stop Lacis, run npm run lacis -- seed, and start it again.`,
        `Les fichiers de ${files} ont changé depuis leur chargement le ${day} : arrêter Lacis, lancer npm run lacis -- seed, puis le redémarrer.`,
      );
}

export const seedsFolder = (root: string) => join(root, 'seeds');
