/** Reads a file to import in this process, and prints why it is refused, how long it took and how much memory it held. */
import { readFile } from '../../api/interchange/importing/importing.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';

const [path = ''] = process.argv.slice(2);
const vocabulary = readVocabulary();
const start = performance.now();
const error = await readFile(path, { vocabulary }).then(
  () => '',
  (failed: unknown) => String(failed),
);
const milliseconds = Math.round(performance.now() - start);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1_000);
process.stdout.write(JSON.stringify({ error, milliseconds, megabytes }));
