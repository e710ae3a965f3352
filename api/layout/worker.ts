/** The thread that lays out: one job in, its progress and the layout out; nothing else waits for it. */
import { parentPort, workerData } from 'node:worker_threads';
import { seeded } from '../convergences/seeded.ts';
import { lay } from './laying.ts';
import type { LayoutJob } from './layout.ts';

// ForceAtlas2 parts two in one spot by Math.random: here it is the same at every run.
Object.assign(Math, { random: seeded(1) });
const layout = lay(workerData as LayoutJob, (progress) => parentPort?.postMessage({ progress }));
parentPort?.postMessage({ layout });
