/** Sees to it that a Java process does not outlive this one, however this one ends. */
import { type ChildProcess, spawn } from 'node:child_process';

/** Its input ends when its parent does, even by `kill -9`. */
const WATCH = `process.stdin.resume().on('end', () => {
  try { process.kill(Number(process.argv[1]), 'SIGTERM'); } catch {}
}).on('error', () => {});`;

/** @returns what ends the watch, to be called once the process has ended by itself. */
export function guard(pid: number): () => void {
  const watcher: ChildProcess = spawn(process.execPath, ['-e', WATCH, String(pid)], {
    // A Ctrl-C on the terminal is not for it.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.unref();
  (watcher.stdin as unknown as { unref(): void } | null)?.unref();
  watcher.on('error', () => {});
  return () => void watcher.kill('SIGKILL');
}
