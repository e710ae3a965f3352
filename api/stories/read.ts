/** Reads `seeds/stories/*.yaml`, each story with the line of everything in it. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMap } from 'yaml';
import { type Entry, entryOf, problemAt } from '../loading/entries.ts';
import { saysOfFile } from '../loading/file-problems.ts';
import { yamlFilesIn } from '../loading/listing.ts';
import type { Problem } from '../loading/problems.ts';
import { isLink, textOf } from '../loading/text.ts';
import { parseYaml } from '../loading/yaml.ts';

export const STORIES = 'stories';

/** A story as it is written, not yet checked. */
export interface WrittenStory extends Entry {
  /** The name of its file. */
  readonly id: string;
}

export interface StoryReading {
  readonly stories: readonly WrittenStory[];
  readonly problems: readonly Problem[];
}

/** @param seeds the folder of the facts; one without stories has none */
export function readStories(seeds: string): StoryReading {
  const folder = join(seeds, STORIES);
  const problems: Problem[] = [];
  if (!existsSync(folder) && !isLink(folder)) return { stories: [], problems };
  const files = yamlFilesIn(folder, STORIES, problems);
  return { stories: files.flatMap((file) => readStory(folder, file, problems)), problems };
}

function readStory(folder: string, name: string, problems: Problem[]): WrittenStory[] {
  const file = `${STORIES}/${name}`;
  const id = basename(name, '.yaml');
  const read = textOf(join(folder, name));
  const parsed = 'wrong' in read ? { wrong: [read.wrong] } : parseYaml(read.text);
  if ('wrong' in parsed) {
    for (const { words, ...at } of parsed.wrong)
      problems.push(problemAt({ file, ...at }, words, id));
    return [];
  }
  if (!isMap(parsed.contents)) {
    const words = saysOfFile.notAMap('title, lead, steps');
    problems.push(problemAt({ file, line: 1 }, words, id));
    return [];
  }
  const entry = entryOf(parsed.contents, file, parsed, problems);
  return entry === null ? [] : [{ ...entry, id }];
}
