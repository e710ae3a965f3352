/** A thread does not inherit how TypeScript is read: this reads it, then does the work that it was given. */
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.work);
