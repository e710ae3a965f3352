/** `npm start`: installs what is missing, builds the page, and starts the server. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, install, ROOT, requireNode } from './prepare.mjs';

requireNode();
install({ tests: false });
build();

/**
 * In megabytes. What an answer needs for a moment fits: otherwise it is taken for what stays, and of a large graph
 * all that stays is gone through again and again, for up to a second each time.
 */
const YOUNG = 64;

const server = spawn(
  process.execPath,
  [`--max-semi-space-size=${YOUNG}`, '--import', 'tsx', join(ROOT, 'api', 'server.ts')],
  { cwd: ROOT, stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
