/** Builds the page before the browser tests, unless it is built from the sources as they are. */
export { build as setup } from '../../scripts/prepare.mjs';
