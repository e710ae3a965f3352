/** Before the browser tests: the page is built, unless it is built from the sources as they are, and Chromium is unpacked. */
import { build } from '../../scripts/prepare.mjs';
import { chromiumPath } from './chromium.ts';

export async function setup() {
  build();
  await chromiumPath();
}
