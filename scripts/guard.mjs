/** `npm run check`: format and lint, types, and guards, beside each other; says how long each took. */
import { BIOME, COMPILER, step, TYPES, VITEST } from './programs.mjs';

/** The guards take longest: the other two run one after the other beside them. */
const guards = step('guards', VITEST, ['run', '--project', 'api', 'test/guards']);
const style = await step('format, lint and import rules', BIOME, ['check']);
const types = await step('types', COMPILER, TYPES);
process.exitCode = style && types && (await guards) ? 0 : 1;
