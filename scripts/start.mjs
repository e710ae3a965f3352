/** `npm start`: installs what is missing, builds the page, and starts the server. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, install, ROOT, requireNode } from './prepare.mjs';

requireNode();
install({ tests: false });
build();

const server = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'api', 'server.ts')], {
  cwd: ROOT,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
