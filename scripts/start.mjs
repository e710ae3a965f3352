/** `npm start`: installs what is missing, builds the page, and starts the server. */
import { build, install, requireNode } from './prepare.mjs';
import { serve } from './serve.mjs';

requireNode();
install({ tests: false });
build();

/**
 * In megabytes, the room for short-lived objects. An answer fits in it: otherwise the collector takes its objects for
 * long-lived ones, and goes through all that a large graph keeps, for up to a second each time.
 */
const YOUNG = 64;

serve([`--max-semi-space-size=${YOUNG}`, 'api/server.ts']);
