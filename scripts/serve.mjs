/** Runs a TypeScript program of this folder until it ends, and passes on the signals that end it. */
import { spawn } from 'node:child_process';
import { ROOT } from './prepare.mjs';

/** @param {readonly string[]} words options of Node, the file and its own options */
export function serve(words) {
  const program = spawn(process.execPath, ['--import', 'tsx', ...words], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  // On Windows, Ctrl-C reaches the program by itself, and a signal from here would end it at once.
  const pass = (signal) => process.platform !== 'win32' && program.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => pass(signal));
  program.on('exit', (code) => process.exit(code ?? 1));
}
