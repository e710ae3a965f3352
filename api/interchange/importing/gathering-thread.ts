/** The thread that reads files. */
import { serving } from '../../threads/working.ts';
import { gathered } from './gathering.ts';

serving(gathered);
