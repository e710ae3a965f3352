/** The thread that sets briefs: it takes half a second of processor for each. */
import { serving } from '../threads/working.ts';
import type { Brief } from './brief.ts';
import { pdfOf } from './pdf.ts';

serving(async (brief: Brief) => new Uint8Array(await pdfOf(brief)));
