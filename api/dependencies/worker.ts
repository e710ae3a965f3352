/** The thread that looks for weak points. */
import { working } from '../threads/working.ts';
import { cuts, type Ways } from './cuts.ts';

working((ways: Ways) => cuts(ways));
