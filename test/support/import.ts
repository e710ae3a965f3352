/** The command `import` by itself: the same work as `lacis import`, which reads every other command first. */
import { importing } from '../../scripts/import.ts';

await importing.parseAsync();
