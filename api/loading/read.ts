/** Get: reads the YAML of the folders of facts, each entry with the place where it stands. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { BESIDE_FACTS } from './beside.ts';
import { type Dataset, readDataset } from './dataset.ts';
import { type Entry, entryOf, problemAt } from './entries.ts';
import { saysOfFile } from './file-problems.ts';
import { filesIn, isAside, yamlFilesIn } from './listing.ts';
import { cut, type Piece } from './pieces.ts';
import { type Problem, type Sentences, says } from './problems.ts';
import { isLink, textOf } from './text.ts';
import { type Parsed, parseYaml } from './yaml.ts';

export type { Entry } from './entries.ts';

/** One folder of facts: its documents, entities and links as written, not yet checked. */
export interface Folder {
  readonly name: string;
  readonly documents: readonly Entry[];
  readonly entities: readonly Entry[];
  readonly links: readonly Entry[];
}

export interface Reading {
  readonly dataset: Dataset;
  readonly folders: readonly Folder[];
  /** Everything that kept a file, or a part of one, from being read. */
  readonly problems: readonly Problem[];
}

const SOURCE = 'source.yaml';
/** Files that lie beside the folders of facts. */
const BESIDE = ['dataset.yaml', 'vocabulary.json'];
/** In characters: a file that is no plain list of entries is read whole, and takes seventy times as much memory. */
const LARGEST_WHOLE = 16_000_000;

export function readSeeds(directory: string): Reading {
  const problems: Problem[] = [];
  const dataset = readDataset(directory, problems);
  if (problems.length > 0) return { dataset, folders: [], problems };
  const listed = new Set(dataset.folders);
  for (const { name, isFolder } of filesIn(directory, '.', problems)) {
    const tell = (words: Sentences) => problems.push(problemAt({ file: name, line: 1 }, words));
    if (listed.has(name) || BESIDE_FACTS.includes(name)) continue;
    if (isFolder) tell(saysOfFile.notListed());
    else if (!BESIDE.includes(name) && !isAside(name)) tell(saysOfFile.notReadHere());
  }
  const folders = dataset.folders.map((name) => readFolder(directory, name, dataset, problems));
  return { dataset, folders, problems };
}

function readFolder(
  directory: string,
  name: string,
  dataset: Dataset,
  problems: Problem[],
): Folder {
  const path = join(directory, name);
  const folder = { name, documents: [] as Entry[], entities: [] as Entry[], links: [] as Entry[] };
  if (!existsSync(path) && !isLink(path)) {
    const at = dataset.at(`folders[${dataset.folders.indexOf(name)}]`);
    problems.push(problemAt(at, saysOfFile.missingFolder(), name));
    return folder;
  }
  for (const file of yamlFilesIn(path, name, problems)) {
    const shown = `${name}/${file}`;
    for (const parsed of parsedIn(join(path, file), shown, problems)) {
      const add = (to: Entry[], list: unknown, line?: number) =>
        addEntries(to, list, { file: shown, parsed, problems, line: line ?? 1 });
      if (file === SOURCE) add(folder.documents, parsed.contents);
      else addSections(folder, parsed, shown, problems, add);
    }
  }
  return folder;
}

/** The file, or its pieces one after the other; what is wrong with it is told. */
function* parsedIn(path: string, file: string, problems: Problem[]): Generator<Parsed> {
  const read = textOf(path);
  if ('wrong' in read) {
    const { words, ...at } = read.wrong;
    problems.push(problemAt({ file, ...at }, words));
    return;
  }
  const pieces: readonly Piece[] = cut(read.text);
  if (pieces.length === 1 && read.text.length > LARGEST_WHOLE) {
    const words = saysOfFile.tooLarge(read.text.length, LARGEST_WHOLE);
    problems.push(problemAt({ file, line: 1 }, words));
    return;
  }
  for (const { text, before } of pieces) {
    const parsed = parseYaml(text, before);
    if ('wrong' in parsed)
      for (const { words, ...at } of parsed.wrong) problems.push(problemAt({ file, ...at }, words));
    else if (parsed.contents === null)
      problems.push(problemAt({ file, line: 1 }, saysOfFile.emptyFile()));
    else yield parsed;
  }
}

type Add = (to: Entry[], list: unknown, line?: number) => void;

/** A file of facts has two lists, `entities` and `links`; another key would be facts that nobody reads. */
function addSections(
  folder: { readonly entities: Entry[]; readonly links: Entry[] },
  parsed: Parsed,
  file: string,
  problems: Problem[],
  add: Add,
): void {
  const { contents } = parsed;
  if (!isMap(contents)) {
    const line = contents === null ? 1 : parsed.lineOf(contents);
    problems.push(problemAt({ file, line }, saysOfFile.notAMap('“entities:” / “links:”')));
    return;
  }
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const line = parsed.lineOf(key as Node);
    if (name === 'entities' || name === 'links') add(folder[name], value, line);
    else
      problems.push(problemAt({ file, line }, says.unknownField(['entities', 'links']), '', name));
  }
}

interface Around {
  readonly file: string;
  readonly parsed: Parsed;
  readonly problems: Problem[];
  /** The line of the list, where it has no entry to tell it. */
  readonly line: number;
}

function addEntries(to: Entry[], list: unknown, { file, parsed, problems, line }: Around): void {
  // A section without entries says nothing, and loses nothing.
  if (list === null || (isScalar(list) && list.value === null)) return;
  if (!isSeq(list)) {
    problems.push(problemAt({ file, line }, saysOfFile.notAList()));
    return;
  }
  for (const item of list.items) {
    if (isMap(item)) {
      const entry = entryOf(item, file, parsed, problems);
      if (entry !== null) to.push(entry);
    } else {
      const at = parsed.lineOf(item as Node);
      problems.push(problemAt({ file, line: at }, saysOfFile.notAnEntry()));
    }
  }
}
