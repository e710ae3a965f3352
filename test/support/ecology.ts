/** The generated ecology of the bench, for tests: scripts import no tests, so it lives with them. */
export { drawing, type Ecology, generate, loadGenerated } from '../../scripts/bench/ecology.ts';
