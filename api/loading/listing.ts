/** Lists the files of a folder of facts; nothing that lies in it is passed over in silence. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { problemAt } from './entries.ts';
import { saysOfFile, unreadable } from './file-problems.ts';
import type { Problem, Sentences } from './problems.ts';
import { isLink } from './text.ts';

const YAML = '.yaml';

/**
 * @param shown the folder as problems name it, relative to the seeds
 * @param tables whether tables may lie beside them
 * @returns the names of its YAML files, in order
 */
export function yamlFilesIn(
  path: string,
  shown: string,
  problems: Problem[],
  tables = false,
): readonly string[] {
  return filesIn(path, shown, problems).flatMap(({ name, isFolder }) => {
    const tell = (words: Sentences) =>
      problems.push(problemAt({ file: `${shown}/${name}`, line: 1 }, words));
    if (name.endsWith(YAML)) return [name];
    if (isFolder) tell(saysOfFile.folderInside());
    else if (!isAside(name) && !(tables && name.endsWith('.csv'))) tell(saysOfFile.notRead());
    return [];
  });
}

export interface Listed {
  readonly name: string;
  readonly isFolder: boolean;
}

/** @returns nothing where the folder cannot be read, which is told */
export function filesIn(path: string, shown: string, problems: Problem[]): readonly Listed[] {
  const tell = (words: Sentences) => problems.push(problemAt({ file: shown, line: 1 }, words));
  try {
    const files = readdirSync(path, { withFileTypes: true });
    return files
      .map((file) => ({ name: file.name, isFolder: isFolder(path, file) }))
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    tell(isLink(path) ? saysOfFile.brokenLink() : unreadable(error));
    return [];
  }
}

/** A link is what it leads to. */
const isFolder = (path: string, file: Dirent): boolean =>
  file.isSymbolicLink()
    ? statSync(join(path, file.name), { throwIfNoEntry: false })?.isDirectory() === true
    : file.isDirectory();

/** Words about the facts may lie beside them; `facts.yaml.txt` is what an editor makes of facts. */
export const isAside = (name: string) =>
  /^(LICEN[CS]E|COPYING|NOTICE)$|\.(md|txt)$/i.test(name) && !/\.ya?ml\./i.test(name);
