/** Reads `seeds/stories/*.yaml`, each story, step and sentence with the line where it stands. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMap, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { Place } from '../loading/claims.ts';
import { type Problem, says } from '../loading/problems.ts';
import { expected } from './expected.ts';

export const STORIES = 'stories';

/** An entry as it is written, not yet checked. */
export interface Written {
  readonly place: Place;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface WrittenStory extends Written {
  readonly id: string;
  readonly steps: readonly (Written & { readonly sentences: readonly Written[] })[];
}

export interface StoryReading {
  readonly stories: readonly WrittenStory[];
  readonly problems: readonly Problem[];
}

/** @param seeds the folder of the facts; one without stories has none. */
export function readStories(seeds: string): StoryReading {
  const folder = join(seeds, STORIES);
  const problems: Problem[] = [];
  if (!existsSync(folder)) return { stories: [], problems };
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  const stories = files.sort().flatMap((file) => readStory(folder, file, problems));
  return { stories, problems };
}

function readStory(folder: string, name: string, problems: Problem[]): WrittenStory[] {
  const file = `${STORIES}/${name}`;
  const id = basename(name, '.yaml');
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(folder, name), 'utf8'), {
    lineCounter: lines,
    uniqueKeys: true,
  });
  const told = (line: number, [en, fr]: readonly [string, string]) =>
    void problems.push({ file, line, entry: id, field: '', en, fr });
  // What follows the first mistake is often only its echo.
  const [error] = document.errors;
  if (error !== undefined) {
    told(lines.linePos(error.pos[0]).line, says.notYaml(error.message.split('\n')[0] ?? ''));
    return [];
  }
  if (!isMap(document.contents)) {
    told(
      1,
      expected(({ story }) => story),
    );
    return [];
  }
  const entries = (parent: YAMLMap, list: string) => {
    const node = parent.get(list, true);
    if (!isSeq(node)) return [];
    return node.items.flatMap((item) => {
      if (isMap(item)) return [{ item, ...written(item) }];
      told(
        1,
        expected((words) => words.entries(list)),
      );
      return [];
    });
  };
  const written = (node: YAMLMap): Written => ({
    place: { file, line: lines.linePos(node.range?.[0] ?? 0).line },
    data: node.toJSON() as Record<string, unknown>,
  });
  const steps = entries(document.contents, 'steps').map(({ item, ...step }) => ({
    ...step,
    sentences: entries(item, 'text').map(({ place, data }) => ({ place, data })),
  }));
  return [{ ...written(document.contents), id, steps }];
}
