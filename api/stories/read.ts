/** Reads `seeds/stories/*.yaml`, each story with the line of everything in it. */
import { readBeside, STORIES, type WrittenEntry } from '../loading/beside.ts';
import type { Problem } from '../loading/problems.ts';

/** A story as it is written, not yet checked. */
export type WrittenStory = WrittenEntry;

export interface StoryReading {
  readonly stories: readonly WrittenStory[];
  readonly problems: readonly Problem[];
}

/** @param seeds the folder of the facts; one without stories has none */
export function readStories(seeds: string): StoryReading {
  const { entries, problems } = readBeside(seeds, STORIES, 'title, lead, steps');
  return { stories: entries, problems };
}
