/** The thread that lays out. */
import { seeded } from '../random.ts';
import { working } from '../threads/working.ts';
import { lay } from './laying.ts';

// ForceAtlas2 parts two in one spot by Math.random: here it is the same at every run.
Object.assign(Math, { random: seeded(1) });
working(lay);
