/** The command `seed` by itself: the same work as `lacis seed`, which reads every other command first. */
import { seed } from '../../scripts/seed.ts';

await seed.parseAsync();
