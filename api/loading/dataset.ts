/** Reads and checks `dataset.yaml`: the name, licence, place and folders of a data set. */
import { join } from 'node:path';
import { isMap } from 'yaml';
import type { Place } from './claims.ts';
import { isSlug, SLUG } from './entity.ts';
import { type Entry, entryOf, filled, problemAt } from './entries.ts';
import { saysOfFile } from './file-problems.ts';
import { type Problem, type Sentences, says } from './problems.ts';
import { textOf } from './text.ts';
import { isRecord, isText, wrongText } from './values.ts';
import { parseYaml } from './yaml.ts';

export const DATASET = 'dataset.yaml';
const FIELDS = [
  ...['id', 'name', 'licence', 'place', 'folders'],
  ...['shortName', 'lead', 'language', 'questions', 'examples', 'law'],
];
const START: Place = { file: DATASET, line: 1 };

export interface Dataset extends Entry {
  /** Folders of facts in the editors' order of preference. */
  readonly folders: readonly string[];
}

/** @param directory the folder of the seeds */
export function readDataset(directory: string, problems: Problem[]): Dataset {
  const entry = entryIn(join(directory, DATASET), problems);
  if (entry === null) return { place: START, at: () => START, data: {}, folders: [] };
  const wrong = (field: string, words: Sentences) =>
    void problems.push(problemAt(entry.at(field), words, '', field));
  const data = filled(entry.data, wrong);
  const told = new Set(Object.keys(entry.data).filter((name) => entry.data[name] === null));
  const misspelt = Object.keys(data).filter((name) => !FIELDS.includes(name));
  for (const name of misspelt) wrong(name, says.unknownField(FIELDS));
  const required = (name: string, words: Sentences) => {
    if (data[name] === undefined && !told.has(name) && misspelt.length === 0) wrong(name, words);
  };
  required('name', says.expected('{ fr: …, en: … }', '{ fr: …, en: … }'));
  required(
    'licence',
    says.expected('a licence, such as CC-BY-4.0', 'une licence, comme CC-BY-4.0'),
  );
  required('folders', says.expected('a list of folders', 'une liste de dossiers'));
  for (const name of ['id', 'place'])
    if (data[name] !== undefined && !isSlug(data[name])) wrong(name, SLUG);
  const licence = data['licence'] === undefined ? null : wrongText(data['licence']);
  if (licence !== null) wrong('licence', licence);
  for (const field of ['name', 'shortName', 'lead']) checkName(field, data[field], wrong);
  if (data['language'] !== undefined && data['language'] !== 'fr' && data['language'] !== 'en')
    wrong('language', says.unknownChoice(data['language'], ['fr', 'en']));
  checkQuestions(data['questions'], wrong);
  checkLaw(data['law'], wrong);
  checkExamples(data['examples'], wrong);
  return { ...entry, data, folders: foldersIn(data['folders'], wrong) };
}

function entryIn(path: string, problems: Problem[]): Entry | null {
  const read = textOf(path);
  const parsed = 'wrong' in read ? { wrong: [read.wrong] } : parseYaml(read.text);
  if ('wrong' in parsed) {
    for (const { words, ...at } of parsed.wrong)
      problems.push(problemAt({ ...START, ...at }, words));
    return null;
  }
  if (isMap(parsed.contents)) return entryOf(parsed.contents, DATASET, parsed, problems);
  problems.push(problemAt(START, saysOfFile.notAMap('name, licence, folders')));
  return null;
}

type Wrong = (field: string, words: Sentences) => void;

const THEMES = ['money', 'commons', 'needs', 'people'];

/** Each question stands under a title of the first page, in both languages, and leads to a view. */
function checkQuestions(questions: unknown, wrong: Wrong): void {
  if (questions === undefined) return;
  if (!Array.isArray(questions))
    return wrong('questions', says.expected('a list of questions', 'une liste de questions'));
  for (const [at, one] of questions.entries()) {
    const field = (name: string) => `questions[${at}].${name}`;
    const { theme, ask, view } = isRecord(one) ? one : {};
    if (!THEMES.includes(String(theme))) wrong(field('theme'), says.unknownChoice(theme, THEMES));
    checkName(field('ask'), ask ?? null, wrong);
    if (typeof view !== 'string' || !/^\/\w/.test(view))
      wrong(
        field('view'),
        says.expected('the address of a view: /map?…', 'l’adresse d’une vue : /map?…'),
      );
  }
}

/** The law on personal information: its name in both languages, and where its text is. */
function checkLaw(law: unknown, wrong: Wrong): void {
  if (law === undefined) return;
  const { name, address } = isRecord(law) ? law : {};
  checkName('law.name', name ?? null, wrong);
  if (typeof address !== 'string' || !/^https:\/\/\S+$/.test(address))
    wrong('law.address', says.expected('an address: https://…', 'une adresse : https://…'));
}

function checkExamples(examples: unknown, wrong: Wrong): void {
  if (examples === undefined) return;
  if (!Array.isArray(examples) || !examples.every(isSlug))
    wrong('examples', says.expected('a list of ids', 'une liste d’identifiants'));
}

function checkName(field: string, name: unknown, wrong: Wrong): void {
  if (name === undefined || isText(name)) return;
  const languages = isRecord(name) ? Object.keys(name).sort().join() : '';
  if (!isRecord(name) || !['en,fr', 'both'].includes(languages))
    return wrong(field, says.expected('{ fr: …, en: … }', '{ fr: …, en: … }'));
  for (const [language, text] of Object.entries(name)) {
    const words = wrongText(text);
    if (words !== null) wrong(`${field}.${language}`, words);
  }
}

function foldersIn(folders: unknown, wrong: Wrong): string[] {
  if (folders === undefined) return [];
  if (!Array.isArray(folders)) {
    wrong('folders', says.expected('a list of folders', 'une liste de dossiers'));
    return [];
  }
  const seen = new Set<unknown>();
  return folders.flatMap((name, at) => {
    const words = seen.has(name) ? TWICE : isText(name) ? wrongFolder(name) : wrongText(name);
    seen.add(name);
    if (words === null) return [String(name)];
    wrong(`folders[${at}]`, words);
    return [];
  });
}

const TWICE: Sentences = [
  'this folder stands already in the list',
  'ce dossier figure déjà dans la liste',
];

/** A folder lies directly in that of the seeds; the stories are no facts. */
const wrongFolder = (name: string): Sentences | null =>
  /[/\\]/.test(name) || /^\./.test(name) || name === 'stories'
    ? says.expected(
        'the name of a folder beside dataset.yaml that holds facts',
        'le nom d’un dossier de faits, à côté de dataset.yaml',
      )
    : null;
