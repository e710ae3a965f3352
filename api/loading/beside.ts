/** Reads a folder that lies beside the facts, such as `seeds/stories/`: one entry in each file, with the line of everything in it. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMap } from 'yaml';
import { type Entry, entryOf, problemAt } from './entries.ts';
import { saysOfFile } from './file-problems.ts';
import { yamlFilesIn } from './listing.ts';
import type { Problem } from './problems.ts';
import { isLink, textOf } from './text.ts';
import { parseYaml } from './yaml.ts';

/** Folders of `seeds/` that hold no facts. */
export const STORIES = 'stories';
export const SCENARIOS = 'scenarios';
export const PURCHASES = 'purchases';
export const BESIDE_FACTS: readonly string[] = [STORIES, SCENARIOS, PURCHASES];

/** An entry as it is written, not yet checked. */
export interface WrittenEntry extends Entry {
  /** The name of its file. */
  readonly id: string;
}

export interface BesideReading {
  readonly entries: readonly WrittenEntry[];
  readonly problems: readonly Problem[];
}

/**
 * @param seeds the folder of the facts; one without the other folder has no entries
 * @param fields the fields of an entry, as a problem names them
 * @param tables whether tables lie beside the entries, which name them
 */
export function readBeside(
  seeds: string,
  name: string,
  fields: string,
  tables = false,
): BesideReading {
  const folder = join(seeds, name);
  const problems: Problem[] = [];
  if (!existsSync(folder) && !isLink(folder)) return { entries: [], problems };
  const files = yamlFilesIn(folder, name, problems, tables);
  return {
    entries: files.flatMap((file) => readEntry(folder, name, file, fields, problems)),
    problems,
  };
}

function readEntry(
  folder: string,
  shown: string,
  name: string,
  fields: string,
  problems: Problem[],
): WrittenEntry[] {
  const file = `${shown}/${name}`;
  const id = basename(name, '.yaml');
  const read = textOf(join(folder, name));
  const parsed = 'wrong' in read ? { wrong: [read.wrong] } : parseYaml(read.text);
  if ('wrong' in parsed) {
    for (const { words, ...at } of parsed.wrong)
      problems.push(problemAt({ file, ...at }, words, id));
    return [];
  }
  if (!isMap(parsed.contents)) {
    problems.push(problemAt({ file, line: 1 }, saysOfFile.notAMap(fields), id));
    return [];
  }
  const entry = entryOf(parsed.contents, file, parsed, problems);
  return entry === null ? [] : [{ ...entry, id }];
}
