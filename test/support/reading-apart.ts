/** Reads a file to import in this process, and prints why it is refused, how long it took and how much memory it held. */
import { readFileSync } from 'node:fs';
import { readFile } from '../../api/interchange/importing/importing.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';

/**
 * The most memory that this process held, in kilobytes. On Linux, `maxRSS` begins with what the process
 * held that started this one; the peak of this program alone stands in its status.
 */
function most(): number {
  try {
    const [, peak] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (peak !== undefined) return Number(peak);
  } catch {
    // Other systems have no such file.
  }
  return process.resourceUsage().maxRSS;
}

const [path = ''] = process.argv.slice(2);
const vocabulary = readVocabulary();
const before = process.cpuUsage();
const error = await readFile(path, { vocabulary }).then(
  () => '',
  (failed: unknown) => String(failed),
);
// Of the processor: by the clock, a busy machine would be slow.
const { user, system } = process.cpuUsage(before);
const milliseconds = Math.round((user + system) / 1_000);
const megabytes = Math.round(most() / 1_000);
process.stdout.write(JSON.stringify({ error, milliseconds, megabytes }));
