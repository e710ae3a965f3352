/** The thread that reads and checks the seed files, so that the server answers meanwhile. */
import { working } from '../threads/working.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { checkSeeds } from './check.ts';
import type { Dataset } from './dataset.ts';
import type { Problem } from './problems.ts';
import { readSeeds } from './read.ts';
import { desiredState, type State } from './state.ts';

export interface ReadingJob {
  readonly folder: string;
  readonly vocabulary: Vocabulary;
}

export interface ReadState {
  /** Null where the files have problems. */
  readonly state: State | null;
  /** The content of `dataset.yaml`, without functions, which a thread cannot hand over. */
  readonly dataset: Pick<Dataset, 'data' | 'folders'>;
  readonly problems: readonly Problem[];
}

working<ReadingJob, ReadState>(({ folder, vocabulary }) => {
  const reading = readSeeds(folder);
  const { claims, problems } = checkSeeds(reading, vocabulary);
  const state = problems.length > 0 ? null : desiredState(claims);
  const { data, folders } = reading.dataset;
  return { state, dataset: { data, folders }, problems };
});
