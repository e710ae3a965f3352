/** The thread that finds communities. */
import { working } from '../../threads/working.ts';
import { type LouvainJob, partedBy } from './louvain.ts';

working((job: LouvainJob) => [...partedBy(job)]);
