/** The thread that computes what votes say. */
import { serving } from '../threads/working.ts';
import { type Job, type Results, resultsOf } from './results.ts';

serving((job: Job): Results => resultsOf(job));
